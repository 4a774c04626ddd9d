import type { Plan } from '../plan.js';
import { passes, pointsOfMet, stepTests } from '../threshold.js';
import type { Workspace } from '../workspace.js';
import { argument, destination, type Kernel } from './kernel.js';

// Values become points here, and only here are points clamped (S3). Clamping is arithmetic instead of branches: whether a value
// lies beyond the scale is unpredictable, and mispredicted branches cost more than all the rest. `+(x > cap)` is 0 or 1;
// NaN passes through, and an infinity becomes NaN.

/** In a completed run a leaf without a value stands at 0 or at its cap (S2). */
export function completeLeaf(
  space: Workspace,
  row: number,
  cap: number,
  lo: number,
  hi: number,
): void {
  if (space.side === 0) return;
  const { cells } = space;
  const fill = space.side < 0 ? 0 : cap;
  for (let i = row + lo; i < row + hi; i++) if (Number.isNaN(cells[i])) cells[i] = fill;
}

const valueRow = (plan: Plan, at: number): number[] => [argument(plan, at, 0)];

/** Numbers whose square is above this are looked at again: on their way here something may have overflowed. */
const FAR = 1e300;

/**
 * The height of a line that is 0 at one number and 100 at another; an infinity where it is too large for a number, NaN where the two
 * numbers meet.
 */
export function alongLine(x: number, from: number, to: number): number {
  const width = to - from;
  if (width === 0) return Number.NaN;
  // Halves keep their bits, and a difference of halves is never too large.
  return Math.abs(width) < Number.POSITIVE_INFINITY
    ? ((x - from) / width) * 100
    : ((x / 2 - from / 2) / (to / 2 - from / 2)) * 100;
}

/** Points of a value that is very far from a line, for which clamping by arithmetic has no room. */
const farPoints = (x: number, from: number, to: number, cap: number): number =>
  Math.min(Math.max(alongLine(x, from, to), 0), cap);

/** Arguments: value row, numbers: baseline, target, cap. */
const linear: Kernel = {
  name: 'linear',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 1), 3] }),
  reads: valueRow,
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const n = argument(plan, at, 1);
    const baseline = plan.numbers[n] as number;
    const target = plan.numbers[n + 1] as number;
    const width = target - baseline;
    const cap = plan.numbers[n + 2] as number;
    let far = +!(Math.abs(width) < Number.POSITIVE_INFINITY);
    for (let t = lo; t < hi; t++) {
      const x = ((cells[v + t]! - baseline) / width) * 100;
      const over = +(x > cap);
      const above = +(x > 0);
      far += +(x * x > FAR);
      cells[d + t] = x * (above - over) + over * cap;
    }
    if (far > 0)
      for (let t = lo; t < hi; t++) cells[d + t] = farPoints(cells[v + t]!, baseline, target, cap);
    completeLeaf(space, d, cap, lo, hi);
  },
};

/**
 * Arguments: value row, baseline row, target row, numbers: cap, which way is better (1, -1, or 0). Where the target is at the baseline or on
 * the wrong side of it the points are those of the target alone, or missing if the way is not known and the two meet.
 */
const linearDated: Kernel = {
  name: 'linearDated',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 3), 2] }),
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 1), argument(plan, at, 2)],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const b = argument(plan, at, 1) * lanes;
    const g = argument(plan, at, 2) * lanes;
    const cap = plan.numbers[argument(plan, at, 3)] as number;
    const way = plan.numbers[argument(plan, at, 3) + 1] as number;
    let far = 0;
    let against = 0;
    for (let t = lo; t < hi; t++) {
      const width = cells[g + t]! - cells[b + t]!;
      const x = ((cells[v + t]! - cells[b + t]!) / width) * 100;
      const over = +(x > cap);
      const above = +(x > 0);
      far += +(x * x > FAR) + +(width * width > FAR);
      against += +(width * way <= 0);
      cells[d + t] = x * (above - over) + over * cap;
    }
    if (far > 0)
      for (let t = lo; t < hi; t++)
        cells[d + t] = farPoints(cells[v + t]!, cells[b + t]!, cells[g + t]!, cap);
    if (way !== 0 && against > 0)
      for (let t = lo; t < hi; t++) {
        const met = pointsOfMet(cells[v + t]!, cells[b + t]!, cells[g + t]!, way);
        if (met === met) cells[d + t] = Math.min(met, cap);
      }
    completeLeaf(space, d, cap, lo, hi);
  },
};

/**
 * The height of a line through knots at x; constant beyond its ends, or extended.
 *
 * @param knots - x and y in turn, x strictly rising
 */
