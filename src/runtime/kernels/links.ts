import { EDGE_TOLERANCE } from '../../core/index.js';
import type { Plan } from '../plan.js';
import type { Workspace } from '../workspace.js';
import { childRows } from './children.js';
import { argument, CHILD_WIDTH, destination, type Kernel } from './kernel.js';
import { alongKnots } from './scales.js';

// What a cause passes on along a link (S5). Links lower to a chain of these, each writing a node: points and coverage.

/** Coverage of a leaf or a node at a cell. */
const coverageAt = (cells: Float64Array, cell: number, isNode: boolean, lanes: number): number =>
  isNode ? cells[cell + lanes]! : cells[cell]! === cells[cell]! ? 1 : 0;

const lagsOf = (plan: Plan, at: number): Int32Array =>
  plan.lists.subarray(argument(plan, at, 2) + 1, argument(plan, at, 2) + 1 + argument(plan, at, 3));

/**
 * Points of earlier periods, weighted by a kernel of lags.
 * Arguments: row, numbers: minimum then weights; list: 1 if node, lags; count of lags.
 */
const shift: Kernel = {
  name: 'shift',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 2), 1 + argument(plan, at, 3)],
    numbers: [argument(plan, at, 1), 1 + argument(plan, at, 3)],
    sound: lagsOf(plan, at).every((lag) => lag >= 0),
  }),
  reads: (plan, at) => {
    const row = argument(plan, at, 0);
    return plan.lists[argument(plan, at, 2)] === 1 ? [row, row + 1] : [row];
  },
  reach: (plan, at) => lagsOf(plan, at).reduce((most, lag) => Math.max(most, lag), 0),
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes, span, fill, side } = space;
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    const numbers = argument(plan, at, 1);
    const list = argument(plan, at, 2);
    const count = argument(plan, at, 3);
    const isNode = plan.lists[list] === 1;
    const least = plan.numbers[numbers]! - EDGE_TOLERANCE;
    for (let t = lo; t < hi; t++) {
      const period = t % span;
      let points = 0;
      let mass = 0;
      let covered = 0;
      for (let i = 0; i < count; i++) {
        const lag = plan.lists[list + 1 + i]!;
        const weight = plan.numbers[numbers + 1 + i]!;
        const cell = row + t - lag;
        const x = period < lag ? fill : cells[cell]!;
        if (x !== x) {
          if (period >= lag) covered += weight * coverageAt(cells, cell, isNode, lanes);
          continue;
        }
        points += weight * x;
        mass += weight;
        if (period >= lag) covered += weight * coverageAt(cells, cell, isNode, lanes);
      }
      cells[d + t] = side !== 0 || mass >= least ? points / mass : Number.NaN;
      cells[d + lanes + t] = covered;
    }
  },
};

/** A cause that lowers its effect: 100 minus its points; in a completed run, of its other end. Arguments: row, 1 if node. */
const reflect: Kernel = {
  name: 'reflect',
  width: 2,
  reads: (plan, at) =>
    argument(plan, at, 1) === 1
      ? [argument(plan, at, 0), argument(plan, at, 0) + 1]
      : [argument(plan, at, 0)],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const other = space.mirror.cells;
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    const isNode = argument(plan, at, 1) === 1;
    for (let t = lo; t < hi; t++) {
      // A cause above 100 by its cap lowers its effect to 0, not below.
      cells[d + t] = Math.max(0, 100 - other[row + t]!);
      cells[d + lanes + t] = coverageAt(cells, row + t, isNode, lanes);
    }
  },
};

/**
 * A curve over the points of an objective. In a completed run the lowest or highest point of the curve between the two ends.
 * Arguments: row of a node, numbers: knots, count of knots.
 */
const curve: Kernel = {
  name: 'curve',
  width: 2,
  uses: (plan, at) => ({
    numbers: [argument(plan, at, 1), 2 * argument(plan, at, 2)],
    sound: argument(plan, at, 2) > 0,
  }),
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 0) + 1],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    for (let t = lo; t < hi; t++) {
      const a = cells[row + t]!;
      cells[d + t] =
        space.side === 0
          ? clampedCurve(plan, at, a)
          : extremeOfCurve(plan, at, space, a, space.mirror.cells[row + t]!);
      cells[d + lanes + t] = cells[row + lanes + t]!;
    }
  },
};

function clampedCurve(plan: Plan, at: number, x: number): number {
  return Math.min(
    Math.max(alongKnots(plan.numbers, argument(plan, at, 1), argument(plan, at, 2), false, x), 0),
    100,
  );
}

function extremeOfCurve(plan: Plan, at: number, space: Workspace, a: number, b: number): number {
  const from = Math.min(a, b);
  const to = Math.max(a, b);
  const candidates = [clampedCurve(plan, at, from), clampedCurve(plan, at, to)];
  for (let i = 0; i < argument(plan, at, 2); i++) {
    const knot = plan.numbers[argument(plan, at, 1) + 2 * i]!;
    if (knot > from && knot < to) candidates.push(clampedCurve(plan, at, knot));
  }
  return space.side < 0 ? Math.min(...candidates) : Math.max(...candidates);
}

/**
 * Drivers that add instead of average: clamp(base + sum a (c - reference)).
 * Arguments: list of children; numbers: minimum, base, reference, a of each child (or its sign, where its weight has a row); count.
 * Writes points and coverage.
 */
const impact: Kernel = {
  name: 'impact',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), CHILD_WIDTH * argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 3 + argument(plan, at, 2)],
  }),
  reads: (plan, at) => childRows(plan, argument(plan, at, 0), argument(plan, at, 2)),
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const list = argument(plan, at, 0);
    const numbers = argument(plan, at, 1);
    const count = argument(plan, at, 2);
    const minimum = plan.numbers[numbers]!;
    const base = plan.numbers[numbers + 1]!;
    const reference = plan.numbers[numbers + 2]!;
    for (let t = lo; t < hi; t++) {
      let points = base;
      let covered = 0;
      let all = 0;
      let present = 0;
      for (let i = 0; i < count; i++) {
        const weightRow = plan.lists[list + CHILD_WIDTH * i + 2]!;
        const sized = plan.numbers[numbers + 3 + i]!;
        const a = weightRow < 0 ? sized : sized * cells[weightRow * lanes + t]!;
        const cell = plan.lists[list + CHILD_WIDTH * i]! * lanes + t;
        const x = a < 0 ? space.mirror.cells[cell]! : cells[cell]!;
        if (x === x) {
          points += a * (x - reference);
          present += Math.abs(a);
        }
        covered +=
          Math.abs(a) *
          coverageAt(cells, cell, plan.lists[list + CHILD_WIDTH * i + 1] === 1, lanes);
        all += Math.abs(a);
      }
      const coverage = all > 0 ? covered / all : 0;
      const enough = space.side !== 0 || (present > 0 && coverage >= minimum - EDGE_TOLERANCE);
      // Where no link weighs anything there are none, and nothing to add to the base.
      if (!(all > 0)) cells[d + t] = space.fill;
      else cells[d + t] = enough ? Math.min(Math.max(points, 0), 100) : Number.NaN;
      cells[d + lanes + t] = coverage;
    }
  },
};

/** Kernels of cause-effect links. */
export const links: readonly Kernel[] = [shift, reflect, curve, impact];
