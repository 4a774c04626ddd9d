import { foldPieces, type RollUpKind, type RollUpReason } from './fold.js';
import { holdValues, ownLimit } from './hold.js';
import { lanePieces } from './pieces.js';
import type { RolledUp, RollUpClash, RollUpOptions } from './roll-up-options.js';
import {
  type AlignedSeries,
  isAligned,
  type Observation,
  observationsOf,
  type Series,
} from './series.js';
import { countWithin, lastWithin } from './span.js';
import { compareUnits } from './unit.js';
import { weightLookup, weightOptions } from './weights.js';

/**
 * A series rolled up to the lanes of a view (S8). Observations of the grain of the view are taken as they are and win over
 * others; finer ones are folded, first into periods of the calendar and then into the lane, complete or missing; coarser ones
 * stand at the last lane they cover and are held until stale. Where `every` or `staleAfter` says that the series is measured less
 * often than every lane, all observations are held. Sums are never held. A lane uses no observation after it.
 *
 * An array of consecutive values at the grain of the view is copied. Numbers that are not finite are missing.
 *
 * @param series - observations of one key, in any order and of any grain, or an array of consecutive values
 * @param kind - how finer values make a coarser one
 * @param options - lanes, calendar and rules of the series
 * @source docs/semantics.md, S8
 */
export function rollUp(series: Series, kind: RollUpKind, options: RollUpOptions): RolledUp {
  const limit = ownLimit(kind, options);
  if (limit <= 1) return rollUpLanes(series, kind, options);
  // What was observed before the first lane may still stand in it.
  const before = Math.max(0, options.first - earliestLane(series, options));
  const margin = Math.min(Math.ceil(limit), before);
  if (margin === 0) return rollUpLanes(series, kind, options);
  const wide = { ...options, first: options.first - margin, count: options.count + margin };
  return withoutFirst(rollUpLanes(series, kind, wide), margin);
}

/** The first lane, counted like `first`, that a series says anything of. */
function earliestLane(series: Series, { unit, calendar, first }: RollUpOptions): number {
  if (isAligned(series))
    return lastWithin({ unit: series.unit, ordinal: series.first }, unit, calendar).ordinal;
  let earliest = first;
  for (const { period } of series)
    earliest = Math.min(earliest, lastWithin(period, unit, calendar).ordinal);
  return earliest;
}

function withoutFirst({ values, ages, reasons, clashes }: RolledUp, count: number): RolledUp {
  const kept = [...(reasons ?? [])].flatMap(([lane, reason]): [number, RollUpReason][] =>
    lane < count ? [] : [[lane - count, reason]],
  );
  return {
    values: values.slice(count),
    ...(ages === undefined ? {} : { ages: ages.slice(count) }),
    ...(kept.length === 0 ? {} : { reasons: new Map(kept) }),
    clashes,
  };
}

function rollUpLanes(series: Series, kind: RollUpKind, options: RollUpOptions): RolledUp {
  const holds = ownLimit(kind, options) > 1;
  const values = new Float64Array(options.count);
  if (isAligned(series) && series.unit === options.unit) {
    placeAligned(series, options, values);
    if (!holds) return { values, clashes: NO_CLASHES };
    const reasons = new Map<number, RollUpReason>();
    const ages = holdValues([], kind, options, values, reasons);
    return {
      values,
      ...(ages === undefined ? {} : { ages }),
      ...(reasons.size === 0 ? {} : { reasons }),
      clashes: NO_CLASHES,
    };
  }
  values.fill(Number.NaN);
  const state: State = { values, reasons: new Map(), clashes: [], finer: [], coarser: [] };
  placeExact(observationsOf(series), options, state);
  if (state.finer.length > 0) placeFiner(kind, options, state);
  const ages =
    state.coarser.length > 0 || holds
      ? holdValues(state.coarser, kind, options, values, state.reasons)
      : undefined;
  return {
    values,
    ...(ages === undefined ? {} : { ages }),
    ...(state.reasons.size === 0 ? {} : { reasons: state.reasons }),
    clashes: state.clashes,
  };
}

interface State {
  readonly values: Float64Array;
  readonly reasons: Map<number, RollUpReason>;
  readonly clashes: RollUpClash[];
  readonly finer: Observation[];
  readonly coarser: Observation[];
}

const NO_CLASHES: readonly RollUpClash[] = Object.freeze([]);

/**
 * The values of an array at the grain of the view, put lane by lane into a row: what `rollUp` makes of a series that is not held.
 *
 * @param first - the first lane, counted like `series.first`
 * @param cells - where the lanes stand, from `at` on
 */
export function placeAligned(
  { values, first: start }: AlignedSeries,
  { first, count }: Pick<RollUpOptions, 'first' | 'count'>,
  cells: Float64Array,
  at = 0,
): void {
  const offset = first - start;
  const from = Math.min(count, Math.max(0, -offset));
  const end = Math.max(from, Math.min(count, values.length - offset));
  if (from > 0) cells.fill(Number.NaN, at, at + from);
  for (let lane = from; lane < end; lane++) {
    const value = values[lane + offset] as number;
    // The value itself if it is a number, else missing; without a question, which processors guess wrong at every gap.
    cells[at + lane] = value - (value - value);
  }
  if (end < count) cells.fill(Number.NaN, at + end, at + count);
}

/** Writes the observations of the view's own grain and sorts out the others. */
function placeExact(
  observations: readonly Observation[],
  options: RollUpOptions,
  { values, reasons, clashes, finer, coarser }: State,
): void {
  for (const observation of observations) {
    const { period, value, notApplicable } = observation;
    const lane = period.ordinal - options.first;
    if (period.unit !== options.unit) {
      (compareUnits(period.unit, options.unit) < 0 ? finer : coarser).push(observation);
    } else if (lane >= 0 && lane < options.count) {
      // The later of two in the order given wins, as a correction would.
      if (!Number.isNaN(values[lane]) || reasons.has(lane))
        clashes.push({ ignored: period, used: period });
      const present = value !== null && Number.isFinite(value);
      values[lane] = present ? value : Number.NaN;
      if (present) reasons.delete(lane);
      else reasons.set(lane, notApplicable === true ? 'not-applicable' : 'blank');
    }
  }
}

function placeFiner(kind: RollUpKind, options: RollUpOptions, state: State): void {
  const { values, reasons, clashes, finer } = state;
  const weights =
    kind === 'weightedMean'
      ? weightLookup(options, (own, lanes) =>
          rollUp(own.series, own.kind, weightOptions(own, options, lanes)),
        )
      : undefined;
  const found = lanePieces(finer, kind, options, weights);
  for (const clash of found.clashes) clashes.push(clash);
  for (const { lane, pieces, sample } of found.lanes) {
    const period = { unit: options.unit, ordinal: options.first + lane };
    if (!Number.isNaN(values[lane]) || reasons.get(lane) === 'not-applicable') {
      clashes.push({ ignored: sample, used: period });
      continue;
    }
    const expected = countWithin(period, found.base, options.calendar);
    const folded = foldPieces(kind, pieces, expected, options.minCoverage ?? 0.5);
    if (typeof folded === 'number') {
      values[lane] = folded;
      reasons.delete(lane);
    } else reasons.set(lane, folded);
  }
}
