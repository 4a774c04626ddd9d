import { argument, destination, type Kernel } from './kernel.js';

// Small operations on a node or leaf: blending direct and driver scores (S6), and what the missing policies put in (S2).

/**
 * Reported points of an objective from its direct and its driver score.
 * Arguments: direct node, driver node, numbers: driver share, 1 if the driver may stand alone.
 */
const blend: Kernel = {
  name: 'blend',
  width: 2,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 2), 1] }),
  reads: (plan, at) => [
    argument(plan, at, 0),
    argument(plan, at, 0) + 1,
    argument(plan, at, 1),
    argument(plan, at, 1) + 1,
  ],
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const direct = argument(plan, at, 0) * lanes;
    const driver = argument(plan, at, 1) * lanes;
    const share = plan.numbers[argument(plan, at, 2)]!;
    const infer = argument(plan, at, 3) === 1;
    for (let t = lo; t < hi; t++) {
      const a = cells[direct + t]!;
      const b = cells[driver + t]!;
      cells[d + t] = a === a ? (b === b ? (1 - share) * a + share * b : a) : infer ? b : Number.NaN;
      cells[d + lanes + t] =
        (1 - share) * cells[direct + lanes + t]! + share * cells[driver + lanes + t]!;
    }
  },
};

/** A node with nothing to measure it: missing, coverage 0; in a completed run anything. No arguments. */
const empty: Kernel = {
  name: 'empty',
  width: 2,
  reads: () => [],
  run: (plan, at, { cells, lanes, fill }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    cells.fill(fill, d + lo, d + hi);
    cells.fill(0, d + lanes + lo, d + lanes + hi);
  },
};

const rowsOf = (row: number, isNode: boolean): number[] => (isNode ? [row, row + 1] : [row]);

/** Points, or stated points where there are none; coverage stays true. Arguments: row, 1 if node, numbers: points. */
const substitute: Kernel = {
  name: 'substitute',
  width: 2,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 2), 1] }),
  reads: (plan, at) => rowsOf(argument(plan, at, 0), argument(plan, at, 1) === 1),
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    const isNode = argument(plan, at, 1) === 1;
    const points = plan.numbers[argument(plan, at, 2)]!;
    for (let t = lo; t < hi; t++) {
      const x = cells[row + t]!;
      cells[d + t] = x === x ? x : points;
      cells[d + lanes + t] = isNode ? cells[row + lanes + t]! : x === x ? 1 : 0;
    }
  },
};

/**
 * Points, or the last ones of a number of periods with something measured in them, so that what was carried is not carried again;
 * coverage stays true. Arguments: row, 1 if node, periods.
 */
const carry: Kernel = {
  name: 'carry',
  width: 2,
  reads: (plan, at) => rowsOf(argument(plan, at, 0), argument(plan, at, 1) === 1),
  reach: (plan, at) => argument(plan, at, 2),
  run: (plan, at, { cells, lanes, span }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    const isNode = argument(plan, at, 1) === 1;
    const periods = argument(plan, at, 2);
    const isMeasured = (t: number): boolean =>
      !Number.isNaN(cells[row + t]) && (!isNode || cells[row + lanes + t]! > 0);
    // The last lane of this history that had points: found once at the start, then kept, so that long gaps cost nothing.
    let last = lo - 1;
    const first = lo - Math.min(periods, lo % span);
    while (last >= first && !isMeasured(last)) last--;
    for (let t = lo; t < hi; t++) {
      const x = cells[row + t]!;
      if (isMeasured(t)) last = t;
      const from = t - Math.min(periods, t % span);
      cells[d + t] = x === x || last < from ? x : cells[row + last]!;
      cells[d + lanes + t] = isNode
        ? cells[row + lanes + t]!
        : Number.isNaN(cells[row + t])
          ? 0
          : 1;
    }
  },
};

/** Kernels on single nodes. */
export const nodes: readonly Kernel[] = [blend, empty, substitute, carry];
