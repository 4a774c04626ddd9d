import { EDGE_TOLERANCE } from '../../core/index.js';
import type { Plan } from '../plan.js';
import type { Sums, Workspace } from '../workspace.js';
import { childRows, sumChildren } from './children.js';
import { argument, CHILD_WIDTH, destination, type Kernel, TEST_COVERAGE } from './kernel.js';
import { blockInLane, meanInLane, meanOfBlocksInLane } from './one-lane.js';

// Weighted means with coverage (S2, S4, S6). A node is missing when the share of weight that is covered (renormalise) or present
// (every other policy) does not reach its minimum. In a completed run nothing is missing, so nothing is tested.

/** Which measures make a direct score, by number. */
export const MEASURE_POLICIES = ['all', 'lagOnly', 'split'] as const;

/** Writes points of a mean whose sums are known, missing where too little is covered or present. */
function finishPoints(
  space: Workspace,
  d: number,
  sums: Sums,
  test: number,
  minimum: number,
  lo: number,
  hi: number,
): void {
  const { cells } = space;
  const { points, present, all, total } = sums;
  const tested = test === TEST_COVERAGE ? coveredOf(sums) : present;
  const least = space.side === 0 ? minimum - EDGE_TOLERANCE : Number.NEGATIVE_INFINITY;
  if (Number.isNaN(total)) {
    for (let t = lo; t < hi; t++) {
      cells[d + t] = tested[t]! >= least * all[t]! ? points[t]! / present[t]! : Number.NaN;
    }
  } else {
    const enough = least * total;
    for (let t = lo; t < hi; t++) {
      cells[d + t] = tested[t]! >= enough ? points[t]! / present[t]! : Number.NaN;
    }
  }
}

/** Writes points and coverage of a mean whose sums are known. */
function finishMean(
  space: Workspace,
  d: number,
  sums: Sums,
  test: number,
  minimum: number,
  lo: number,
  hi: number,
): void {
  finishPoints(space, d, sums, test, minimum, lo, hi);
  const covered = coveredOf(sums);
  const { cells } = space;
  const c = d + space.lanes;
  for (let t = lo; t < hi; t++) {
    const weight = weightOf(sums, t);
    cells[c + t] = weight > 0 ? covered[t]! / weight : 0;
  }
  completeNode(space, d, lo, hi);
}

/** A node below which nothing weighs anything in a period is anything in a completed run. */
function completeNode(space: Workspace, d: number, lo: number, hi: number): void {
  if (space.side === 0) return;
  const { cells, fill } = space;
  for (let i = d + lo; i < d + hi; i++) if (Number.isNaN(cells[i])) cells[i] = fill;
}

export const coveredOf = ({ plain, present, covered }: Sums): Float64Array =>
  plain ? present : covered;

/** Arguments: list: test, children; numbers: minimum, weights; count. Writes points and coverage. */
const mean: Kernel = {
  name: 'mean',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), 1 + CHILD_WIDTH * argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 1 + argument(plan, at, 2)],
  }),
  reads: (plan, at) => childRows(plan, argument(plan, at, 0) + 1, argument(plan, at, 2)),
  run: (plan, at, space, lo, hi) => {
    const list = argument(plan, at, 0);
    const numbers = argument(plan, at, 1);
    const count = argument(plan, at, 2);
    const d = destination(plan, at) * space.lanes;
    const test = plan.lists[list]!;
    const minimum = plan.numbers[numbers]!;
    if (hi - lo === 1)
      return meanInLane(plan, space, d + lo, list + 1, numbers + 1, count, test, minimum, lo);
    sumChildren(plan, space, list + 1, numbers + 1, count, space.sums[0], lo, hi);
    finishMean(space, d, space.sums[0], test, minimum, lo, hi);
  },
};

/**
 * One block of a large mean, so that a change of one child recomputes a block and not the whole.
 * Arguments: list of children; numbers: weights; count. Writes the four sums.
 */
const block: Kernel = {
  name: 'block',
  width: 4,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), CHILD_WIDTH * argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), argument(plan, at, 2)],
  }),
  reads: (plan, at) => childRows(plan, argument(plan, at, 0), argument(plan, at, 2)),
  run: (plan, at, space, lo, hi) => {
    const list = argument(plan, at, 0);
    const numbers = argument(plan, at, 1);
    const count = argument(plan, at, 2);
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    if (hi - lo === 1) return blockInLane(plan, space, d + lo, list, numbers, count, lo);
    const sums = space.sums[0];
    sumChildren(plan, space, list, numbers, count, sums, lo, hi);
    const { points, present } = sums;
    const covered = coveredOf(sums);
    for (let t = lo; t < hi; t++) {
      cells[d + t] = points[t]!;
      cells[d + lanes + t] = present[t]!;
      cells[d + 2 * lanes + t] = covered[t]!;
      cells[d + 3 * lanes + t] = weightOf(sums, t);
    }
  },
};

