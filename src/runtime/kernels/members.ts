import { EDGE_TOLERANCE } from '../../core/index.js';
import type { Plan } from '../plan.js';
import { argument, destination, type Kernel } from './kernel.js';

// Values and points of breakdowns (S4). Values are the same in ordinary and completed runs: what is missing is only filled in where
// values become points.

/** How members make a whole, by number. */
export const ACROSS = ['sum', 'mean', 'min', 'max'] as const;

/** Pairs of a list that are there: rows, and rows of weights other than -1. */
const pairRows = (plan: Plan, at: number): number[] =>
  [
    ...plan.lists.subarray(
      argument(plan, at, 0),
      argument(plan, at, 0) + 2 * argument(plan, at, 2),
    ),
  ].filter((row) => row >= 0);

/**
 * The whole of members: their sum, if all are there; else their mean or an extreme, if enough are. A mean is weighted where every
 * present member has a weight.
 * Arguments: list: pairs of a member's row and its weight's row or -1; numbers: minimum; count; which of `ACROSS`.
 */
const acrossMembers: Kernel = {
  name: 'acrossMembers',
  width: 1,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), 2 * argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 1],
    sound: ACROSS[argument(plan, at, 3)] !== undefined,
  }),
  reads: pairRows,
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const list = argument(plan, at, 0);
    const count = argument(plan, at, 2);
    const how = ACROSS[argument(plan, at, 3)];
    const least = how === 'sum' ? 1 : plan.numbers[argument(plan, at, 1)]! - EDGE_TOLERANCE;
    for (let t = lo; t < hi; t++) {
      let points = 0;
      let weights = 0;
      let sum = 0;
      let present = 0;
      let weighted = true;
      let low = Number.POSITIVE_INFINITY;
      let high = Number.NEGATIVE_INFINITY;
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
        if (x < low) low = x;
        if (x > high) high = x;
      }
      const mean = weighted && weights > 0 ? points / weights : sum / present;
      const whole = how === 'sum' ? sum : how === 'min' ? low : how === 'max' ? high : mean;
      cells[d + t] = present > 0 && present / count >= least ? whole : Number.NaN;
    }
  },
};

/** Rows of a list. */
const listRows = (plan: Plan, at: number, count: number): number[] => [
  ...plan.lists.subarray(argument(plan, at, 0), argument(plan, at, 0) + count),
];

/** The first of some values that is there. Arguments: list of rows; count. */
const firstOf: Kernel = {
  name: 'firstOf',
  width: 1,
  uses: (plan, at) => ({ list: [argument(plan, at, 0), argument(plan, at, 1)] }),
  reads: (plan, at) => listRows(plan, at, argument(plan, at, 1)),
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const list = argument(plan, at, 0);
    const count = argument(plan, at, 1);
    for (let t = lo; t < hi; t++) {
      let value = Number.NaN;
      for (let i = 0; value !== value && i < count; i++)
        value = cells[plan.lists[list + i]! * lanes + t]!;
      cells[d + t] = value;
    }
  },
};

/**
 * The fewest points of the members that are there; coverage counts members.
 * Arguments: list of leaf rows; numbers: minimum; count. Writes points and coverage.
 */
const worstMember: Kernel = {
  name: 'worstMember',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 0), argument(plan, at, 2)],
    numbers: [argument(plan, at, 1), 1],
  }),
  reads: (plan, at) => listRows(plan, at, argument(plan, at, 2)),
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
      let worst = Number.POSITIVE_INFINITY;
      let present = 0;
      for (let i = 0; i < count; i++) {
        const x = cells[plan.lists[list + i]! * lanes + t]!;
        if (x !== x) continue;
        present++;
        if (x < worst) worst = x;
      }
      const coverage = present / count;
      cells[d + t] = present > 0 && coverage >= least ? worst : Number.NaN;
      cells[d + lanes + t] = coverage;
    }
  },
};

/** Kernels of breakdowns. */
export const members: readonly Kernel[] = [acrossMembers, firstOf, worstMember];
