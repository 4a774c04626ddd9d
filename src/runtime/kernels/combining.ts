import { EDGE_TOLERANCE } from '../../core/index.js';
import type { Plan } from '../plan.js';
import type { Workspace } from '../workspace.js';
import { coveredOf, weightOf } from './aggregates.js';
import { childRows, sumChildren } from './children.js';
import { argument, CHILD_WIDTH, destination, type Kernel, TEST_COVERAGE } from './kernel.js';

/** The children of one operation, for an operator that goes through them lane by lane. */
export interface Children {
  readonly plan: Plan;
  readonly space: Workspace;
  /** Where the triples of the children start in `plan.lists`. */
  readonly list: number;
  /** Where their constant weights start in `plan.numbers`. */
  readonly weights: number;
  readonly count: number;
  /** The number that belongs to the operator. */
  readonly parameter: number;
  /** Cell of the destination in lane 0. */
  readonly d: number;
}

/** Writes the points of lanes `lo` to `hi`, NaN where no child is present; what the missing policy says is tested afterwards. */
export type Operator = (children: Children, lo: number, hi: number) => void;

/** Points of a child in a lane, or NaN where it is missing or weighs nothing. */
export function pointsAt(
  { plan, space: { cells, lanes }, list, weights }: Children,
  child: number,
  t: number,
): number {
  const at = list + child * CHILD_WIDTH;
  const row = plan.lists[at + 2]!;
  const weight = row < 0 ? plan.numbers[weights + child]! : cells[row * lanes + t]!;
  return weight > 0 ? cells[plan.lists[at]! * lanes + t]! : Number.NaN;
}

/** Weight of a child in a lane. */
export function weightAt(
  { plan, space: { cells, lanes }, list, weights }: Children,
  child: number,
  t: number,
): number {
  const row = plan.lists[list + child * CHILD_WIDTH + 2]!;
  return row < 0 ? plan.numbers[weights + child]! : cells[row * lanes + t]!;
}

/**
 * A kernel that makes one node of children by an operator, with coverage and test as the mean has them (S4.1).
 * Arguments: list: test, children; numbers: minimum, parameter, weights; count. Writes points and coverage.
 */
export function combining(name: string, operator: Operator): Kernel {
  return {
    name,
    width: 2,
    uses: (plan, at) => ({
      list: [argument(plan, at, 0), 1 + CHILD_WIDTH * argument(plan, at, 2)],
      numbers: [argument(plan, at, 1), 2 + argument(plan, at, 2)],
    }),
    reads: (plan, at) => childRows(plan, argument(plan, at, 0) + 1, argument(plan, at, 2)),
    run: (plan, at, space, lo, hi) => {
      const list = argument(plan, at, 0);
      const numbers = argument(plan, at, 1);
      const count = argument(plan, at, 2);
      const d = destination(plan, at) * space.lanes;
      const children: Children = {
        plan,
        space,
        list: list + 1,
        weights: numbers + 2,
        count,
        parameter: plan.numbers[numbers + 1]!,
        d,
      };
      operator(children, lo, hi);
      finishChildren(children, plan.lists[list]!, plan.numbers[numbers]!, lo, hi);
    },
  };
}

/** Takes points away where too little is covered or present, and writes coverage. */
export function finishChildren(
  { plan, space, list, weights, count, d }: Children,
  test: number,
  minimum: number,
  lo: number,
  hi: number,
): void {
  const { cells, lanes } = space;
  const sums = space.sums[0];
  sumChildren(plan, space, list, weights, count, sums, lo, hi);
  const covered = coveredOf(sums);
  const tested = test === TEST_COVERAGE ? covered : sums.present;
  const least = space.side === 0 ? minimum - EDGE_TOLERANCE : Number.NEGATIVE_INFINITY;
  for (let t = lo; t < hi; t++) {
    const all = weightOf(sums, t);
    // Where nothing applies there is nothing to combine: a formula cannot make something of it either.
    if (!(all > 0)) cells[d + t] = space.fill;
    else if (!(tested[t]! >= least * all)) cells[d + t] = Number.NaN;
    cells[d + lanes + t] = all > 0 ? covered[t]! / all : 0;
  }
}
