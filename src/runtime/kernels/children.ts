import type { Plan } from '../plan.js';
import type { Workspace } from '../workspace.js';

// Children of a mean are listed as triples: row; 1 if it is a node (its coverage is in the next row) or 0 if it is a leaf; row of its
// weight, or -1 if its weight is a constant (then it stands in `numbers` at the child's index).

/** Whole numbers a child takes in a list. */
export const CHILD_WIDTH = 3;

/** Sums over children, by lane. */
export interface Sums {
  /** Weight times points of the present. */
  readonly points: Float64Array;
  /** Weights of the present. */
  readonly present: Float64Array;
  /** Weight times coverage of all. */
  readonly covered: Float64Array;
  /** Weights of all. */
  readonly all: Float64Array;
}

/** The sums of one group of children; a workspace has room for two. */
export function sumsOf(space: Workspace, group: 0 | 1): Sums {
  const [points, present, covered, all] = space.scratch.slice(group * 4, group * 4 + 4) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { points, present, covered, all };
}

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
  const { cells, lanes } = space;
  sums.points.fill(0, lo, hi);
  sums.present.fill(0, lo, hi);
  sums.covered.fill(0, lo, hi);
  let constant = 0;
  let dated = false;
  for (let i = 0; i < count; i++) {
    if (plan.lists[list + i * CHILD_WIDTH + 2]! >= 0) dated = true;
    else constant += plan.numbers[weights + i]!;
  }
  sums.all.fill(constant, lo, hi);
  const plain = !dated && onlyLeaves(plan, list, count);
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const row = plan.lists[child]! * lanes;
    const coverage = plan.lists[child + 1] === 1 ? row + lanes : -1;
    const weightRow = plan.lists[child + 2]!;
    const weight = plan.numbers[weights + i]!;
    if (plain) addLeaf(cells, row, weight, sums, lo, hi);
    else if (weightRow >= 0) addDated(cells, row, coverage, weightRow * lanes, sums, lo, hi);
    else addChild(cells, row, coverage, weight, sums, lo, hi);
  }
  // Plain leaves cover exactly what they are present with.
  if (plain) sums.covered.set(sums.present.subarray(lo, hi), lo);
}

/** Rows the children of a list read. */
export function childRows(plan: Plan, list: number, count: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i < count; i++) {
    const [row, isNode, weight] = plan.lists.subarray(
      list + i * CHILD_WIDTH,
      list + (i + 1) * CHILD_WIDTH,
    ) as unknown as [number, number, number];
    rows.push(row);
    if (isNode === 1) rows.push(row + 1);
    if (weight >= 0) rows.push(weight);
  }
  return rows;
}

function onlyLeaves(plan: Plan, list: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (plan.lists[list + i * CHILD_WIDTH + 1] === 1) return false;
  return true;
}

function addLeaf(
  cells: Float64Array,
  row: number,
  weight: number,
  { points, present }: Sums,
  lo: number,
  hi: number,
): void {
  for (let t = lo; t < hi; t++) {
    const x = cells[row + t]!;
    if (x === x) {
      points[t]! += weight * x;
      present[t]! += weight;
    }
  }
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
  addLeaf(cells, row, weight, sums, lo, hi);
  const { covered } = sums;
  if (coverage >= 0) for (let t = lo; t < hi; t++) covered[t]! += weight * cells[coverage + t]!;
  else
    for (let t = lo; t < hi; t++) covered[t]! += cells[row + t]! === cells[row + t]! ? weight : 0;
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
    all[t]! += weight;
    if (x === x) {
      points[t]! += weight * x;
      present[t]! += weight;
    }
    covered[t]! += weight * (coverage >= 0 ? cells[coverage + t]! : x === x ? 1 : 0);
  }
}
