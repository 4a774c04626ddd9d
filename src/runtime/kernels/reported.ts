import { argument, destination, type Kernel } from './kernel.js';

// What comes between a computed figure and the one that is reported: losses by risks (S13), then overrides (S2).

/** A value, or the one that overrides it. Arguments: computed row, override row. */
const overrideValue: Kernel = {
  name: 'overrideValue',
  width: 1,
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 1)],
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const computed = argument(plan, at, 0) * lanes;
    const stated = argument(plan, at, 1) * lanes;
    for (let t = lo; t < hi; t++) {
      const x = cells[stated + t]!;
      cells[d + t] = x === x ? x : cells[computed + t]!;
    }
  },
};

/** A node, or stated points of coverage 1. Arguments: computed node, override row. */
const overrideNode: Kernel = {
  name: 'overrideNode',
  width: 2,
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 0) + 1, argument(plan, at, 1)],
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const computed = argument(plan, at, 0) * lanes;
    const stated = argument(plan, at, 1) * lanes;
    for (let t = lo; t < hi; t++) {
      const x = cells[stated + t]!;
      const there = x === x;
      cells[d + t] = there ? x : cells[computed + t]!;
      cells[d + lanes + t] = there ? 1 : cells[computed + lanes + t]!;
    }
  },
};

/**
 * How far a risk stands from acceptable towards inherent, 0 to 1; 0 where its level or what is acceptable is not known.
 * Arguments: rows of level, acceptable, and inherent or -1.
 */
const exposure: Kernel = {
  name: 'exposure',
  width: 1,
  reads: (plan, at) =>
    ([0, 1, 2] as const).map((i) => argument(plan, at, i)).filter((row) => row >= 0),
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const level = argument(plan, at, 0) * lanes;
    const acceptable = argument(plan, at, 1) * lanes;
    const inherent = argument(plan, at, 2);
    for (let t = lo; t < hi; t++) {
      const over = cells[level + t]! - cells[acceptable + t]!;
      const room = inherent < 0 ? 0 : cells[inherent * lanes + t]! - cells[acceptable + t]!;
      cells[d + t] = over > 0 ? (room > 0 ? Math.min(1, over / room) : 1) : 0;
    }
  },
};

/** A node less what risks take, not below 0. Arguments: node; list: rows of exposures; numbers: points at full exposure; count. */
const lessRisks: Kernel = {
  name: 'lessRisks',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 1), argument(plan, at, 3)],
    numbers: [argument(plan, at, 2), argument(plan, at, 3)],
  }),
  reads: (plan, at) => [
    argument(plan, at, 0),
    argument(plan, at, 0) + 1,
    ...plan.lists.subarray(argument(plan, at, 1), argument(plan, at, 1) + argument(plan, at, 3)),
  ],
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const node = argument(plan, at, 0) * lanes;
    const list = argument(plan, at, 1);
    const numbers = argument(plan, at, 2);
    const count = argument(plan, at, 3);
    for (let t = lo; t < hi; t++) {
      let loss = 0;
      for (let i = 0; i < count; i++)
        loss += plan.numbers[numbers + i]! * cells[plan.lists[list + i]! * lanes + t]!;
      cells[d + t] = Math.max(0, cells[node + t]! - loss);
      cells[d + lanes + t] = cells[node + lanes + t]!;
    }
  },
};

/** Kernels between computed and reported figures. */
export const reported: readonly Kernel[] = [overrideValue, overrideNode, exposure, lessRisks];
