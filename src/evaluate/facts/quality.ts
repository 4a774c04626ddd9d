import type { ResolvedIndicator } from '../../model/index.js';
import { ageOfValue, isStale } from './age.js';
import { caseFacts, sampleOf } from './cases.js';
import type { IndicatorRows } from '../compiled.js';
import { definitionChanges } from '../in-force/definitions.js';
import { actingOverride } from '../in-force/override.js';
import { cell, type EvaluationState } from '../state.js';

// What is worth knowing of a value beside its points: how many cases it rests on, and whether it looks wrong or stale (S8).

/** Notes on the value of an indicator; only what there is to say. */
export function qualityFacts(
  state: EvaluationState,
  id: string,
  resolved: ResolvedIndicator,
  rows: IndicatorRows,
  lane: number,
): object {
  const { indicator } = resolved;
  const { value: row } = rows;
  const value = cell(state, row, lane);
  const changed = definitionChanges(state, id, lane) ? { definitionChanged: true } : {};
  if (Number.isNaN(value)) {
    return isStale(state, id, lane) ? { ...changed, stale: true } : changed;
  }
  // What is stated rests on none of what was observed (S2).
  const stated = actingOverride(state, 'value', id, lane) !== undefined;
  const sample = stated ? {} : sampleOf(state, id, resolved, lane);
  return {
    ...changed,
    ...caseFacts(state, indicator, sample, rows, resolved.scale, lane),
    ...(isStale(state, id, lane) ? { stale: true } : {}),
    ...(isRepeated(state, id, resolved, row, lane) ? { repeated: true } : {}),
    ...(isOutOfRange(resolved, value) ? { outOfRange: true } : {}),
  };
}

/** Units in which the same number again and again is more likely a copy than a measurement. */
const CONTINUOUS = new Set(['percent', 'seconds', 'minutes', 'hours']);
const REPEATS = 6;

function isRepeated(
  state: EvaluationState,
  id: string,
  { indicator, scale }: ResolvedIndicator,
  row: number,
  lane: number,
): boolean {
  const { unit, repeats } = indicator;
  const { currency } = state.model.card;
  const continuous = unit !== undefined && (CONTINUOUS.has(unit) || unit === currency);
  const count = repeats ?? (continuous && scale?.kind !== 'labels' ? REPEATS : undefined);
  if (count === undefined || count < 2 || lane < count - 1) return false;
  const value = cell(state, row, lane);
  for (let t = lane; t > lane - count; t--)
    if (cell(state, row, t) !== value || !isObserved(state, id, t)) return false;
  return true;
}

/** Whether a value was observed in its very lane, neither held nor stated. */
const isObserved = (state: EvaluationState, id: string, lane: number): boolean =>
  ageOfValue(state, id, lane) === 0 && actingOverride(state, 'value', id, lane) === undefined;

function isOutOfRange(
  { indicator, scale, performance }: ResolvedIndicator,
  value: number,
): boolean {
  if (scale?.kind === 'labels' || scale?.kind === 'checklist') return false;
  const [worst, best] = [performance?.baseline[0]?.value, performance?.target[0]?.value];
  const [low, high] =
    worst === undefined || best === undefined
      ? indicator.unit === 'percent'
        ? [0, 100]
        : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [Math.min(worst, best), Math.max(worst, best)];
  return value < low || value > high;
}
