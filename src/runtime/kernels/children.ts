import type { Plan } from '../plan.js';
import type { Sums, Workspace } from '../workspace.js';
import { CHILD_WIDTH } from './kernel.js';
import { sumsInLane } from './one-lane.js';

// Children of a mean are listed as triples: row; 1 if it is a node (its coverage is in the next row) or 0 if it is a leaf; row of its
// weight, or -1 if its weight is a constant (then it stands in `numbers` at the child's index).

/**
 * Sums weight times points over children in the order of their list, for the lanes `lo` to `hi`.
 *
 * @param list - where the children start in `plan.lists`
 * @param weights - where their constant weights start in `plan.numbers`
 */
export function sumChildren(
  plan: Plan,
  space: Workspace,
  list: number,
  weights: number,
  count: number,
  sums: Sums,
  lo: number,
  hi: number,
): void {
  if (hi - lo === 1) return sumsInLane(plan, space, list, weights, count, sums, lo);
  measure(plan, list, weights, count, sums);
  const { points, present } = sums;
  // Short rows are the common case, where a loop is cheaper than a call to fill.
  for (let t = lo; t < hi; t++) {
    points[t] = 0;
    present[t] = 0;
  }
  if (sums.plain) sumLeaves(plan, space, list, weights, count, sums, lo, hi);
  else sumMixed(plan, space, list, weights, count, sums, lo, hi);
}

/** Finds out what the children have in common. */
function measure(
  { lists, numbers }: Plan,
  list: number,
  weights: number,
  count: number,
  sums: Sums,
): void {
  sums.total = 0;
  sums.plain = true;
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const dated = lists[child + 2]! >= 0;
    if (dated || lists[child + 1] === 1) sums.plain = false;
    sums.total += dated ? Number.NaN : numbers[weights + i]!;
  }
}

/** Leaves of constant weight, four at a time: the sums are read and written once for four. */
function sumLeaves(
  { lists, numbers }: Plan,
  { cells, lanes }: Workspace,
  list: number,
  weights: number,
  count: number,
  { points, present }: Sums,
  lo: number,
  hi: number,
): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const child = list + i * CHILD_WIDTH;
    const a = lists[child]! * lanes;
    const b = lists[child + CHILD_WIDTH]! * lanes;
    const c = lists[child + 2 * CHILD_WIDTH]! * lanes;
    const d = lists[child + 3 * CHILD_WIDTH]! * lanes;
    const wa = numbers[weights + i]!;
    const wb = numbers[weights + i + 1]!;
    const wc = numbers[weights + i + 2]!;
    const wd = numbers[weights + i + 3]!;
    for (let t = lo; t < hi; t++) {
      let sum = points[t]!;
      let there = present[t]!;
      const xa = cells[a + t]!;
      const xb = cells[b + t]!;
      const xc = cells[c + t]!;
      const xd = cells[d + t]!;
      if (xa === xa) {
        sum += wa * xa;
        there += wa;
      }
      if (xb === xb) {
        sum += wb * xb;
        there += wb;
      }
      if (xc === xc) {
        sum += wc * xc;
        there += wc;
      }
      if (xd === xd) {
        sum += wd * xd;
        there += wd;
      }
      points[t] = sum;
      present[t] = there;
    }
  }
  for (; i < count; i++) {
    const a = lists[list + i * CHILD_WIDTH]! * lanes;
    const weight = numbers[weights + i]!;
    for (let t = lo; t < hi; t++) {
      const x = cells[a + t]!;
      if (x === x) {
        points[t]! += weight * x;
        present[t]! += weight;
      }
    }
  }
}

/** Children of any kind, one at a time. */
function sumMixed(
  { lists, numbers }: Plan,
  { cells, lanes }: Workspace,
  list: number,
  weights: number,
  count: number,
  sums: Sums,
  lo: number,
  hi: number,
): void {
  sums.covered.fill(0, lo, hi);
  if (Number.isNaN(sums.total)) sums.all.fill(0, lo, hi);
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const row = lists[child]! * lanes;
    const coverage = lists[child + 1] === 1 ? row + lanes : -1;
    const weightRow = lists[child + 2]!;
    if (weightRow >= 0) addDated(cells, row, coverage, weightRow * lanes, sums, lo, hi);
    else addChild(cells, row, coverage, numbers[weights + i]!, sums, lo, hi);
  }
}

/** Rows the children of a list read. */
export function childRows(plan: Plan, list: number, count: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const row = plan.lists[child]!;
    rows.push(row);
    if (plan.lists[child + 1] === 1) rows.push(row + 1);
    if (plan.lists[child + 2]! >= 0) rows.push(plan.lists[child + 2]!);
  }
  return rows;
}

function addChild(
  cells: Float64Array,
  row: number,
  coverage: number,
  weight: number,
  sums: Sums,
  lo: number,
  hi: number,
): void {
  const { points, present, covered, all, total } = sums;
  // Constant weights among dated ones count in every lane.
  if (Number.isNaN(total)) for (let t = lo; t < hi; t++) all[t]! += weight;
  for (let t = lo; t < hi; t++) {
    const x = cells[row + t]!;
    const there = x === x;
    if (there) {
      points[t]! += weight * x;
      present[t]! += weight;
    }
    covered[t]! += weight * (coverage >= 0 ? cells[coverage + t]! : there ? 1 : 0);
  }
}

function addDated(
  cells: Float64Array,
  row: number,
  coverage: number,
  weights: number,
  sums: Sums,
  lo: number,
  hi: number,
): void {
  const { points, present, covered, all } = sums;
  for (let t = lo; t < hi; t++) {
    const x = cells[row + t]!;
    const weight = cells[weights + t]!;
    const there = x === x;
    all[t]! += weight;
    if (there) {
      points[t]! += weight * x;
      present[t]! += weight;
    }
    covered[t]! += weight * (coverage >= 0 ? cells[coverage + t]! : there ? 1 : 0);
  }
}
