import { EDGE_TOLERANCE } from '../../core/index.js';
import { splitTested } from './aggregates.js';
import { type Children, finishChildren, weightAt } from './combining.js';
import { childRows } from './children.js';
import { argument, CHILD_WIDTH, destination, type Kernel } from './kernel.js';

// What stands around the operators: caps, formulas over children, twins, and the split of two finished roles.

/**
 * A node held down by its mandatory children (S4.1).
 * Arguments: row of the node; list: row of each child and of its weight, or -1; numbers: `below` and `cap` of each child; count.
 */
const gate: Kernel = {
  name: 'gate',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 1), 2 * argument(plan, at, 3)],
    numbers: [argument(plan, at, 2), 2 * argument(plan, at, 3)],
  }),
  reads: (plan, at) => {
    const list = argument(plan, at, 1);
    const rows = [...plan.lists.subarray(list, list + 2 * argument(plan, at, 3))];
    const node = argument(plan, at, 0);
    return [node, node + 1, ...rows.filter((row, i) => i % 2 === 0 || row >= 0)];
  },
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const node = argument(plan, at, 0) * lanes;
    const list = argument(plan, at, 1);
    const numbers = argument(plan, at, 2);
    const count = argument(plan, at, 3);
    for (let t = lo; t < hi; t++) {
      cells[d + t] = cells[node + t]!;
      cells[d + lanes + t] = cells[node + lanes + t]!;
    }
    for (let i = 0; i < count; i++) {
      const child = plan.lists[list + 2 * i]! * lanes;
      const weights = plan.lists[list + 2 * i + 1]!;
      const below = plan.numbers[numbers + 2 * i]! - EDGE_TOLERANCE;
      const cap = plan.numbers[numbers + 2 * i + 1]!;
      for (let t = lo; t < hi; t++) {
        const weighs = weights < 0 || cells[weights * lanes + t]! > 0;
        if (weighs && cells[child + t]! < below && cells[d + t]! > cap) cells[d + t] = cap;
      }
    }
  },
};

/**
 * The result of a formula over children as a node: clamped, tested and covered (S4.1). In a completed run a formula with an open child
 * may be anything.
 * Arguments: list: test, children; numbers: minimum, cap, weights; count; row of the result.
 */
const formulaNode: Kernel = {
  name: 'formulaNode',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), 1 + CHILD_WIDTH * argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 2 + argument(plan, at, 2)],
  }),
  reads: (plan, at) => [
    ...childRows(plan, argument(plan, at, 0) + 1, argument(plan, at, 2)),
    argument(plan, at, 3),
  ],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const list = argument(plan, at, 0);
    const numbers = argument(plan, at, 1);
    const cap = plan.numbers[numbers + 1]!;
    const result = argument(plan, at, 3) * lanes;
    const d = destination(plan, at) * lanes;
    const children: Children = {
      plan,
      space,
      list: list + 1,
      weights: numbers + 2,
      count: argument(plan, at, 2),
      parameter: cap,
      d,
    };
    for (let t = lo; t < hi; t++) {
      const x = cells[result + t]!;
      const open = space.side !== 0 && (x !== x || isOpen(children, t));
      // Written out, because Math.min and Math.max would have to meet NaN in a fixed order.
      cells[d + t] = open ? (space.side < 0 ? 0 : cap) : x < 0 ? 0 : x > cap ? cap : x;
    }
    finishChildren(children, plan.lists[list]!, plan.numbers[numbers]!, lo, hi);
  },
};

/** Whether a child that weighs something may lie here or there; what only rounding sets apart does not. */
function isOpen(children: Children, t: number): boolean {
  const { plan, space, list, count } = children;
  for (let i = 0; i < count; i++) {
    const cell = plan.lists[list + CHILD_WIDTH * i]! * space.lanes + t;
    const apart = Math.abs(space.cells[cell]! - space.mirror.cells[cell]!);
    if (!(apart <= EDGE_TOLERANCE) && weightAt(children, i, t) > 0) return true;
  }
  return false;
}

