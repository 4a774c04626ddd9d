import type { PeriodUnit } from '../../../src/document/input.js';
import type { Rollup } from '../../../src/document/normal.js';
import {
  durationIn,
  holderOf,
  isCoarser,
  type Period,
  periodsWithin,
  readPeriod,
  unitIn,
} from './calendar.js';

/** A value as found or rolled up. */
export type Value = number | string;

export interface Observation {
  readonly period: Period;
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
  const within = series.observations.filter(
    ({ period }) =>
      !isCoarser(period.unit, lane.unit) &&
      holderOf(period, lane.unit, rules.yearStart) === lane.index,
  );
  if (within.length > 0) return rollUpWithin(series, within, lane, rules);
  return held(series, lane, rules);
}

function rollUpWithin(
  series: Series,
  within: readonly Observation[],
  lane: Period,
  rules: TimeRules,
): Rolled {
  const all = periodsWithin(lane, rules.calendar, rules.yearStart);
  const cells = cellsOf(series, within, rules);
  const only = cells.length === 1 ? cells[0] : undefined;
  if (only !== undefined && only.covers.length === all.length)
    return only.value === null ? { reason: 'blank' } : { value: only.value, age: 0 };
  const present = cells.flatMap((cell) => {
    if (cell.value === null) return [];
    if (series.rollup.kind !== 'weightedMean') return [{ ...cell, value: cell.value, weight: 1 }];
    const weight = series.weights && rollUp(series.weights, cell.period, rules).value;
    return typeof weight === 'number' ? [{ ...cell, value: cell.value, weight }] : [];
  });
  const covered = new Set(present.flatMap((cell) => cell.covers)).size;
  const needed = series.rollup.kind === 'sum' ? 1 : rules.minCoverage;
  if (present.length === 0 || covered / all.length < needed - slack)
    return { reason: 'incomplete' };
  const value = combine(
    series.rollup,
    present.map((cell) => cell.value),
    present.map((cell) => cell.weight * (series.rollup.kind === 'mean' ? cell.covers.length : 1)),
  );
  return value === undefined ? { reason: 'no-weight' } : { value, age: 0 };
}

/** Observations finer than the calendar are put together by calendar period first. */
function cellsOf(series: Series, within: readonly Observation[], rules: TimeRules): Cell[] {
  const fine = new Map<number, Observation[]>();
  const cells: Cell[] = [];
  for (const found of within) {
    if (isCoarser(rules.calendar, found.period.unit)) {
      const index = holderOf(found.period, rules.calendar, rules.yearStart);
      fine.set(index, [...(fine.get(index) ?? []), found]);
    } else {
      const covers = periodsWithin(found.period, rules.calendar, rules.yearStart);
      cells.push({ period: found.period, covers, value: found.value });
    }
  }
  for (const [index, group] of fine) {
    const period: Period = { unit: rules.calendar, index };
    if (cells.every((cell) => !cell.covers.includes(index)))
      cells.push({ period, covers: [index], value: valueOfGroup(series, group) });
  }
  return cells.toSorted((a, b) => (a.covers[0] as number) - (b.covers[0] as number));
}

function valueOfGroup(series: Series, group: readonly Observation[]): Value | null {
  if (series.rollup.kind === 'sum' && group.some(({ value }) => value === null)) return null;
  const present = group.flatMap(({ period, value }) => {
    if (value === null) return [];
    if (series.rollup.kind !== 'weightedMean') return [{ value, weight: 1 }];
    const weight = series.weights?.observations.find(
      (other) => other.period.unit === period.unit && other.period.index === period.index,
    )?.value;
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
function held(series: Series, lane: Period, rules: TimeRules): Rolled {
  let best: { readonly value: Value; readonly age: number } | undefined;
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
    else if (best === undefined || age <= best.age) best = { value, age };
  }
  return best ?? { reason: stale ? 'stale' : 'no-value' };
}
