import { formatPeriod, type Lanes, parsePeriod } from '../period/index.js';
import { definitionAt } from './definitions.js';
import { once } from './once.js';
import type { PreviousYear } from './score.js';
import { cell, type EvaluationState } from './state.js';

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

/** What stood one year earlier, worked out when read. */
export function yearFacts(state: EvaluationState, rows: ComparedRows, lane: number): object {
  const previous = once(() => previousOf(state, rows, lane));
  return {
    get previousYear() {
      return previous();
    },
    get yearTrend() {
      const points = previous()?.points;
      const now = rows.points === undefined ? Number.NaN : cell(state, rows.points, lane);
      return points === undefined || Number.isNaN(now) ? undefined : now - points;
    },
  };
}

function previousOf(
  state: EvaluationState,
  { points, value, indicator }: ComparedRows,
  lane: number,
): PreviousYear | undefined {
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