/**
 * Of several children that measure the same the first that has points (S4.3). The third row remembers which; a completed run, which
 * starts from the cells of an ordinary one, keeps to it.
 * Arguments: list: row of each, 1 if node; count. Writes points, coverage, place in the list.
 */
const firstPresent: Kernel = {
  name: 'firstPresent',
  width: 3,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), 2 * argument(plan, at, 1)],
    sound: argument(plan, at, 1) > 0,
  }),
  reads: (plan, at) => {
    const rows: number[] = [];
    for (let i = 0; i < argument(plan, at, 1); i++) {
      const row = plan.lists[argument(plan, at, 0) + 2 * i]!;
      rows.push(row);
      if (plan.lists[argument(plan, at, 0) + 2 * i + 1] === 1) rows.push(row + 1);
    }
    return rows;
  },
  run: (plan, at, { cells, lanes, side }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const list = argument(plan, at, 0);
    const count = argument(plan, at, 1);
    for (let t = lo; t < hi; t++) {
      const chosen = d + 2 * lanes + t;
      let first = 0;
      if (side === 0) {
        while (first < count && Number.isNaN(cells[plan.lists[list + 2 * first]! * lanes + t]))
          first++;
        if (first === count) first = 0;
        cells[chosen] = first;
      } else while (first < count - 1 && cells[chosen] !== first) first++;
      const row = plan.lists[list + 2 * first]! * lanes + t;
      const points = cells[row]!;
      const isNode = plan.lists[list + 2 * first + 1] === 1;
      cells[d + t] = points;
      cells[d + lanes + t] = isNode ? cells[row + lanes]! : points === points ? 1 : 0;
    }
  },
};

/**
 * A stated split between two finished roles, or the one that is there (S6).
 * Arguments: lead node; lag node; list: rows of the weights of all leads and of all lags, test; numbers: lead share, minimum.
 */
const splitNode: Kernel = {
  name: 'splitNode',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 2), 3],
    numbers: [argument(plan, at, 3), 2],
  }),
  reads: (plan, at) => [
    argument(plan, at, 0),
    argument(plan, at, 0) + 1,
    argument(plan, at, 1),
    argument(plan, at, 1) + 1,
    plan.lists[argument(plan, at, 2)]!,
    plan.lists[argument(plan, at, 2) + 1]!,
  ],
  run: (plan, at, { cells, lanes, fill, side }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const lead = argument(plan, at, 0) * lanes;
    const lag = argument(plan, at, 1) * lanes;
    const leadWeight = plan.lists[argument(plan, at, 2)]! * lanes;
    const lagWeight = plan.lists[argument(plan, at, 2) + 1]! * lanes;
    const share = plan.numbers[argument(plan, at, 3)]!;
    const test = plan.lists[argument(plan, at, 2) + 2]!;
    const minimum = plan.numbers[argument(plan, at, 3) + 1]!;
    const least = side === 0 ? minimum - EDGE_TOLERANCE : Number.NEGATIVE_INFINITY;
    for (let t = lo; t < hi; t++) {
      // A role that weighs nothing in a period is not there, neither present nor missing, nor at an end; its coverage is 0.
      const leads = cells[leadWeight + t]! > 0;
      const lags = cells[lagWeight + t]! > 0;
      const both = leads && lags;
      const a = leads ? cells[lead + t]! : Number.NaN;
      const b = lags ? cells[lag + t]! : leads ? Number.NaN : fill;
      cells[d + t] = a === a ? (b === b ? share * a + (1 - share) * b : a) : b;
      const covered = cells[lead + lanes + t]!;
      const coveredLag = cells[lag + lanes + t]!;
      const coverage = both
        ? share * covered + (1 - share) * coveredLag
        : leads
          ? covered
          : coveredLag;
      cells[d + lanes + t] = coverage;
      if (both && splitTested(a, b, share, coverage, test) < least) cells[d + t] = Number.NaN;
    }
  },
};

/** Kernels that stand around the operators. */
export const conditions: readonly Kernel[] = [gate, formulaNode, firstPresent, splitNode];
