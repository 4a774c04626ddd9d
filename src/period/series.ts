import type { Period } from './period.js';
import { type PeriodUnit, UNITS } from './unit.js';

/** What is known of a value beside its number. */
export interface ValueNote {
  /** Present where a value does not apply to the period, as opposed to not being there; the value is null then. */
  readonly notApplicable?: true;
  /** How many cases it rests on. */
  readonly n?: number;
  /** Lower end of its interval. */
  readonly low?: number;
  /** Upper end of its interval. */
  readonly high?: number;
}

/** One value of a series; null says that the value is explicitly not there yet. */
export interface Observation extends ValueNote {
  readonly period: Period;
  readonly value: number | null;
}

/** Values of consecutive periods of one unit; NaN is missing. */
export interface AlignedSeries {
  readonly unit: PeriodUnit;
  /** Ordinal of the period of `values[0]`. */
  readonly first: number;
  readonly values: Float64Array;
}

/** A series at one grain as an array of numbers, or observations of any grain in any order. */
export type Series = AlignedSeries | readonly Observation[];

/** Whether a series is already an array of consecutive values. */
export function isAligned(series: Series): series is AlignedSeries {
  return !Array.isArray(series);
}

/** The values of a series one by one; missing values of an array are left out. */
export function observationsOf(series: Series): readonly Observation[] {
  if (!isAligned(series)) return series;
  const found: Observation[] = [];
  for (let i = 0; i < series.values.length; i++) {
    const value = series.values[i];
    if (value !== undefined && Number.isFinite(value))
      found.push({ period: { unit: series.unit, ordinal: series.first + i }, value });
  }
  return found;
}

/** A series with some observations replaced or added; an array stays one where it has room for them. */
export function withObservations(
  series: Series | undefined,
  changes: readonly Observation[],
): Series {
  if (series === undefined) return changes;
  const places = placesIn(series, changes);
  if (isAligned(series) && places !== undefined) {
    const values = series.values.slice();
    for (const [i, place] of places.entries()) values[place] = changes[i]?.value ?? Number.NaN;
    return { ...series, values };
  }
  const isChanged = isOneOf(changes);
  const all = observationsOf(series).filter(({ period }) => !isChanged(period));
  for (const change of changes) all.push(change);
  return all;
}

/** Whether a period is that of one of some observations; mostly there is one alone. */
function isOneOf(observations: readonly Observation[]): (period: Period) => boolean {
  const [first] = observations;
  if (first !== undefined && observations.length === 1) {
    const { unit, ordinal } = first.period;
    return (period) => period.ordinal === ordinal && period.unit === unit;
  }
  const places = new Set(observations.map(({ period }) => placeOf(period)));
  return (period) => places.has(placeOf(period));
}

/** A number for each period of any unit. */
const placeOf = ({ unit, ordinal }: Period): number => ordinal * 8 + UNITS[unit].rank;

/** Indices at which an array has room for observations of which nothing is known but their number; undefined where it lacks any. */
export function placesIn(
  series: Series,
  observations: readonly Observation[],
): readonly number[] | undefined {
  if (!isAligned(series)) return undefined;
  const places: number[] = [];
  for (const { period, notApplicable, n, low, high } of observations) {
    const place = period.ordinal - series.first;
    if (period.unit !== series.unit || place < 0 || place >= series.values.length) return undefined;
    if (notApplicable === true || n !== undefined || low !== undefined || high !== undefined)
      return undefined;
    places.push(place);
  }
  return places;
}
