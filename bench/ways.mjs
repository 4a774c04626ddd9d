/**
 * Everything that is timed. A way has a `title`, `build(workload) -> handle` and one function for each operation it can
 * do, such as `evaluate(handle)`; `read(handle)` gives its results for the check of agreement, and `load()`, if it has
 * one, imports what it needs. A way that lacks the function of an operation is left out there.
 */
import { lean } from './lean.mjs';
import { arraySum } from './limits.mjs';
import { naive } from './naive.mjs';
import { stratmap } from './stratmap.mjs';

export const ways = { stratmap, naive, lean, arraySum };

/** The way that goals speak of, and the one whose results are the truth. */
export const subject = 'stratmap';
export const reference = 'lean';
