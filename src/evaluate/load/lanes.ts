import { ScorecardError } from '../../core/index.js';
import {
  type AlignedSeries,
  type Calendar,
  convert,
  isAligned,
  type Lanes,
  lastWithin,
  parsePeriod,
  type Period,
  type PeriodUnit,
  type Series,
} from '../../period/index.js';

/** Most lanes of one evaluation; more would be a mistake in the data. */
const MOST_LANES = 200_000;

/** Most numbers of one evaluation. */
export const MOST_CELLS = 250_000_000;

/** Lanes of which the first may be there only for what looks back on them. */
export interface RunLanes extends Lanes {
  /** How many of the first are run and not shown: those before `from`. */
  readonly hidden: number;
}

/**
 * The lanes that a set of series spans in a view, widened to stated periods and cut at the last of them. What lies before the first of them is
 * run as well, since scores look back.
 */
export function lanesOf(
  series: Iterable<Series>,
  unit: PeriodUnit,
  calendar: Calendar,
  from?: string,
  to?: string,
): RunLanes {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (period: Period): void => {
    // A value coarser than the view stands at the last lane it covers.
    const { ordinal } = lastWithin(period, unit, calendar);
    first = Math.min(first, ordinal);
    last = Math.max(last, ordinal);
  };
  let before: AlignedSeries | undefined;
  for (const one of series) {
    if (isAligned(one)) {
      // The columns of a table nearly always span the same periods.
      if (before !== undefined && spansSame(one, before)) continue;
      before = one;
      include({ unit: one.unit, ordinal: one.first });
      if (one.values.length > 0)
        include({ unit: one.unit, ordinal: one.first + one.values.length - 1 });
    } else for (const { period } of one) include(period);
  }
  const start = from === undefined ? first : ordinalIn(from, unit, calendar);
  if (to !== undefined) last = ordinalIn(to, unit, calendar);
  first = Math.min(first, start);
  const count =
    Number.isFinite(start) && start <= last && Number.isFinite(last) ? last - first + 1 : 0;
  if (count > MOST_LANES)
    throw new ScorecardError(
      'invalid-data',
      `the data span ${count} periods; at most ${MOST_LANES} are evaluated; check the dates, or evaluate by a longer period`,
    );
  return count === 0
    ? { unit, first: 0, count, hidden: 0 }
    : { unit, first, count, hidden: start - first };
}

const spansSame = (one: AlignedSeries, other: AlignedSeries): boolean =>
  one.first === other.first && one.values.length === other.values.length && one.unit === other.unit;

/**
 * The period of a view that a period written as text lies in, by its ordinal.
 *
 * @throws ScorecardError `unknown-period` for what is none: options have been checked, but the periods of a fleet are those of its first
 * tenant, whose fiscal year may be the year 0, which no text names
 */
export function ordinalIn(text: string, unit: PeriodUnit, calendar: Calendar): number {
  const period = parsePeriod(text);
  if (period === undefined)
    throw new ScorecardError(
      'unknown-period',
      `\`${text}\` is no period; write it like 2026, 2026-Q2, 2026-06, 2026-W07 or 2026-06-30`,
    );
  return convert(period, unit, calendar).ordinal;
}