/** The mean of blocks. Arguments: list: test, first rows of the blocks; numbers: minimum; count. Writes points and coverage. */
const meanOfBlocks: Kernel = {
  name: 'meanOfBlocks',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), 1 + argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 1],
  }),
  reads: (plan, at) => [...blockRows(plan, at)].flatMap((row) => [row, row + 1, row + 2, row + 3]),
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const list = argument(plan, at, 0) + 1;
    const end = list + argument(plan, at, 2);
    const d = destination(plan, at) * lanes;
    const test = plan.lists[list - 1]!;
    const minimum = plan.numbers[argument(plan, at, 1)]!;
    if (hi - lo === 1) return meanOfBlocksInLane(plan, space, d + lo, list, end, test, minimum, lo);
    const sums = space.sums[0];
    sums.total = Number.NaN;
    sums.plain = false;
    const { points, present, covered, all } = sums;
    for (let t = lo; t < hi; t++) {
      points[t] = 0;
      present[t] = 0;
      covered[t] = 0;
      all[t] = 0;
    }
    for (let i = list; i < end; i++) {
      const r = plan.lists[i]! * lanes;
      for (let t = lo; t < hi; t++) {
        points[t]! += cells[r + t]!;
        present[t]! += cells[r + lanes + t]!;
        covered[t]! += cells[r + 2 * lanes + t]!;
        all[t]! += cells[r + 3 * lanes + t]!;
      }
    }
    finishMean(space, d, sums, test, minimum, lo, hi);
  },
};

const blockRows = (plan: Plan, at: number): Int32Array =>
  plan.lists.subarray(argument(plan, at, 0) + 1, argument(plan, at, 0) + 1 + argument(plan, at, 2));

/**
 * The measures of an objective: lead, lag, direct points and coverage, from one pass over its indicators.
 * Arguments: list: test, policy, children with leads first; numbers: minimum, lead share of a split, weights; count; how many lead.
 */
const measures: Kernel = {
  name: 'measures',
  width: 4,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), 2 + CHILD_WIDTH * argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 2 + argument(plan, at, 2)],
    sound: argument(plan, at, 3) >= 0 && argument(plan, at, 3) <= argument(plan, at, 2),
  }),
  reads: (plan, at) => childRows(plan, argument(plan, at, 0) + 2, argument(plan, at, 2)),
  run: (plan, at, space, lo, hi) => {
    const list = argument(plan, at, 0);
    const numbers = argument(plan, at, 1);
    const leads = argument(plan, at, 3);
    const lags = argument(plan, at, 2) - leads;
    const lead = space.sums[0];
    const lag = space.sums[1];
    sumChildren(plan, space, list + 2, numbers + 2, leads, lead, lo, hi);
    sumChildren(
      plan,
      space,
      list + 2 + leads * CHILD_WIDTH,
      numbers + 2 + leads,
      lags,
      lag,
      lo,
      hi,
    );
    const { lanes } = space;
    const d = destination(plan, at) * lanes;
    const test = plan.lists[list]!;
    const minimum = plan.numbers[numbers]!;
    const policy = plan.lists[list + 1]!;
    finishPoints(space, d, lead, test, minimum, lo, hi);
    finishPoints(space, d + lanes, lag, test, minimum, lo, hi);
    const direct = d + 2 * lanes;
    if (policy === 1) finishMean(space, direct, lag, test, minimum, lo, hi);
    else if (policy === 2 && leads > 0 && lags > 0) {
      finishSplit(space, d, plan.numbers[numbers + 1]!, test, minimum, lo, hi);
    } else {
      addSums(lead, lag, lo, hi);
      finishMean(space, direct, lead, test, minimum, lo, hi);
    }
  },
};

