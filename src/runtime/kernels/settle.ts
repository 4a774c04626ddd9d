import { argument, type Kernel } from './kernel.js';

/** The name by which a run knows a loop that is solved in every lane. */
export const SETTLE = 'settle';

/**
 * The first operation of a loop that is solved lane by lane (S7.1): sets the nodes of the loop back to missing; in a completed run to its end.
 * Arguments: list: rows of the nodes; count. Writes nothing of its own.
 */
const settleKernel: Kernel = {
  name: SETTLE,
  width: 0,
  uses: (plan, at) => ({ list: [argument(plan, at, 0), argument(plan, at, 1)] }),
  reads: (plan, at) =>
    [
      ...plan.lists.subarray(argument(plan, at, 0), argument(plan, at, 0) + argument(plan, at, 1)),
    ].flatMap((row) => [row, row + 1]),
  run: (plan, at, { cells, lanes, fill }, lo, hi) => {
    const list = argument(plan, at, 0);
    for (let i = 0; i < argument(plan, at, 1); i++) {
      const row = plan.lists[list + i]! * lanes;
      cells.fill(fill, row + lo, row + hi);
      cells.fill(0, row + lanes + lo, row + lanes + hi);
    }
  },
};

/** Kernels of loops without delay. */
export const settling: readonly Kernel[] = [settleKernel];
