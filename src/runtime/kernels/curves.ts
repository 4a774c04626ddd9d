import { LONGEST_WINDOW, pointsByDeviation, pointsByRank } from './history.js';
import { argument, destination, type Kernel } from './kernel.js';
import { completeLeaf } from './scales.js';

// Scales that are no straight lines (S3). Clamping is arithmetic as in the other scales; NaN passes through.

/**
 * Value to target, or target to value; where lower is better only positive values have a ratio.
 * Arguments: value row, target row, numbers: cap; 1 where lower is better.
 */
const ratio: Kernel = {
  name: 'ratio',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 2), 1] }),
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 1)],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const g = argument(plan, at, 1) * lanes;
    const cap = plan.numbers[argument(plan, at, 2)]!;
    const lower = argument(plan, at, 3) === 1;
    for (let t = lo; t < hi; t++) {
      const x = cells[v + t]!;
      const target = cells[g + t]!;
      const y = lower ? (x > 0 ? (100 * target) / x : Number.NaN) : (100 * x) / target;
      cells[d + t] = Math.min(Math.max(y, 0), cap);
    }
    completeLeaf(space, d, cap, lo, hi);
  },
};

/** Arguments: value row, numbers: best, half minus best, cap. */
const halfLife: Kernel = {
  name: 'halfLife',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 1), 3] }),
  reads: (plan, at) => [argument(plan, at, 0)],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const n = argument(plan, at, 1);
    const best = plan.numbers[n]!;
    const width = plan.numbers[n + 1]!;
    for (let t = lo; t < hi; t++)
      cells[d + t] = 100 * 2 ** -Math.max(0, (cells[v + t]! - best) / width);
    completeLeaf(space, d, plan.numbers[n + 2]!, lo, hi);
  },
};

/** Arguments: value row, numbers: mid, slope, cap. */
const logistic: Kernel = {
  name: 'logistic',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 1), 3] }),
  reads: (plan, at) => [argument(plan, at, 0)],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const n = argument(plan, at, 1);
    const mid = plan.numbers[n]!;
    const slope = plan.numbers[n + 1]!;
    for (let t = lo; t < hi; t++)
      cells[d + t] = 100 / (1 + Math.exp(slope * (mid - cells[v + t]!)));
    completeLeaf(space, d, plan.numbers[n + 2]!, lo, hi);
  },
};

/** Ways of comparing with the own history, by number: deviation or rank, then higher or lower is better. */
export const historyTests = ['z higher', 'z lower', 'rank higher', 'rank lower'] as const;

/**
 * Points against the own values of a window before the lane, which never reaches into another history.
 * Arguments: value row, lanes of the window, numbers: cap; index of the way of comparing.
 */
const history: Kernel = {
  name: 'history',
  width: 1,
  uses: (plan, at) => ({
    numbers: [argument(plan, at, 2), 1],
    sound:
      argument(plan, at, 1) >= 0 &&
      argument(plan, at, 1) <= LONGEST_WINDOW &&
      historyTests[argument(plan, at, 3)] !== undefined,
  }),
  reads: (plan, at) => [argument(plan, at, 0)],
  reach: (plan, at) => argument(plan, at, 1),
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes, span } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const window = argument(plan, at, 1);
    const way = argument(plan, at, 3);
    const points = way < 2 ? pointsByDeviation : pointsByRank;
    const sign = way % 2 === 0 ? 1 : -1;
    for (let t = lo; t < hi; t++) {
      const here = v + t;
      cells[d + t] = points(cells, here - Math.min(window, t % span), here, cells[here]!, sign);
    }
    completeLeaf(space, d, plan.numbers[argument(plan, at, 2)]!, lo, hi);
  },
};

/**
 * The same where the own values change what they mean: the window starts no earlier than the definition in force in the lane (S8.2).
 * Arguments: value row, row that counts the definitions, numbers: cap; list: lanes of the window, index of the way of comparing.
 */
const historyOfDefinition: Kernel = {
  name: 'historyOfDefinition',
  width: 1,
  uses: (plan, at) => {
    const list = argument(plan, at, 3);
    const window = plan.lists[list] ?? -1;
    return {
      list: [list, 2],
      numbers: [argument(plan, at, 2), 1],
      sound:
        window >= 0 &&
        window <= LONGEST_WINDOW &&
        historyTests[plan.lists[list + 1] ?? -1] !== undefined,
    };
  },
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 1)],
  reach: (plan, at) => plan.lists[argument(plan, at, 3)]!,
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes, span } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const era = argument(plan, at, 1) * lanes;
    const list = argument(plan, at, 3);
    const window = plan.lists[list]!;
    const way = plan.lists[list + 1]!;
    const points = way < 2 ? pointsByDeviation : pointsByRank;
    const sign = way % 2 === 0 ? 1 : -1;
    for (let t = lo; t < hi; t++) {
      let first = t - Math.min(window, t % span);
      while (first < t && cells[era + first] !== cells[era + t]) first++;
      cells[d + t] = points(cells, v + first, v + t, cells[v + t]!, sign);
    }
    completeLeaf(space, d, plan.numbers[argument(plan, at, 2)]!, lo, hi);
  },
};

/** Points of a value within an error budget, both in percent. Arguments: value row, numbers: budget, cap. */
const slo: Kernel = {
  name: 'slo',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 1), 2] }),
  reads: (plan, at) => [argument(plan, at, 0)],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const v = argument(plan, at, 0) * lanes;
    const n = argument(plan, at, 1);
    const budget = plan.numbers[n]!;
    for (let t = lo; t < hi; t++)
      cells[d + t] = (100 * budget) / Math.max(budget, 100 - cells[v + t]!);
    completeLeaf(space, d, plan.numbers[n + 1]!, lo, hi);
  },
};

/** Points that a formula made, clamped; missing where the value is. Arguments: row, value row, numbers: cap. */
const clamp: Kernel = {
  name: 'clamp',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 2), 1] }),
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 1)],
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const r = argument(plan, at, 0) * lanes;
    const v = argument(plan, at, 1) * lanes;
    const cap = plan.numbers[argument(plan, at, 2)]!;
    for (let t = lo; t < hi; t++)
      cells[d + t] = Math.min(Math.max(cells[r + t]!, 0), cap) + cells[v + t]! * 0;
    completeLeaf(space, d, cap, lo, hi);
  },
};

/** Kernels of scales that are no straight lines. */
export const curves: readonly Kernel[] = [
  ratio,
  halfLife,
  logistic,
  history,
  slo,
  clamp,
  historyOfDefinition,
];