function addSums(to: Sums, from: Sums, lo: number, hi: number): void {
  const covered = coveredOf(from);
  const plain = to.plain && from.plain;
  // Leaves beside nodes: what they are present with becomes their coverage.
  if (!plain && to.plain) to.covered.set(to.present.subarray(lo, hi), lo);
  for (let t = lo; t < hi; t++) {
    if (!plain) to.covered[t]! += covered[t]!;
    to.points[t]! += from.points[t]!;
    to.present[t]! += from.present[t]!;
  }
  if (Number.isNaN(to.total) || Number.isNaN(from.total)) {
    for (let t = lo; t < hi; t++) to.all[t] = weightOf(to, t) + weightOf(from, t);
  }
  to.total += from.total;
  to.plain = plain;
}

export const weightOf = ({ all, total }: Sums, t: number): number =>
  Number.isNaN(total) ? all[t]! : total;

/**
 * Direct points as a stated split between leads and lags, or of the one that is there; `d` is where lead, lag, direct and coverage
 * stand. Lead and lag were tested by themselves, and so is the split.
 */
function finishSplit(
  space: Workspace,
  d: number,
  share: number,
  test: number,
  minimum: number,
  lo: number,
  hi: number,
): void {
  const { cells, lanes } = space;
  const least = space.side === 0 ? minimum - EDGE_TOLERANCE : Number.NEGATIVE_INFINITY;
  const [lead, lag] = space.sums;
  const leadCovered = coveredOf(lead);
  const lagCovered = coveredOf(lag);
  const rest = 1 - share;
  for (let t = lo; t < hi; t++) {
    const a = cells[d + t]!;
    const b = cells[d + lanes + t]!;
    cells[d + 2 * lanes + t] = a === a ? (b === b ? share * a + rest * b : a) : b;
    const leadWeight = weightOf(lead, t);
    const lagWeight = weightOf(lag, t);
    // A role that weighs nothing in a period is not there, neither present nor missing.
    if (leadWeight > 0 && lagWeight > 0) {
      const coverage = share * (leadCovered[t]! / leadWeight) + rest * (lagCovered[t]! / lagWeight);
      cells[d + 3 * lanes + t] = coverage;
      if (splitTested(a, b, share, coverage, test) < least) cells[d + 2 * lanes + t] = Number.NaN;
    } else if (leadWeight > 0) cells[d + 3 * lanes + t] = leadCovered[t]! / leadWeight;
    else cells[d + 3 * lanes + t] = lagWeight > 0 ? lagCovered[t]! / lagWeight : 0;
  }
  completeNode(space, d + 2 * lanes, lo, hi);
}

/** What the minimum of a split is compared with where both roles are there: its coverage, or the shares of the roles that have points. */
export const splitTested = (
  lead: number,
  lag: number,
  share: number,
  coverage: number,
  test: number,
): number =>
  test === TEST_COVERAGE ? coverage : (lead === lead ? share : 0) + (lag === lag ? 1 - share : 0);

/**
 * The members of a breakdown: weighted by their own weights where every present member has one, else equally; coverage counts members.
 * Arguments: list: pairs of a member's row and its weight's row or -1; numbers: minimum; count. Writes points and coverage.
 */
const members: Kernel = {
  name: 'members',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), 2 * argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 1],
  }),
  reads: (plan, at) =>
    [
      ...plan.lists.subarray(
        argument(plan, at, 0),
        argument(plan, at, 0) + 2 * argument(plan, at, 2),
      ),
    ].filter((row) => row >= 0),
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const list = argument(plan, at, 0);
    const count = argument(plan, at, 2);
    const least =
      space.side === 0
        ? plan.numbers[argument(plan, at, 1)]! - EDGE_TOLERANCE
        : Number.NEGATIVE_INFINITY;
    for (let t = lo; t < hi; t++) {
      let points = 0;
      let weights = 0;
      let sum = 0;
      let present = 0;
      let weighted = true;
      for (let i = 0; i < count; i++) {
        const x = cells[plan.lists[list + 2 * i]! * lanes + t]!;
        if (x !== x) continue;
        const row = plan.lists[list + 2 * i + 1]!;
        const weight = row < 0 ? Number.NaN : cells[row * lanes + t]!;
        if (weight >= 0) {
          points += weight * x;
          weights += weight;
        } else weighted = false;
        sum += x;
        present++;
      }
      const coverage = present / count;
      const value = weighted && weights > 0 ? points / weights : sum / present;
      cells[d + t] = coverage >= least ? value : Number.NaN;
      cells[d + lanes + t] = coverage;
    }
  },
};

/** Kernels that make one score of several. */
export const aggregates: readonly Kernel[] = [mean, block, meanOfBlocks, measures, members];
