import { type Evaluation, valueKeys } from '../../evaluate/index.js';
import { type EvaluationState, laneOf, stateOf } from '../../evaluate/inner-index.js';
import { keyParts, observedOf } from '../../model/index.js';
import { observationsOf } from '../../period/index.js';
import type { Assumption } from './overlay.js';

/** Values by key and period, as `with` of an evaluation takes them. */
export type ValuesByKey = Map<string, Map<string, number | string | null>>;

/** Periods that a slope is taken over. */
const WINDOW = 6;

/** Values of the periods ahead by what is assumed of them, but for targets, which are set when the periods exist. */
export function assumedValues(
  evaluation: Evaluation,
  at: string,
  periods: readonly string[],
  assume: Assumption,
): ValuesByKey {
  const state = stateOf(evaluation) as EvaluationState;
  const lane = laneOf(evaluation, at);
  const found: ValuesByKey = new Map();
  const { textIds, percentIds } = keysOf(evaluation);
  for (const { key, row } of state.compiled.inputs) {
    const past = pastOf(state, key, row, lane);
    const stated =
      typeof assume === 'object' && Object.hasOwn(assume, key) ? assume[key] : undefined;
    // Labels and answers stay as they are.
    const slope = assume === 'drift' && !textIds.has(key) ? slopeOf(past) : 0;
    const within = boundsOf(past, percentIds.has(key));
    const last = past.findLast((value) => !Number.isNaN(value));
    const ahead = new Map<string, number | string | null>();
    for (const [i, period] of periods.entries()) {
      const given = stated === undefined ? undefined : statedAt(stated, i, period);
      const value = given ?? (last === undefined ? undefined : within(last + slope * (i + 1)));
      if (value !== undefined) ahead.set(period, written(state, key, value));
    }
    if (ahead.size > 0) found.set(key, ahead);
  }
  return found;
}

function keysOf(evaluation: Evaluation) {
  const { textIds, percentIds } = valueKeys(evaluation.card);
  return { textIds: new Set(textIds), percentIds: new Set(percentIds) };
}

/** Keeps a drift where values can be: what was never below 0 does not fall below it, and percent do not pass 100 if they never did. */
function boundsOf(past: readonly number[], percent: boolean): (value: number) => number {
  const floor = past.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  const open = !percent || past.some((value) => value > 100);
  const top = open ? Number.POSITIVE_INFINITY : 100;
  return (value) => Math.min(top, Math.max(floor, value));
}

function statedAt(
  series: readonly number[] | { readonly [period: string]: number },
  i: number,
  period: string,
): number | undefined {
  if (Array.isArray(series)) return series[i] ?? series.at(-1);
  const by = series as { readonly [period: string]: number };
  return Object.hasOwn(by, period) ? by[period] : undefined;
}

/** Values of a key up to a lane; of one that sums up a window, what was observed itself. */
function pastOf(state: EvaluationState, key: string, row: number, lane: number): number[] {
  const [id] = keyParts(key);
  const observed = observedOf(state.model.card, id);
  const series = state.data.series.get(key);
  if (observed?.over !== undefined && series !== undefined)
    return observationsOf(series)
      .toSorted((a, b) => a.period.ordinal - b.period.ordinal)
      .map(({ value }) => value ?? Number.NaN);
  const { cells, lanes } = state.space;
  return [...cells.subarray(row * lanes, row * lanes + lane + 1)];
}

/** Least-squares change per period over the last ones; 0 with fewer than three values. */
function slopeOf(past: readonly number[]): number {
  const recent = past
    .slice(-WINDOW)
    .map((value, i) => [i, value] as const)
    .filter(([, value]) => !Number.isNaN(value));
  if (recent.length < 3) return 0;
  const mean = (of: 0 | 1): number =>
    recent.reduce((total, point) => total + point[of], 0) / recent.length;
  const [middle, level] = [mean(0), mean(1)];
  const across = recent.reduce((total, [i, value]) => total + (i - middle) * (value - level), 0);
  return across / recent.reduce((total, [i]) => total + (i - middle) ** 2, 0);
}

/** A value as data write it: labels by their name. */
export function written(state: EvaluationState, key: string, value: number): number | string {
  const scale = state.model.indicators.get(key)?.scale;
  if (scale?.kind !== 'labels') return value;
  const { labels } = scale;
  const place = Math.min(labels.length - 1, Math.max(0, Math.round(value)));
  return labels[place]?.[0] ?? value;
}
