import type { OverInput, PeriodUnit } from '../../../src/document/input/index.js';
import type { Rollup } from '../../../src/document/normal/index.js';
import {
  durationIn,
  firstDay,
  holderOf,
  isCoarser,
  lastDay,
  type Period,
  periodsWithin,
  readPeriod,
  unitIn,
} from './calendar.js';

/** A value as found or rolled up. */
export type Value = number | string;

/** What data says where something does not apply. */
export const notApplicable = 'n/a';

export interface Observation {
  readonly period: Period;
  /** Null is explicitly blank; `n/a` does not apply. */
  readonly value: Value | null;
}

/** One series with what says how it is rolled up and held. */
export interface Series {
  readonly observations: readonly Observation[];
  readonly rollup: Rollup;
  /** The series of weights of a weighted mean. */
  readonly weights?: Series | undefined;
  readonly every?: string | undefined;
  readonly staleAfter?: string | undefined;
  readonly over?: OverInput | undefined;
  /** First days of later definitions. */
  readonly versions?: readonly number[] | undefined;
}

export interface TimeRules {
  readonly calendar: PeriodUnit;
  readonly yearStart: number;
  readonly minCoverage: number;
}

export interface Rolled {
  readonly value?: Value;
  readonly age?: number;
  readonly reason?: string;
  /** It does not apply, which is neither missing nor 0. */
  readonly na?: true;
}

const slack = 1e-9;

/** Observations of one key in order of time. */
export function observationsOf(
  values: { readonly [period: string]: Value | null },
  yearStart: number,
  convert: (value: Value) => Value = (value) => value,
): Observation[] {
  return Object.entries(values)
    .map(([text, value]) => ({
      period: readPeriod(text),
      value: value === null ? null : convert(value),
    }))
    .toSorted((a, b) => dayOf(a.period, yearStart) - dayOf(b.period, yearStart));
}

const dayOf = (period: Period, yearStart: number): number => holderOf(period, 'day', yearStart);

/** A stretch of calendar periods inside the lane, with one value. */
interface Cell {
  readonly period: Period;
  readonly covers: readonly number[];
  readonly value: Value | null;
}

/** The value of a series in one lane. */
export function rollUp(series: Series, lane: Period, rules: TimeRules): Rolled {
  return series.over === undefined
    ? standing(series, lane, rules)
    : inWindow(series, series.over, lane, rules);
}

/** What stands in a lane: what was observed in it, or what is still held. */
function standing(series: Series, lane: Period, rules: TimeRules): Rolled {
  const own = observedIn(series, lane, rules);
  const limit = holdingOf(series, lane);
  if (own !== undefined && (own.value !== undefined || own.na === true || limit === undefined))
    return own;
  const coarse = heldCoarse(series, lane, rules);
  if (limit === undefined) return coarse;
  const best = (a: Rolled, b: Rolled): Rolled =>
    (a.age ?? Number.POSITIVE_INFINITY) <= (b.age ?? Number.POSITIVE_INFINITY) ? a : b;
  for (let age = 1; age < limit - slack; age++) {
    const then = observedIn(series, { unit: lane.unit, index: lane.index - age }, rules);
    if (then?.value !== undefined) return best({ value: then.value, age }, coarse);
    if (then?.na === true) return best({ na: true, age }, coarse);
  }
  if (coarse.age !== undefined) return coarse;
  const earlier = series.observations.some(
    ({ period, value }) =>
      value !== null &&
      !isCoarser(period.unit, lane.unit) &&
      holderOf(period, lane.unit, rules.yearStart) < lane.index,
  );
  return own ?? (earlier ? { reason: 'stale' } : coarse);
}

/** For how many lanes observations of the lane's own grain are held; undefined where they are not. */
function holdingOf({ rollup, every, staleAfter }: Series, lane: Period): number | undefined {
  if (rollup.kind === 'sum') return undefined;
  const lengths = [every, staleAfter].map((text) => (text ? durationIn(text, lane.unit) : 0));
  if (lengths.every((length) => length <= 1 + slack)) return undefined;
  return durationIn((staleAfter ?? every) as string, lane.unit);
}

/** What was observed in a lane, at its own grain or finer; undefined where there is no observation at all. */
function observedIn(series: Series, lane: Period, given: TimeRules): Rolled | undefined {
  const rules = countingBy(series, lane, given);
  // What is finer than the calendar lies in a period of it, and with that in the lane: the days of a week go where its Thursday goes.
  const placed = ({ period }: Observation): Period =>
    isCoarser(rules.calendar, period.unit)
      ? { unit: rules.calendar, index: holderOf(period, rules.calendar, rules.yearStart) }
      : period;
  const within = series.observations.filter(
    (one) =>
      !isCoarser(one.period.unit, lane.unit) &&
      holderOf(placed(one), lane.unit, rules.yearStart) === lane.index,
  );
  return within.length === 0 ? undefined : rollUpWithin(series, within, lane, rules);
}

