import { EDGE_TOLERANCE } from '../../core/index.js';
import { type Children, combining, type Operator, pointsAt, weightAt } from './combining.js';
import type { Kernel } from './kernel.js';
import { orderedMean } from './ordered-mean.js';

// The operators of S4.1 beside the mean. Children stand in the sorted order of their ids, so their order never changes a bit.

/** Powers as near to 0 as this go by logarithms: x^p is nearly 1 there, and a double keeps little of the rest. */
const NEAR = 0.01;

/** Smallest power that is told from 0, where the power mean is the geometric one in every digit. */
const LEAST_POWER = 1e-100;

/** How powers are added up and their mean is taken back; near 0 they are less 1. */
export function powersOf(power: number): {
  readonly p: number;
  readonly up: (ratio: number) => number;
  readonly down: (mean: number) => number;
} {
  if (!(Math.abs(power) < NEAR))
    return { p: power, up: (ratio) => ratio ** power, down: (mean) => mean ** (1 / power) };
  const p = Math.sign(power) * Math.max(Math.abs(power), LEAST_POWER);
  return {
    p,
    up: (ratio) => Math.expm1(p * Math.log(ratio)),
    down: (mean) => Math.exp(Math.log1p(mean) / p),
  };
}

/** (sum w s^p / sum w)^(1/p), by way of the largest or smallest s, so that no power leaves the range of numbers. */
const powerMean: Operator = (children, lo, hi) => {
  const { space, count, d } = children;
  const { p, up, down } = powersOf(children.parameter);
  for (let t = lo; t < hi; t++) {
    const extreme = extremeOf(children, p > 0 ? 1 : -1, t);
    let sum = 0;
    let weights = 0;
    // Nothing present, or nothing but 0: the extreme says it all.
    const last = extreme > 0 ? count : 0;
    for (let i = 0; i < last; i++) {
      const x = pointsAt(children, i, t);
      if (x !== x) continue;
      const weight = weightAt(children, i, t);
      sum += weight * up(x / extreme);
      weights += weight;
    }
    space.cells[d + t] = extreme > 0 ? extreme * down(sum / weights) : extreme;
  }
};

const geometricMean: Operator = (children, lo, hi) => {
  const { space, count, d } = children;
  for (let t = lo; t < hi; t++) {
    let sum = 0;
    let weights = 0;
    let least = 1;
    for (let i = 0; i < count; i++) {
      const x = pointsAt(children, i, t);
      if (x !== x) continue;
      const weight = weightAt(children, i, t);
      sum += weight * Math.log(x);
      weights += weight;
      if (x < least) least = x;
    }
    space.cells[d + t] = least > 0 ? Math.exp(sum / weights) : 0;
  }
};

/** The largest points (sign 1) or the smallest (-1) of the present; NaN without any. */
function extremeOf(children: Children, sign: 1 | -1, t: number): number {
  let best = Number.NaN;
  for (let i = 0; i < children.count; i++) {
    const x = pointsAt(children, i, t);
    if (x === x && !(sign * x <= sign * best)) best = x;
  }
  return best;
}

const extreme =
  (sign: 1 | -1): Operator =>
  (children, lo, hi) => {
    const { space, d } = children;
    for (let t = lo; t < hi; t++) space.cells[d + t] = extremeOf(children, sign, t);
  };

/** The largest weight of all children, present or not. */
function largestWeight(children: Children, t: number): number {
  let largest = 0;
  for (let i = 0; i < children.count; i++) largest = Math.max(largest, weightAt(children, i, t));
  return largest;
}

const product: Operator = (children, lo, hi) => {
  const { space, count, d } = children;
  for (let t = lo; t < hi; t++) {
    const largest = largestWeight(children, t);
    let share = 1;
    let present = false;
    for (let i = 0; i < count; i++) {
      const x = pointsAt(children, i, t);
      if (x !== x) continue;
      share *= (Math.min(x, 100) / 100) ** (weightAt(children, i, t) / largest);
      present = true;
    }
    space.cells[d + t] = present ? 100 * share : Number.NaN;
  }
};

const noisyOr: Operator = (children, lo, hi) => {
  const { space, count, d } = children;
  for (let t = lo; t < hi; t++) {
    const largest = largestWeight(children, t);
    let rest = 1;
    let present = false;
    for (let i = 0; i < count; i++) {
      const x = pointsAt(children, i, t);
      if (x !== x) continue;
      rest *= 1 - (weightAt(children, i, t) / largest) * (Math.min(x, 100) / 100);
      present = true;
    }
    space.cells[d + t] = present ? 100 * (1 - rest) : Number.NaN;
  }
};

/** The one child that reaches the cut; the parameter is the cut. In a completed run its end, where there is no doubt which it is. */
const exactlyOne: Operator = (children, lo, hi) => {
  const { plan, space, list, count, parameter, d } = children;
  const { cells, lanes } = space;
  const cut = parameter - EDGE_TOLERANCE;
  for (let t = lo; t < hi; t++) {
    let reaching = 0;
    let possible = 0;
    let points = Number.NaN;
    for (let i = 0; i < count; i++) {
      const x = pointsAt(children, i, t);
      if (x !== x) continue;
      const other = space.mirror.cells[plan.lists[list + 3 * i]! * lanes + t]!;
      if (Math.max(x, other) >= cut) {
        possible++;
        points = x;
      }
      if (Math.min(x, other) >= cut) reaching++;
    }
    cells[d + t] = reaching === 1 && possible === 1 ? points : space.fill;
  }
};

/** Kernels that make one score of several by other operators than the mean. */
export const operators: readonly Kernel[] = [
  combining('powerMean', powerMean),
  combining('geometricMean', geometricMean),
  combining('smallest', extreme(-1)),
  combining('largest', extreme(1)),
  combining('orderedMean', orderedMean),
  combining('product', product),
  combining('noisyOr', noisyOr),
  combining('exactlyOne', exactlyOne),
];
