import type { Dated, DatedPath } from '../core/index.js';
import { type Period, parsePeriod } from './period.js';
import type { Lanes } from './roll-up-options.js';
import { firstWithin, lastDay, lastWithin } from './span.js';
import type { Calendar } from './unit.js';

/**
 * Steps in the order in which they stand (S3): a target for 2026 is due at its end, after one for June. Of those that stand at one
 * place the shortest period comes last, which counts.
 *
 * @param series - in the order in which its dates begin
 */
export function inOrderOfPath<T>(
  series: Dated<T>,
  path: DatedPath,
  calendar: Pick<Calendar, 'yearStart'>,
): Dated<T> {
  if (path === 'stepped' || series.length < 2) return series;
  const due = ({ at }: Dated<T>[number]): number =>
    at === undefined
      ? Number.NEGATIVE_INFINITY
      : lastDay(parsePeriod(at) as Period, { period: 'day', ...calendar });
  return series
    .map((step) => ({ step, due: due(step) }))
    .toSorted((a, b) => a.due - b.due)
    .map(({ step }) => step);
}

/**
 * A number that changes over time, by lane (S3): interpolated between its dates, held, or aimed at until each date; constant before
 * the first and after the last.
 *
 * @param lanes - lanes of the view; ordinals are those of its periods
 */
export function datedValues(
  series: Dated<number>,
  path: DatedPath,
  lanes: Lanes,
  calendar: Calendar,
): Float64Array {
  const all = series.map(({ at, value }) => ({
    at: at === undefined ? Number.NEGATIVE_INFINITY : laneOf(at, path, lanes, calendar),
    value,
  }));
  // Of several dates in one lane the last counts; before all of them the first holds.
  const steps = all.filter(({ at }, i) => at !== all[i + 1]?.at);
  const start = all[0] as Step;
  return Float64Array.from({ length: lanes.count }, (_, lane) =>
    lane < start.at && path !== 'milestones' ? start.value : valueAt(steps, path, lane),
  );
}

/** The same in one period. */
export function datedValueAt(
  series: Dated<number>,
  path: DatedPath,
  { unit, ordinal }: Period,
  calendar: Calendar,
): number {
  const [only] = series;
  if (only !== undefined && series.length === 1) return only.value;
  return datedValues(series, path, { unit, first: ordinal, count: 1 }, calendar)[0] as number;
}

interface Step {
  readonly at: number;
  readonly value: number;
}

function valueAt(steps: readonly Step[], path: DatedPath, lane: number): number {
  if (path === 'milestones')
    return (steps.find(({ at }) => at >= lane) ?? (steps.at(-1) as Step)).value;
  const after = steps.findIndex(({ at }) => at > lane);
  const before = (after < 0 ? steps.at(-1) : steps[after - 1]) as Step;
  const next = after < 0 ? undefined : steps[after];
  if (next === undefined || path === 'stepped' || before.at === lane || !Number.isFinite(before.at))
    return before.value;
  return before.value + ((next.value - before.value) * (lane - before.at)) / (next.at - before.at);
}

/**
 * The lane of the view that holds a date; may lie outside it. A date coarser than the view stands at its last period where the
 * path is interpolated (a target for 2026 is due at its end), and at its first where the path is held (a weight of 2026 holds from its start).
 */
function laneOf(at: string, path: DatedPath, { unit, first }: Lanes, calendar: Calendar): number {
  const period = parsePeriod(at) as Period;
  const within = path === 'stepped' ? firstWithin : lastWithin;
  return within(period, unit, calendar).ordinal - first;
}
