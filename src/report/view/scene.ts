import { shownDifference, type Status } from '../../core/index.js';
import {
  type PictureWords,
  pictureWords,
  pointsText,
  type Wording,
  wordingOf,
} from '../../render/report-index.js';
import type { IndicatorData, ObjectiveData, ReportData } from '../data/report-data.js';
import type { Texts } from '../../embed/index.js';
import { atLane } from '../../embed/page-index.js';
import type { Engine, Frame } from './engine.js';
import { type ReportWords, reportWords } from './words.js';

/** What a reader chose to see. */
export interface Choice {
  /** Index of the language. */
  readonly locale: number;
  readonly lane: number;
  /** Id of a theme; empty for all. */
  readonly theme: string;
  /** Index of a person; -1 for all. */
  readonly owner: number;
}

/** Everything that a part of the report is drawn from. */
export interface Scene extends Choice {
  readonly data: ReportData;
  readonly measured: Frame;
  /** The numbers shown: those measured, or a scenario. */
  readonly now: Frame;
  /** Whether they are a scenario. */
  readonly scenario: boolean;
  readonly tag: string;
  readonly wording: Wording;
  readonly picture: PictureWords;
  readonly own: ReportWords;
}

/** What is seen of a report with a choice; `now` is a scenario, where there is one. */
export function sceneOf(data: ReportData, engine: Engine, choice: Choice, now?: Frame): Scene {
  const tag = data.locales[choice.locale] ?? 'en';
  return {
    ...choice,
    data,
    measured: engine.measured,
    now: now ?? engine.measured,
    scenario: now !== undefined,
    tag,
    wording: wordingOf(tag),
    picture: pictureWords(tag),
    own: reportWords(tag),
  };
}

/** The first lane that is shown. */
export const firstLane = ({ numbers: { hidden = 0 } }: ReportData): number => hidden;

/** A text in the language shown. */
export const say = ({ locale }: Scene, texts: Texts): string => texts[locale] ?? texts[0] ?? '';

/** A score as it is shown. */
export interface Shown {
  readonly status: Status;
  readonly word: string;
  /** NaN where there are none. */
  readonly points: number;
  readonly text: string;
  /** Points gained since the period before, as the difference of the figures shown; NaN where one of both has none. */
  readonly trend: number;
  /** Points before the scenario, where it changed what is shown. */
  readonly before?: string;
  /** Points gained by the scenario, likewise. */
  readonly gained: number;
}

/** The score of a row of points. */
export function shown(scene: Scene, row: number, rule: number, lane = scene.lane): Shown {
  const { now, measured, wording } = scene;
  const points = now.at(row, lane);
  const status = now.status(rule, lane);
  const before = measured.at(row, lane);
  const text = pointsOf(points, wording);
  const was = pointsOf(before, wording);
  return {
    status,
    word: wording.words.statuses[status],
    points,
    text,
    trend: lane === 0 ? Number.NaN : shownDifference(now.at(row, lane - 1), points),
    gained: shownDifference(before, points),
    ...(scene.scenario && (was !== text || measured.status(rule, lane) !== status)
      ? { before: was }
      : {}),
  };
}

const pointsOf = (points: number, wording: Wording): string =>
  Number.isNaN(points) ? '—' : pointsText(points, wording);

/** Whether the filters let an objective through: by itself, or by one of its indicators. */
export function passes(scene: Scene, objective: ObjectiveData): boolean {
  const { theme, owner, data } = scene;
  if (theme !== '' && !objective.themes.includes(theme)) return false;
  if (owner < 0 || objective.owner === owner) return true;
  return objective.measures.some(({ indicator }) => indicatorOf(data, indicator)?.owner === owner);
}

/** Whether the filters let an indicator of an objective through. */
export const passesIndicator = (
  { owner }: Scene,
  indicator: IndicatorData,
  objective: ObjectiveData | undefined,
): boolean => owner < 0 || indicator.owner === owner || objective?.owner === owner;

/** An indicator by id. */
export const indicatorOf = ({ indicators }: ReportData, id: string): IndicatorData | undefined =>
  indicators.find((one) => one.id === id);

/** Indicators that serve no objective. */
export function loose({ objectives, indicators }: ReportData): readonly IndicatorData[] {
  const used = new Set(objectives.flatMap(({ measures }) => measures.map((one) => one.indicator)));
  return indicators.filter(({ id }) => !used.has(id));
}

/** Periods since the oldest value below was observed; 0 where all are fresh or nothing is there. */
export const ageOf = ({ lane }: Scene, { age }: { readonly age: IndicatorData['age'] }): number =>
  atLane(age, lane) ?? 0;
