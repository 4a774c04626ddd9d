import { datedAmounts, type Calendar, datedValues, type Lanes } from '../../period/index.js';
import type { DatedRow } from '../compiled.js';

/** The numbers of a row that changes over time, by lane: as they stand there, or as amounts of what the lanes cover. */
export function datedInLanes(
  {
    series,
    path,
    amounts,
  }: Pick<DatedRow, 'series' | 'path'> & { readonly amounts?: DatedRow['amounts'] | undefined },
  lanes: Lanes,
  calendar: Calendar,
): Float64Array {
  return amounts === undefined
    ? datedValues(series, path, lanes, calendar)
    : datedAmounts(series, path, amounts.span, amounts.of, lanes, calendar);
}
