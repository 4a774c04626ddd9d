import type { Status } from '../../core/index.js';
import {
  changedState,
  endsIn,
  firstState,
  groundOf,
  type Moment,
  type PageState,
} from '../../embed/page-index.js';
import type { Observation } from '../../period/index.js';
import { readPlan } from '../../runtime/index.js';
import type { ReportData } from '../data/report-data.js';

/** New values by index of key, then by lane. */
export type Settings = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The numbers of a report, as measured or as a reader set them. */
export interface Frame {
  /** The number in a row; NaN is missing. */
  readonly at: (row: number, lane: number) => number;
  /** The status that a rule gives. */
  readonly status: (rule: number, lane: number) => Status;
  /** Points of a node with everything missing at its lowest and at its highest. */
  readonly ends: (row: number, lane: number) => readonly [low: number, high: number];
}

/** The compiled plan at work. */
export interface Engine {
  readonly measured: Frame;
  /** The numbers with some values set otherwise. */
  readonly set: (settings: Settings) => Frame;
}

/** Runs the numbers of a report, as a page that opens a pack does. */
export function startEngine({ numbers, keys }: ReportData): Engine {
  const first = firstState(groundOf(numbers, readPlan(numbers.plan)));
  const measured = frameOf(first);
  return {
    measured,
    set: (settings) => {
      const series = new Map<string, readonly Observation[]>();
      const moment = new Map<string, Moment>();
      for (const [index, set] of settings) {
        const { key, row } = keys[index] as ReportData['keys'][number];
        if (numbers.start === '') moment.set(key, set.get(0) ?? null);
        else series.set(key, observed(first, key, row, set));
      }
      return settings.size === 0 ? measured : frameOf(changedState(first, { series, moment }));
    },
  };
}

/** What a reader set, as values of its periods; a value that holds for every period goes on holding for the others. */
function observed(
  { ground: { lanes }, values, at }: PageState,
  key: string,
  row: number,
  set: ReadonlyMap<number, number>,
): readonly Observation[] {
  const constant = !values.series.has(key) && values.moment.has(key);
  const all = constant
    ? Array.from(
        { length: lanes.count },
        (_, lane) => [lane, set.get(lane) ?? at(row, lane)] as const,
      )
    : [...set];
  return all.map(([lane, value]) => ({
    period: { unit: lanes.unit, ordinal: lanes.first + lane },
    value,
  }));
}

const frameOf = (state: PageState): Frame => ({
  at: state.at,
  status: state.status,
  ends: (row, lane) => endsIn(state, row, state.at(row + 1, lane), lane),
});
