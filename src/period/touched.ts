import type { Intake } from './take-in.js';
import { ownLimit } from './hold.js';
import type { Lanes } from './roll-up-options.js';
import { isAligned, type Observation, type Series } from './series.js';
import { convert, firstWithin, lastWithin } from './span.js';
import { type Calendar, compareUnits, type PeriodUnit } from './unit.js';

/**
 * The lanes whose values may change with some observations of a series. Where a value stands for more than its own lane, as one that is
 * held or summed up over a window does, those are all lanes.
 *
 * @param series - as it was before
 */
export function touchedLanes(
  series: Series,
  changes: readonly Observation[],
  intake: Intake,
  lanes: Lanes,
  calendar: Calendar,
): Lanes {
  if (!isLaneByLane(series, intake, lanes) || !isLaneByLane(changes, intake, lanes)) return lanes;
  // The first week among days has everything counted in weeks.
  if (calendar.period === 'day' && changes.some(({ period }) => period.unit === 'week'))
    return lanes;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (ordinal: number): void => {
    from = Math.min(from, ordinal);
    to = Math.max(to, ordinal);
  };
  for (const { period } of changes) {
    include(convert(period, lanes.unit, calendar).ordinal);
    // A day may count where its week belongs.
    if (period.unit === 'day' && lanes.unit !== 'day')
      include(convert(convert(period, 'week', calendar), lanes.unit, calendar).ordinal);
  }
  const first = Math.max(from, lanes.first);
  const last = Math.min(to, lanes.first + lanes.count - 1);
  return { unit: lanes.unit, first, count: last - first + 1 };
}

/** Whether the value of a lane rests on observations within it alone. */
function isLaneByLane(
  series: Series,
  { kind, window, every, staleAfter }: Intake,
  { unit }: Lanes,
): boolean {
  if (window !== undefined) return false;
  if (every !== undefined || staleAfter !== undefined) {
    const held = {
      unit,
      ...(every === undefined ? {} : { every }),
      ...(staleAfter === undefined ? {} : { staleAfter }),
    };
    if (ownLimit(kind, held) > 1) return false;
  }
  return isAligned(series)
    ? compareUnits(series.unit, unit) <= 0
    : series.every(({ period }) => period.unit === unit || compareUnits(period.unit, unit) < 0);
}

/** A week at the edge of a lane has days outside it. */
const MARGIN = 7;

/** What a series says of some lanes, where the value of each rests on observations within it alone. */
export function seriesWithin(series: Series, lanes: Lanes, calendar: Calendar): Series {
  const { unit, first, count } = lanes;
  if (isAligned(series) && series.unit === unit) return series;
  const rangeOf = (own: PeriodUnit): readonly [from: number, to: number] => [
    firstWithin({ unit, ordinal: first }, own, calendar).ordinal - MARGIN,
    lastWithin({ unit, ordinal: first + count - 1 }, own, calendar).ordinal + MARGIN,
  ];
  if (isAligned(series)) {
    const [from, to] = rangeOf(series.unit);
    const start = Math.max(0, from - series.first);
    const values = series.values.subarray(start, Math.max(start, to - series.first + 1));
    return { unit: series.unit, first: series.first + start, values };
  }
  let known: PeriodUnit | undefined;
  let [from, to] = [0, 0];
  return series.filter(({ period: { unit: own, ordinal } }) => {
    // Where there are weeks at all, everything is counted in weeks.
    if (own === 'week') return true;
    // Most series have one unit alone.
    if (own !== known) [from, to] = rangeOf((known = own));
    return ordinal >= from && ordinal <= to;
  });
}