export function alongKnots(
  knots: Float64Array | readonly number[],
  first: number,
  count: number,
  extend: boolean,
  x: number,
): number {
  const X = (i: number) => knots[first + 2 * i] as number;
  const Y = (i: number) => knots[first + 2 * i + 1] as number;
  if (Number.isNaN(x)) return x;
  if (!extend) {
    if (x <= X(0)) return Y(0);
    if (x >= X(count - 1)) return Y(count - 1);
  }
  let i = 1;
  while (i < count - 1 && x > X(i)) i++;
  if (x === X(i)) return Y(i);
  const rise = Y(i) - Y(i - 1);
  // However far a level piece is extended, it stays level.
  if (rise === 0) return Y(i - 1);
  const width = X(i) - X(i - 1);
  const share =
    Math.abs(width) < Number.POSITIVE_INFINITY
      ? (x - X(i - 1)) / width
      : (x / 2 - X(i - 1) / 2) / (X(i) / 2 - X(i - 1) / 2);
  return Y(i - 1) + share * rise;
}

/** Arguments: value row, numbers: cap then knots, count of knots, 1 to extend the ends. */
const piecewise: Kernel = {
  name: 'piecewise',
  width: 1,
  uses: (plan, at) => ({
    numbers: [argument(plan, at, 1), 1 + 2 * argument(plan, at, 2)],
    sound: argument(plan, at, 2) > 0,
  }),
  reads: valueRow,
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const { numbers } = plan;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const n = argument(plan, at, 1);
    const cap = numbers[n]!;
    const count = argument(plan, at, 2);
    if (argument(plan, at, 3) === 1) {
      for (let t = lo; t < hi; t++) {
        const y = alongKnots(numbers, n + 1, count, true, cells[v + t]!);
        cells[d + t] = Math.min(Math.max(y, 0), cap);
      }
    } else {
      // The sum of the pieces, each as far as the value has come along it: exact at the knots, and again without branches.
      const start = numbers[n + 2]!;
      let far = 0;
      let wide = false;
      for (let t = lo; t < hi; t++) cells[d + t] = start;
      for (let k = n + 1; k < n + 2 * count - 1; k += 2) {
        const from = numbers[k]!;
        const width = numbers[k + 2]! - from;
        wide ||= width === Number.POSITIVE_INFINITY;
        const rise = numbers[k + 3]! - numbers[k + 1]!;
        for (let t = lo; t < hi; t++) {
          const x = (cells[v + t]! - from) / width;
          const over = +(x > 1);
          const above = +(x > 0);
          far += +(x * x > FAR);
          cells[d + t]! += rise * (x * (above - over) + over);
        }
      }
      for (let t = lo; t < hi; t++) {
        const y = cells[d + t]!;
        const over = +(y > cap);
        const above = +(y > 0);
        cells[d + t] = y * (above - over) + over * cap;
      }
      if (wide || far > 0) {
        for (let t = lo; t < hi; t++) {
          if (!wide && !Number.isNaN(cells[d + t])) continue;
          const y = alongKnots(numbers, n + 1, count, false, cells[v + t]!);
          cells[d + t] = Math.min(Math.max(y, 0), cap);
        }
      }
    }
    completeLeaf(space, d, cap, lo, hi);
  },
};

/** Arguments: value row, numbers: cap, at, pass, fail; index of the comparison. */
const step: Kernel = {
  name: 'step',
  width: 1,
  uses: (plan, at) => ({
    numbers: [argument(plan, at, 1), 4],
    sound: stepTests[argument(plan, at, 2)] !== undefined,
  }),
  reads: valueRow,
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const n = argument(plan, at, 1);
    const [cap, edge, pass, fail] = plan.numbers.subarray(n, n + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const test = argument(plan, at, 2);
    for (let t = lo; t < hi; t++) {
      const x = cells[v + t]!;
      cells[d + t] = x === x ? (passes(test, x, edge) ? pass : fail) : Number.NaN;
    }
    completeLeaf(space, d, cap, lo, hi);
  },
};

/** Arguments: value row (an index), numbers: cap, one entry an index, count. */
const lookup: Kernel = {
  name: 'lookup',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 1), 1 + argument(plan, at, 2)] }),
  reads: valueRow,
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const n = argument(plan, at, 1);
    const cap = plan.numbers[n]!;
    const count = argument(plan, at, 2);
    for (let t = lo; t < hi; t++) {
      const i = cells[v + t]!;
      cells[d + t] = i >= 0 && i < count ? plan.numbers[n + 1 + i]! : Number.NaN;
    }
    completeLeaf(space, d, cap, lo, hi);
  },
};

/** Kernels that turn a value into points. */
export const scales: readonly Kernel[] = [linear, linearDated, piecewise, step, lookup];
