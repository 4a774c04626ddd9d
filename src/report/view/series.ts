import { knownSeries, periodText } from '../../render/report-index.js';
import type { BulletView, SeriesView } from '../../render/index.js';
import type { IndicatorData } from '../data/report-data.js';
import { atLane } from '../../embed/page-index.js';
import { firstLane, type Scene, say } from './scene.js';

/** Periods that a sparkline goes back. */
const SPARK = 13;

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

function lanesBack({ data, lane }: Scene, most: number): readonly number[] {
  const first = Math.max(firstLane(data), lane - most + 1);
  return Array.from({ length: lane - first + 1 }, (_, i) => first + i);
}

const numberAt = (runs: IndicatorData['target'], lane: number): number | null => {
  const target = atLane(runs, lane);
  return typeof target === 'number' ? target : null;
};

/** The history of an indicator up to the period shown, `most` periods at most. */
export function historyOf(scene: Scene, indicator: IndicatorData, most = SPARK): SeriesView {
  const { data, now, lane, tag, wording } = scene;
  const lanes = lanesBack(scene, most);
  return knownSeries({
    locale: tag,
    title: say(scene, indicator.title),
    ...(indicator.unit === undefined ? {} : { unit: indicator.unit }),
    periods: lanes.map((one) => periodText(data.periods[one] ?? '', wording)),
    values: lanes.map((one) => known(now.at(indicator.value, one))),
    targets: lanes.map((one) => numberAt(indicator.target, one)),
    previousYear: lanes.map((one) => {
      const back = atLane(data.yearBack, one) ?? 0;
      return back === 0 ? null : known(now.at(indicator.value, one - back));
    }),
    // They are of what was measured.
    intervals: scene.scenario ? [] : lanes.map((one) => indicator.intervals?.[one] ?? null),
    zones: atLane(indicator.zones, lane) ?? [],
  });
}

/** The last values of an indicator, for a chart as small as a word. */
export function sparkOf(scene: Scene, indicator: IndicatorData): SeriesView {
  const { previousYear: _, intervals: __, zones: ___, ...whole } = historyOf(scene, indicator);
  return whole;
}

/** The last points of something scored. */
export function pointsSpark(scene: Scene, title: string, row: number): SeriesView {
  const lanes = lanesBack(scene, SPARK);
  const { data, now, tag, wording } = scene;
  return {
    locale: tag,
    title: `${title}, ${wording.words.points.toLowerCase()}`,
    periods: lanes.map((one) => periodText(data.periods[one] ?? '', wording)),
    values: lanes.map((one) => {
      const value = now.at(row, one);
      return Number.isNaN(value) ? null : Math.round(value * 10) / 10;
    }),
  };
}

/** An indicator against its target. */
export function bulletOf(scene: Scene, indicator: IndicatorData): BulletView {
  const { now, lane, tag } = scene;
  const target = atLane(indicator.target, lane) ?? null;
  return {
    locale: tag,
    title: say(scene, indicator.title),
    ...(indicator.unit === undefined ? {} : { unit: indicator.unit }),
    value: known(now.at(indicator.value, lane)),
    ...(target === null ? {} : { target }),
    ...(lane === 0 ? {} : { previous: known(now.at(indicator.value, lane - 1)) }),
    zones: atLane(indicator.zones, lane) ?? [],
    better: indicator.better,
  };
}
