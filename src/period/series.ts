import type { Period } from './period.js';
import type { PeriodUnit } from './unit.js';

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
  if (isAligned(series) && changes.every((change) => fitsInto(series, change))) {
    const values = series.values.slice();
    for (const { period, value } of changes)
      values[period.ordinal - series.first] = value ?? Number.NaN;
    return { ...series, values };
  }
  const same = (a: Period, b: Period): boolean => a.unit === b.unit && a.ordinal === b.ordinal;
  const kept = observationsOf(series).filter(
    ({ period }) => !changes.some((change) => same(change.period, period)),
  );
  return [...kept, ...changes];
}

/** Whether an array has a place for an observation of which nothing more is known than its number. */
function fitsInto({ unit, first, values }: AlignedSeries, observation: Observation): boolean {
  const { period, value: _, ...note } = observation;
  return (
    period.unit === unit &&
    Object.keys(note).length === 0 &&
    period.ordinal >= first &&
    period.ordinal < first + values.length
  );
}
