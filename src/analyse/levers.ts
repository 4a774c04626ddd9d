import { type EvaluationState, rolledInput } from '../evaluate/inner-index.js';
import { keyParts, type Observed, observedOf } from '../model/index.js';
import { compareUnits, type Observation, observationsOf, type Series } from '../period/index.js';

/** What levers are found in. */
export type LeverGround = Pick<
  EvaluationState,
  'compiled' | 'model' | 'data' | 'lanes' | 'acrossVersions'
>;

/**
 * A key whose value of a period is not what a row of the plan holds: the row holds what a window makes of it, or the key weighs the
 * values of another one. What `with` does with a value of it is found by rolling up with that value.
 */
export interface Lever {
  readonly key: string;
  /** Its own values by lane, as `with` takes them. */
  readonly own: Float64Array;
  /** Rows that it reaches. */
  readonly rows: readonly number[];
  /** Row that a window makes of it, where there is one. */
  readonly window: number | undefined;
  /** Whether its rows move in proportion to it. */
  readonly linear: boolean;
  /** Whether its rows take one value of several, so that they follow it or do not. */
  readonly picks: boolean;
}

const LINEAR: ReadonlySet<string> = new Set(['sum', 'mean', 'weightedMean']);

const known = new WeakMap<LeverGround, ReadonlyMap<string, Lever>>();

/** All levers of a state, by key; none where no value goes through a window and none weighs. */
export function leversOf(state: LeverGround): ReadonlyMap<string, Lever> {
  const found = known.get(state) ?? findLevers(state);
  known.set(state, found);
  return found;
}

function findLevers(state: LeverGround): ReadonlyMap<string, Lever> {
  const { compiled, model, data, lanes } = state;
  const rows = new Map<string, number[]>();
  const windows = new Map<string, number>();
  const kinds = new Map<string, string>();
  const add = (key: string, row: number): void => {
    if (data.series.get(key) === undefined) return;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  };
  for (const { key, row } of compiled.inputs) {
    const series = data.series.get(key);
    if (series === undefined) continue;
    const { over, rollup, id } = observedOf(state.model.card, keyParts(key)[0]) as Observed;
    if (over !== undefined) {
      add(key, row);
      windows.set(key, row);
      kinds.set(key, rollup.kind);
    }
    if (rollup.kind !== 'weightedMean') continue;
    const folds = over !== undefined || isFiner(series, lanes.unit);
    if (folds) add(rollup.weight + key.slice(id.length), row);
  }
  // A key that weighs has a row of its own as well, where something else uses it.
  for (const { key, row } of compiled.inputs)
    if (rows.get(key)?.includes(row) === false) rows.get(key)?.push(row);
  const levers = new Map<string, Lever>();
  for (const [key, all] of rows) {
    const own = rolledInput(model, data, key, lanes, true)?.values;
    if (own === undefined) continue;
    const kind = kinds.get(key);
    const alone = all.length === 1 && kind !== undefined;
    levers.set(key, {
      ...{ key, own, rows: all, window: windows.get(key) },
      linear: alone && LINEAR.has(kind),
      picks: alone && !LINEAR.has(kind),
    });
  }
  return levers;
}

const isFiner = (series: Series, unit: Parameters<typeof compareUnits>[0]): boolean =>
  Array.isArray(series)
    ? (series as readonly Observation[]).some(({ period }) => compareUnits(period.unit, unit) < 0)
    : compareUnits((series as { unit: typeof unit }).unit, unit) < 0;

/** What rows hold in some lanes if keys have other values of their own in one. */
export function rolledWith(
  state: LeverGround,
  lane: number,
  values: ReadonlyMap<string, number>,
  wanted: readonly number[],
  lanes: { readonly from: number; readonly count: number } = { from: lane, count: 1 },
): ReadonlyMap<number, Float64Array> {
  const { model, compiled } = state;
  const period = { unit: state.lanes.unit, ordinal: state.lanes.first + lane };
  const changed = new Map<string, Series>();
  for (const [key, value] of values) {
    const kept = observationsOf(state.data.series.get(key) ?? []).filter(
      (one) => one.period.unit !== period.unit || one.period.ordinal !== period.ordinal,
    );
    changed.set(key, [...kept, { period, value }]);
  }
  const data = {
    series: { get: (key: string) => changed.get(key) ?? state.data.series.get(key) },
    moment: state.data.moment,
    acrossVersions: state.acrossVersions === true,
  };
  const look = { ...state.lanes, first: state.lanes.first + lanes.from, count: lanes.count };
  const found = new Map<number, Float64Array>();
  for (const { key, row } of compiled.inputs) {
    if (!wanted.includes(row) || found.has(row)) continue;
    const rolled = rolledInput(model, data, key, look)?.values;
    found.set(row, rolled ?? new Float64Array(lanes.count).fill(Number.NaN));
  }
  return found;
}

/** How the rows of a lever move with its value in one lane: by row what a unit less and a unit more of it are worth, by lane. */
export function ratesOf(
  state: LeverGround,
  { key, own, rows, linear, picks }: Lever,
  lane: number,
  lanes: { readonly from: number; readonly count: number },
): readonly { readonly row: number; readonly less: Float64Array; readonly more: Float64Array }[] {
  const value = own[lane] as number;
  const size = 2 ** Math.ceil(Math.log2(Math.max(Math.abs(value), 1)));
  const at = (by: number): ReadonlyMap<number, Float64Array> =>
    rolledWith(state, lane, new Map([[key, value + by]]), rows, lanes);
  const per = (low: number, high: number): ((row: number) => Float64Array) => {
    const [below, above] = [at(low), at(high)];
    return (row) =>
      Float64Array.from(
        { length: lanes.count },
        (_, i) =>
          ((above.get(row)?.[i] as number) - (below.get(row)?.[i] as number)) / (high - low) || 0,
      );
  };
  if (linear) {
    const rate = per(-size, size);
    return rows.map((row) => ({ row, less: rate(row), more: rate(row) }));
  }
  if (picks) {
    // One value of several is followed as it is or not at all.
    const step = size * 2 ** -20;
    const [below, above] = [per(-step, 0), per(0, step)];
    return rows.map((row) => ({
      row,
      less: below(row).map(Math.round),
      more: above(row).map(Math.round),
    }));
  }
  // Three central differences and what they tend to (Richardson): a weight acts by quotients, which are smooth.
  const steps = [2 ** -5, 2 ** -6, 2 ** -7].map((share) => per(-size * share, size * share));
  return rows.map((row) => {
    const [a, b, c] = steps.map((rate) => rate(row)) as [Float64Array, Float64Array, Float64Array];
    const rate = a.map((x, i) => {
      const [y, z] = [b[i] as number, c[i] as number];
      const [first, second] = [(4 * y - x) / 3, (4 * z - y) / 3];
      return (16 * second - first) / 15;
    });
    return { row, less: rate, more: rate };
  });
}
