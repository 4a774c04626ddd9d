import { argument, destination, type Kernel } from './kernel.js';

/**
 * Points as a number that values are made of (S3.2): what was measured, in completed runs as well, where the points themselves stand at an
 * end of what is missing. A completed run begins as a copy of the ordinary one, so that there the number is left as it is.
 * Arguments: row.
 */
const figure: Kernel = {
  name: 'figure',
  width: 1,
  reads: (plan, at) => [argument(plan, at, 0)],
  run: (plan, at, { cells, lanes, side }, lo, hi) => {
    if (side !== 0) return;
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    for (let t = lo; t < hi; t++) cells[d + t] = cells[row + t]!;
  },
};

/** Kernels between points and the values that are made of them. */
export const figures: readonly Kernel[] = [figure];
