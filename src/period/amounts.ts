import type { Dated, DatedPath } from '../core/index.js';
import { datedValues } from './dated.js';
import { type Duration, durationInPeriods } from './duration.js';
import { startOf, type Window } from './over.js';
import type { Lanes } from './roll-up-options.js';
import { convert, countWithin, firstWithin, lastWithin } from './span.js';
import { type Calendar, compareUnits, type PeriodUnit, UNITS } from './unit.js';

// Amounts (S3.1): numbers that are stated for one period and add up over those that a value covers.

/** For which period amounts are stated, and what the values cover that are compared with them. */
export interface AmountSpan {
  /** The period that one stated amount is for. */
  readonly unit: PeriodUnit;
  /** The window of the values; without it they are those of the lanes. */
  readonly window?: Window;
  /** How often the values are measured: one covers as much where that is longer than a lane. */
  readonly every?: Duration;
}

/** What is worked out: all of the amounts together, or how much they are for one of their periods. */
export type AmountOf = 'sum' | 'mean';

/** A series that counts periods: of it the sum is how many of them a lane covers. */
export const ONE_EACH: Dated<number> = Object.freeze([Object.freeze({ value: 1 })]);

/** A number that changes over time as amounts by lane; see `amountsByLane`. */
export const datedAmounts = (
  series: Dated<number>,
  path: DatedPath,
  span: AmountSpan,
  of: AmountOf,
  lanes: Lanes,
  calendar: Calendar,
): Float64Array =>
  amountsByLane((part) => datedValues(series, path, part, calendar), span, of, lanes, calendar);

/**
 * Amounts by lane: over the periods of the calendar that the value of a lane covers, the number in force in each, in proportion to the period
 * that it is for.
 *
 * @param inForce - amounts for one period of `span.unit` that are in force in some periods of the calendar
 * @source docs/semantics.md, S3.1
 */
export function amountsByLane(
  inForce: (part: Lanes) => ArrayLike<number>,
  span: AmountSpan,
  of: AmountOf,
  lanes: Lanes,
  calendar: Calendar,
): Float64Array {
  const { unit, first, count } = lanes;
  const made = new Float64Array(count);
  if (count === 0) return made;
  const base = baseOf(unit, calendar);
  const reach = (lane: number): readonly [from: number, to: number] =>
    covered(span, { unit, ordinal: first + lane }, base, calendar);
  const [start] = reach(0);
  const [, end] = reach(count - 1);
  const part = { unit: base, first: start, count: end - start + 1 };
  const held = inForce(part);
  const shares = sharesOf(span.unit, part, calendar);
  for (let lane = 0; lane < count; lane++) {
    const [from, to] = reach(lane);
    const amount = total(held, shares, from - start, to - start);
    made[lane] =
      of === 'sum' ? amount : amount / total(undefined, shares, from - start, to - start);
  }
  return made;
}

/**
 * How many of its periods a lane covers, where that is the same for every lane; undefined where months differ in days or weeks, and for windows
 * that grow.
 */
export function fixedAmount(
  { unit: per, window, every }: AmountSpan,
  unit: PeriodUnit,
  calendar: Calendar,
): number | undefined {
  const base = baseOf(unit, calendar);
  const periods =
    typeof window === 'object'
      ? windowOf(window, base)
      : window === undefined && isLonger(every, unit)
        ? windowOf(every as Duration, base)
        : undefined;
  if (periods !== undefined)
    return sameKind(base, per) ? (periods * sizeOf(base)) / sizeOf(per) : undefined;
  if (window !== undefined || !sameKind(unit, per)) return undefined;
  // Parts of a longer period are counted in periods of the calendar, which may differ from one to the next.
  return compareUnits(unit, per) >= 0 || sameKind(base, per)
    ? sizeOf(unit) / sizeOf(per)
    : undefined;
}

/** The periods in which amounts are counted: those of the calendar, or of the view where that were finer. */
const baseOf = (unit: PeriodUnit, { period }: Calendar): PeriodUnit =>
  compareUnits(period, unit) <= 0 ? period : unit;

const isLonger = (every: Duration | undefined, unit: PeriodUnit): boolean =>
  every !== undefined && durationInPeriods(every, unit) > 1 + 1e-9;

const windowOf = (length: Duration, base: PeriodUnit): number =>
  Math.max(1, Math.round(durationInPeriods(length, base)));

const sameKind = (a: PeriodUnit, b: PeriodUnit): boolean =>
  UNITS[a].months > 0 === UNITS[b].months > 0;

const sizeOf = (unit: PeriodUnit): number => UNITS[unit].months || UNITS[unit].days;

/** The first and the last period of the calendar that the value of a lane covers. */
function covered(
  { window, every }: AmountSpan,
  lane: { readonly unit: PeriodUnit; readonly ordinal: number },
  base: PeriodUnit,
  calendar: Calendar,
): readonly [from: number, to: number] {
  const to = lastWithin(lane, base, calendar).ordinal;
  if (window !== undefined) return [startOf(to, base, { window, calendar }), to];
  return isLonger(every, lane.unit)
    ? [to - windowOf(every as Duration, base) + 1, to]
    : [firstWithin(lane, base, calendar).ordinal, to];
}

/** How periods of the calendar share in the periods that amounts are for. */
interface Shares {
  /** How many of those periods one of the calendar holds; 1 where it is a part of one. */
  readonly times: Float64Array;
  /** The period of an amount that one of the calendar is a part of. */
  readonly holders: Float64Array;
  /** How many parts that one has. */
  readonly parts: Float64Array;
}

function sharesOf(per: PeriodUnit, { unit, first, count }: Lanes, calendar: Calendar): Shares {
  const shares: Shares = {
    times: new Float64Array(count).fill(1),
    holders: new Float64Array(count),
    parts: new Float64Array(count).fill(1),
  };
  for (let i = 0; i < count; i++) {
    const period = { unit, ordinal: first + i };
    if (compareUnits(per, unit) < 0) shares.times[i] = countWithin(period, per, calendar);
    const holder = convert(period, per, calendar);
    shares.holders[i] = compareUnits(per, unit) > 0 ? holder.ordinal : i;
    if (compareUnits(per, unit) <= 0) continue;
    shares.parts[i] =
      i > 0 && shares.holders[i - 1] === holder.ordinal
        ? (shares.parts[i - 1] as number)
        : countWithin(holder, unit, calendar);
  }
  return shares;
}

/** The amounts of some periods of the calendar; parts of one are added up before they are divided, so that all of them are the whole. */
function total(
  held: ArrayLike<number> | undefined,
  { times, holders, parts }: Shares,
  from: number,
  to: number,
): number {
  let sum = 0;
  let open = 0;
  for (let i = from; i <= to; i++) {
    open += (held === undefined ? 1 : (held[i] as number)) * (times[i] as number);
    if (i < to && holders[i + 1] === holders[i]) continue;
    sum += open / (parts[i] as number);
    open = 0;
  }
  return sum;
}