/** In a calendar by day a series that has weeks is counted in weeks, for they do not add up to the days of a month. */
const countingBy = (series: Series, lane: Period, rules: TimeRules): TimeRules =>
  rules.calendar === 'day' &&
  isCoarser(lane.unit, 'week') &&
  series.observations.some(({ period }) => period.unit === 'week')
    ? { ...rules, calendar: 'week' }
    : rules;

/** The roll-up of all calendar periods of a window that ends with the lane (S8.1). */
function inWindow(series: Series, over: OverInput, lane: Period, rules: TimeRules): Rolled {
  const unit = rules.calendar;
  const last = periodsWithin(lane, unit, rules.yearStart).at(-1) as number;
  const first = windowStart(over, { unit, index: last }, rules);
  if (first === last) return standing(series, { unit, index: last }, rules);
  const cells = Array.from({ length: last - first + 1 }, (_, i) => {
    const period = { unit, index: first + i };
    const day = firstDay(period, rules.yearStart);
    const broken = lastChange(series, lane, rules) > day;
    const rolled: Rolled = broken ? {} : standing(series, period, rules);
    return { period, rolled };
  });
  const applying = cells.filter(({ rolled }) => rolled.na !== true);
  // What was never observed, or is stale, does not speak against it.
  const silent = ({ value, reason }: Rolled): boolean =>
    value === undefined && (reason === undefined || reason === 'no-value' || reason === 'stale');
  if (applying.length < cells.length && applying.every(({ rolled }) => silent(rolled)))
    return { na: true };
  const [alone] = applying;
  if (applying.length === 1 && alone?.rolled.value !== undefined)
    return { value: alone.rolled.value, age: 0 };
  const present = applying.flatMap(({ period, rolled }) => {
    const { value } = rolled;
    if (value === undefined) return [];
    if (series.rollup.kind !== 'weightedMean') return [{ value, weight: 1 }];
    const weight = series.weights && standing(series.weights, period, rules).value;
    return typeof weight === 'number' ? [{ value, weight }] : [];
  });
  const needed = series.rollup.kind === 'sum' ? 1 : rules.minCoverage;
  if (present.length === 0 || present.length / applying.length < needed - slack)
    return { reason: 'incomplete' };
  const value = combine(
    series.rollup,
    present.map((one) => one.value),
    present.map((one) => one.weight),
  );
  return value === undefined ? { reason: 'no-weight' } : { value, age: 0 };
}

export function windowStart(over: OverInput, last: Period, rules: TimeRules): number {
  const { calendar: unit, yearStart } = rules;
  if (typeof over === 'object')
    return last.index - Math.max(1, Math.round(durationIn(over.rolling, unit))) + 1;
  const whole = { monthToDate: 'month', quarterToDate: 'quarter', yearToDate: 'year' } as const;
  const holder = { unit: whole[over], index: holderOf(last, whole[over], yearStart) };
  return periodsWithin(holder, unit, yearStart)[0] as number;
}

/** First day of the definition that is in force at the end of a lane. */
function lastChange({ versions = [] }: Series, lane: Period, { yearStart }: TimeRules): number {
  const end = lastDay(lane, yearStart);
  return Math.max(Number.NEGATIVE_INFINITY, ...versions.filter((day) => day <= end));
}

function rollUpWithin(
  series: Series,
  within: readonly Observation[],
  lane: Period,
  rules: TimeRules,
): Rolled {
  const all = periodsWithin(lane, rules.calendar, rules.yearStart);
  const cells = cellsOf(series, within, rules);
  const excused = new Set(
    cells.filter(({ value }) => value === notApplicable).flatMap(({ covers }) => covers),
  );
  const expected = all.filter((index) => !excused.has(index)).length;
  if (cells.every(({ value }) => value === notApplicable)) return { na: true, age: 0 };
  // One value for all of the lane that applies needs no weight.
  const applying = cells.filter(({ value }) => value !== notApplicable);
  const only = applying.length === 1 ? applying[0] : undefined;
  if (only !== undefined && only.covers.length >= expected)
    return only.value === null ? { reason: 'blank' } : { value: only.value, age: 0 };
  const present = cells.flatMap((cell) => {
    if (cell.value === null || cell.value === notApplicable) return [];
    if (series.rollup.kind !== 'weightedMean') return [{ ...cell, value: cell.value, weight: 1 }];
    const weight = series.weights && standing(series.weights, cell.period, rules).value;
    return typeof weight === 'number' ? [{ ...cell, value: cell.value, weight }] : [];
  });
  const covered = new Set(present.flatMap((cell) => cell.covers)).size;
  const needed = series.rollup.kind === 'sum' ? 1 : rules.minCoverage;
  if (present.length === 0 || covered / expected < needed - slack) return { reason: 'incomplete' };
  const value = combine(
    series.rollup,
    present.map((cell) => cell.value),
    present.map((cell) => cell.weight * (series.rollup.kind === 'mean' ? cell.covers.length : 1)),
  );
  return value === undefined ? { reason: 'no-weight' } : { value, age: 0 };
}

