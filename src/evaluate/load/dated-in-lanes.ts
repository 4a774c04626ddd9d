import {
  datedAmounts,
  type Calendar,
  datedValues,
  type Lanes,
  lastWithin,
} from '../../period/index.js';
import type { DatedRow } from '../compiled.js';

/**
 * The numbers of a row that changes over time, by lane: as they stand there, as amounts of what the lanes cover, or the year or month of
 * the lane itself.
 */
export function datedInLanes(
  {
    series,
    path,
    amounts,
    clock,
  }: Pick<DatedRow, 'series' | 'path' | 'clock'> & {
    readonly amounts?: DatedRow['amounts'] | undefined;
  },
  lanes: Lanes,
  calendar: Calendar,
): Float64Array {
  if (clock !== undefined) return clockInLanes(clock, lanes, calendar);
  return amounts === undefined
    ? datedValues(series, path, lanes, calendar)
    : datedAmounts(series, path, amounts.span, amounts.of, lanes, calendar);
}

/** The calendar year, or the month in it from 1, of each lane; of a longer one that of its last month. */
function clockInLanes(
  clock: NonNullable<DatedRow['clock']>,
  { unit, first, count }: Lanes,
  calendar: Calendar,
): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const { ordinal } = lastWithin({ unit, ordinal: first + i }, 'month', calendar);
    return clock === 'year' ? Math.floor(ordinal / 12) : (ordinal % 12) + 1;
  });
}
