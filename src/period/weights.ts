import type { Period } from './period.js';
import type { Lanes, RolledUp, RollUpOptions, WeightSource } from './roll-up-options.js';
import { isAligned, type Series } from './series.js';
import { firstWithin, lastWithin } from './span.js';
import { compareUnits, type PeriodUnit } from './unit.js';

/** The weights of a weighted mean. */
export interface Weights {
  /** The weight of a period; NaN if there is none. */
  readonly of: (period: Period) => number;
  /** Units of which there are observations. */
  readonly units: readonly PeriodUnit[];
}

/** What rolling up the weights of a series needs to know. */
export function weightOptions(
  { every, staleAfter, weights }: WeightSource,
  { calendar, minCoverage }: RollUpOptions,
  lanes: Lanes,
): RollUpOptions {
  return {
    ...lanes,
    calendar,
    ...(minCoverage === undefined ? {} : { minCoverage }),
    ...(every === undefined ? {} : { every }),
    ...(staleAfter === undefined ? {} : { staleAfter }),
    ...(weights === undefined ? {} : { weights }),
  };
}

/**
 * Weights by period at whatever grain they are asked for, rolled up once for each grain.
 *
 * @param roll - the roll-up, handed in so that it can stand on this file
 */
export function weightLookup(
  options: RollUpOptions,
  roll: (weights: WeightSource, lanes: Lanes) => RolledUp,
): Weights {
  const { weights, calendar, unit, first, count } = options;
  if (weights === undefined) return { of: () => Number.NaN, units: [] };
  const byUnit = new Map<PeriodUnit, { readonly first: number; readonly values: Float64Array }>();
  const tableOf = (asked: PeriodUnit) => {
    // A week at the edge of a month has days outside it, hence the margin.
    const start = firstWithin({ unit, ordinal: first }, asked, calendar).ordinal - 7;
    const end = lastWithin({ unit, ordinal: first + count - 1 }, asked, calendar).ordinal + 7;
    const lanes = { unit: asked, first: start, count: end - start + 1 };
    const { values } = roll({ ...weights, series: notCoarserSums(weights, asked) }, lanes);
    return { first: start, values };
  };
  const of = (period: Period): number => {
    const table = byUnit.get(period.unit) ?? tableOf(period.unit);
    byUnit.set(period.unit, table);
    return table.values[period.ordinal - table.first] ?? Number.NaN;
  };
  const { series } = weights;
  const units = isAligned(series) ? [series.unit] : series.map(({ period }) => period.unit);
  return { of, units: [...new Set(units)] };
}

/** A sum over a year says nothing about the weight of one of its months. */
function notCoarserSums({ series, kind }: WeightSource, unit: PeriodUnit): Series {
  if (kind !== 'sum') return series;
  if (!isAligned(series))
    return series.filter(({ period }) => compareUnits(period.unit, unit) <= 0);
  return compareUnits(series.unit, unit) <= 0 ? series : [];
}