/**
 * Observations finer than the calendar are put together by calendar period first. Where they overlap the longer one counts; a blank
 * leaves room for shorter ones.
 */
function cellsOf(series: Series, within: readonly Observation[], rules: TimeRules): Cell[] {
  const fine = new Map<number, Observation[]>();
  const whole: Cell[] = [];
  for (const found of within) {
    if (isCoarser(rules.calendar, found.period.unit)) {
      const index = holderOf(found.period, rules.calendar, rules.yearStart);
      fine.set(index, [...(fine.get(index) ?? []), found]);
    } else {
      const covers = periodsWithin(found.period, rules.calendar, rules.yearStart);
      whole.push({ period: found.period, covers, value: found.value });
    }
  }
  const folded = [...fine].map(([index, group]): Cell => {
    const period: Period = { unit: rules.calendar, index };
    return { period, covers: [index], value: valueOfGroup(series, group, rules) };
  });
  const longestFirst = [
    ...whole.toSorted((a, b) => (isCoarser(a.period.unit, b.period.unit) ? -1 : 1)),
    ...folded,
  ];
  const cells: Cell[] = [];
  for (const cell of longestFirst) {
    const over = cells.filter(({ covers }) => covers.some((index) => cell.covers.includes(index)));
    if (over.some(({ value }) => value !== null)) continue;
    cells.push(cell);
  }
  const shorter = (blank: Cell, other: Cell): boolean =>
    cells.indexOf(other) > cells.indexOf(blank) &&
    other.covers.some((index) => blank.covers.includes(index));
  return cells
    .filter((cell) => cell.value !== null || !cells.some((other) => shorter(cell, other)))
    .toSorted((a, b) => (a.covers[0] as number) - (b.covers[0] as number));
}

function valueOfGroup(given: Series, all: readonly Observation[], rules: TimeRules): Value | null {
  // Weights of longer periods alone cannot tell the shorter ones apart.
  const paired = given.weights?.observations.some(({ period }) =>
    isCoarser(rules.calendar, period.unit),
  );
  const series: Series =
    given.rollup.kind === 'weightedMean' && paired !== true
      ? { ...given, rollup: { kind: 'mean' } }
      : given;
  // Of days and weeks in one month the weeks count, so that nothing counts twice.
  const longest = all.filter(
    (one) => !all.some((other) => isCoarser(other.period.unit, one.period.unit)),
  );
  const group = longest.filter(({ value }) => value !== notApplicable);
  if (group.length === 0) return notApplicable;
  if (series.rollup.kind === 'sum' && group.some(({ value }) => value === null)) return null;
  const present = group.flatMap(({ period, value }) => {
    if (value === null) return [];
    if (series.rollup.kind !== 'weightedMean') return [{ value, weight: 1 }];
    const weight = series.weights && standing(series.weights, period, rules).value;
    return typeof weight === 'number' ? [{ value, weight }] : [];
  });
  if (present.length === 0) return null;
  const values = present.map(({ value }) => value);
  const weights = present.map(({ weight }) => weight);
  return combine(series.rollup, values, weights) ?? null;
}

function combine(
  rollup: Rollup,
  values: readonly Value[],
  weights: readonly number[],
): Value | undefined {
  if (rollup.kind === 'last') return values.at(-1);
  if (rollup.kind === 'first') return values[0];
  const numbers = values.map(Number);
  if (rollup.kind === 'min') return Math.min(...numbers);
  if (rollup.kind === 'max') return Math.max(...numbers);
  const sum = numbers.reduce((before, x, i) => before + x * (weights[i] as number), 0);
  if (rollup.kind === 'sum') return sum;
  const weight = weights.reduce((before, w) => before + w, 0);
  return weight === 0 ? undefined : sum / weight;
}

/** A coarser observation stands at the last lane it covers and is held until it is stale; a sum is not held. */
function heldCoarse(series: Series, lane: Period, rules: TimeRules): Rolled {
  let best: (Rolled & { readonly age: number }) | undefined;
  let stale = false;
  for (const { period, value } of series.observations) {
    if (value === null || !isCoarser(period.unit, lane.unit)) continue;
    const stands = periodsWithin(period, lane.unit, rules.yearStart).at(-1) as number;
    const age = lane.index - stands;
    if (age < 0) continue;
    const kept =
      series.rollup.kind === 'sum'
        ? 1
        : series.staleAfter !== undefined
          ? durationIn(series.staleAfter, lane.unit)
          : Math.max(
              unitIn(period.unit, lane.unit),
              series.every === undefined ? 0 : durationIn(series.every, lane.unit),
            );
    if (age >= kept - slack && age > 0) stale = true;
    else if (best === undefined || age <= best.age)
      best = value === notApplicable ? { na: true, age } : { value, age };
  }
  return best ?? { reason: stale ? 'stale' : 'no-value' };
}
