import { EDGE_TOLERANCE } from '../../core/index.js';
import type { Plan } from '../plan.js';
import type { Sums, Workspace } from '../workspace.js';
import { CHILD_WIDTH, TEST_COVERAGE } from './kernel.js';

// Weighted means in one lane, which is what a changed value asks for, some ten thousand times more often than whole rows: the same sums in
// the same order as over many lanes, so that the bits are the same, and none of them in the room of a workspace.

/** What the sums of one lane are, by place. */
const POINTS = 0;
const PRESENT = 1;
const COVERED = 2;
const ALL = 3;
const sums = new Float64Array(4);

/** Sums over children. */
function addChildren(
  { lists, numbers }: Plan,
  { cells, lanes }: Workspace,
  list: number,
  weights: number,
  count: number,
  t: number,
): void {
  let points = 0;
  let present = 0;
  let covered = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const cell = lists[child]! * lanes + t;
    const weightRow = lists[child + 2]!;
    const weight = weightRow >= 0 ? cells[weightRow * lanes + t]! : numbers[weights + i]!;
    const x = cells[cell]!;
    const there = x === x;
    if (there) {
      points += weight * x;
      present += weight;
    }
    covered += weight * (lists[child + 1] === 1 ? cells[cell + lanes]! : there ? 1 : 0);
    all += weight;
  }
  sums[POINTS] = points;
  sums[PRESENT] = present;
  sums[COVERED] = covered;
  sums[ALL] = all;
}

/** Writes points and coverage of the mean whose sums were added up. */
function finish(space: Workspace, d: number, test: number, minimum: number): void {
  const { cells, lanes, side } = space;
  const all = sums[ALL]!;
  const least = side === 0 ? minimum - EDGE_TOLERANCE : Number.NEGATIVE_INFINITY;
  const tested = test === TEST_COVERAGE ? sums[COVERED]! : sums[PRESENT]!;
  const points = tested >= least * all ? sums[POINTS]! / sums[PRESENT]! : Number.NaN;
  cells[d] = side !== 0 && points !== points ? space.fill : points;
  cells[d + lanes] = all > 0 ? sums[COVERED]! / all : 0;
}

/** The mean of children; `d` is the cell of its points. */
export function meanInLane(
  plan: Plan,
  space: Workspace,
  d: number,
  list: number,
  weights: number,
  count: number,
  test: number,
  minimum: number,
  t: number,
): void {
  addChildren(plan, space, list, weights, count, t);
  finish(space, d, test, minimum);
}

/** The sums of one block; `d` is the cell of the first. */
export function blockInLane(
  plan: Plan,
  space: Workspace,
  d: number,
  list: number,
  weights: number,
  count: number,
  t: number,
): void {
  addChildren(plan, space, list, weights, count, t);
  const { cells, lanes } = space;
  for (let i = 0; i < sums.length; i++) cells[d + i * lanes] = sums[i]!;
}

/** The mean of blocks, whose first rows are listed from `list` to `end` (exclusive). */
export function meanOfBlocksInLane(
  { lists }: Plan,
  space: Workspace,
  d: number,
  list: number,
  end: number,
  test: number,
  minimum: number,
  t: number,
): void {
  const { cells, lanes } = space;
  for (let j = 0; j < sums.length; j++) sums[j] = 0;
  for (let i = list; i < end; i++) {
    const first = lists[i]! * lanes + t;
    for (let j = 0; j < sums.length; j++) sums[j]! += cells[first + j * lanes]!;
  }
  finish(space, d, test, minimum);
}

/** Sums over children in the room of a workspace, for operations that go on from there. */
export function sumsInLane(
  plan: Plan,
  space: Workspace,
  list: number,
  weights: number,
  count: number,
  to: Sums,
  t: number,
): void {
  addChildren(plan, space, list, weights, count, t);
  to.points[t] = sums[POINTS]!;
  to.present[t] = sums[PRESENT]!;
  to.covered[t] = sums[COVERED]!;
  to.all[t] = sums[ALL]!;
  // By lane, as if weights changed and nothing were plain: what was added up holds either way.
  to.total = Number.NaN;
  to.plain = false;
}
