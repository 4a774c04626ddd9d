import { formatPeriod, type Lanes, parsePeriod } from '../../period/index.js';
import { definitionAt } from '../in-force/definitions.js';
import type { LazyFields } from '../lazy/lazy-record.js';
import type { PreviousYear } from '../scores/score.js';
import { cell, type EvaluationState } from '../state.js';

/** Rows that a comparison reads. */
export interface ComparedRows {
  readonly points: number | undefined;
  /** Row of the value, where there is one. */
  readonly value?: number;
  /** Indicator whose changes of definition end a comparison. */
  readonly indicator?: string;
}

/** The lane one year earlier: the same month, week number or date; undefined if it was not run or does not exist. */
export function yearBefore({ unit, first }: Lanes, lane: number): number | undefined {
  const text = formatPeriod({ unit, ordinal: first + lane });
  const year = String(Number(text.slice(0, 4)) - 1).padStart(4, '0');
  const period = parsePeriod(year + text.slice(4));
  const before = period === undefined ? -1 : period.ordinal - first;
  return before < 0 ? undefined : before;
}

interface Compared extends ComparedRows {
  readonly state: EvaluationState;
  readonly lane: number;
}

/** What stood one year earlier. */
export const YEAR_FIELDS: LazyFields<Compared> = {
  previousYear: (compared) => previousOf(compared),
  yearTrend: ({ state, points: row, lane }, read) => {
    const before = (read('previousYear') as PreviousYear | undefined)?.points;
    const now = row === undefined ? Number.NaN : cell(state, row, lane);
    return before === undefined || Number.isNaN(now) ? undefined : now - before;
  },
};

function previousOf({ state, points, value, indicator, lane }: Compared): PreviousYear | undefined {
  const before = yearBefore(state.lanes, lane);
  if (before === undefined) return undefined;
  if (
    indicator !== undefined &&
    definitionAt(state, indicator, before) !== definitionAt(state, indicator, lane)
  )
    return undefined;
  const read = (row: number | undefined): number =>
    row === undefined ? Number.NaN : cell(state, row, before);
  const [earned, measured] = [read(points), read(value)];
  if (Number.isNaN(earned) && Number.isNaN(measured)) return undefined;
  const { unit, first } = state.lanes;
  return Object.freeze({
    period: formatPeriod({ unit, ordinal: first + before }),
    ...(Number.isNaN(measured) ? {} : { value: measured }),
    ...(Number.isNaN(earned) ? {} : { points: earned }),
  });
}
