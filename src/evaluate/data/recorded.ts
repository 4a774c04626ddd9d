import { asText } from '../../core/index.js';
import type { Report } from '../../model/index.js';
import { type Calendar, firstDay, parsePeriod } from '../../period/index.js';

/**
 * Rows as they were known on a day: those recorded by then, and those that do not say when. Of several values of one key and period
 * the one recorded last counts, so rows come in the order of their recording; those that do not say come first.
 *
 * @param until - last day that counts, as a day number; without it all do
 */
export function rowsKnown<Row extends { readonly recorded?: string }>(
  rows: readonly Row[],
  calendar: Calendar,
  until: number | undefined,
  report: Report,
): readonly Row[] {
  if (!rows.some((row) => row?.recorded !== undefined)) return rows;
  const dated = rows.map((row, i) => {
    const { recorded } = row ?? {};
    if (recorded === undefined) return { row, day: Number.NEGATIVE_INFINITY };
    const text = asText(recorded);
    const period = parsePeriod(text);
    if (period === undefined)
      report.add('data.recorded', [i, 'recorded'], { found: text.slice(0, 80) });
    return { row, day: period === undefined ? Number.NaN : firstDay(period, calendar) };
  });
  return dated
    .filter(({ day }) => until === undefined || !(day > until))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ row }) => row);
}
