import type { ResolvedIndicator } from '../../model/index.js';
import type { ValueNote } from '../../period/index.js';
import { scalePlaces, scalePoints } from '../../scale/index.js';
import { ageOfValue, isStale } from './age.js';
import { definitionChanges } from '../in-force/definitions.js';
import { actingOverride } from '../in-force/override.js';
import { observationsOfLane } from '../load/load.js';
import type { Interval } from '../scores/score.js';
import { resolverAt } from './scale.js';
import { cell, type EvaluationState } from '../state.js';

// What is worth knowing of a value beside its points: how many cases it rests on, and whether it looks wrong or stale (S8).

/** Notes on the value of an indicator; only what there is to say. */
export function qualityFacts(
  state: EvaluationState,
  id: string,
  resolved: ResolvedIndicator,
  row: number,
  lane: number,
): object {
  const { indicator } = resolved;
  const value = cell(state, row, lane);
  const changed = definitionChanges(state, id, lane) ? { definitionChanged: true } : {};
  if (Number.isNaN(value)) {
    return isStale(state, id, lane) ? { ...changed, stale: true } : changed;
  }
  // What is stated rests on none of what was observed (S2).
  const stated = actingOverride(state, 'value', id, lane) !== undefined;
  const note = stated ? {} : noteOf(state, id, lane - ageOfValue(state, id, lane));
  const interval = intervalOf(note, value, indicator.unit);
  return {
    ...changed,
    ...(note.n === undefined ? {} : { n: note.n }),
    ...(note.n !== undefined && note.n < indicator.minSample ? { smallSample: true } : {}),
    ...(interval === undefined ? {} : intervals(state, resolved, row, interval, value, lane)),
    ...(isStale(state, id, lane) ? { stale: true } : {}),
    ...(isRepeated(state, id, resolved, row, lane) ? { repeated: true } : {}),
    ...(isOutOfRange(resolved, value) ? { outOfRange: true } : {}),
  };
}

/** What was said with the observations that the value of a lane is made of: of the only one, or the cases of all together. */
function noteOf(state: EvaluationState, id: string, lane: number): ValueNote {
  const { data, lanes, model } = state;
  const series = data.series.get(id);
  if (series === undefined) return data.momentNotes?.get(id) ?? {};
  // Mostly nothing is said beside the numbers; of an array nothing can be.
  if (!Array.isArray(series) || !series.some(saysMore)) return {};
  const found = observationsOfLane(model, data, id, lanes, lane);
  const [only] = found;
  if (only === undefined) return {};
  if (found.length === 1) return only;
  return found.some(({ n }) => n === undefined)
    ? {}
    : { n: found.reduce((sum, { n = 0 }) => sum + n, 0) };
}

const saysMore = ({ n, low }: ValueNote): boolean => n !== undefined || low !== undefined;

/** The two-sided 95 percent quantile of the normal distribution. */
const Z = 1.959963984540054;

/** The stated interval, or the Wilson interval of a share of n cases in percent. */
function intervalOf(
  { n, low, high }: ValueNote,
  value: number,
  unit: string | undefined,
): Interval | undefined {
  if (low !== undefined && high !== undefined) return Object.freeze({ low, high });
  if (n === undefined || n <= 0 || unit !== 'percent' || value < 0 || value > 100) return undefined;
  return wilson(value / 100, n);
}

/** Wilson's score interval of a share of n cases, in percent. */
function wilson(share: number, n: number): Interval {
  const spread = (Z * Z) / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  const percent = (x: number): number => 100 * Math.min(1, Math.max(0, x));
  // Exactly, the share lies within; at 0 and 1 the end is the share itself.
  return Object.freeze({
    low: Math.min(percent(middle - half), 100 * share),
    high: Math.max(percent(middle + half), 100 * share),
  });
}

function intervals(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  row: number,
  interval: Interval,
  value: number,
  lane: number,
): object {
  const { scale, indicator } = resolved;
  if (scale === undefined) return { interval };
  const resolve = resolverAt(state, indicator.id, { value: row }, lane);
  const places = [value, ...scalePlaces(scale, interval.low, interval.high)];
  const points = places.map((x) =>
    Math.min(Math.max(scalePoints(scale, x, resolve), 0), indicator.cap),
  );
  if (points.some((one) => Number.isNaN(one))) return { interval };
  const pointsInterval = Object.freeze({ low: Math.min(...points), high: Math.max(...points) });
  return { interval, pointsInterval };
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

function isOutOfRange({ indicator, scale }: ResolvedIndicator, value: number): boolean {
  if (scale?.kind === 'labels' || scale?.kind === 'checklist') return false;
  const { range } = indicator.scaling;
  const [low, high] =
    range === undefined
      ? indicator.unit === 'percent'
        ? [0, 100]
        : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [Math.min(range.worst, range.best), Math.max(range.worst, range.best)];
  return value < low || value > high;
}
