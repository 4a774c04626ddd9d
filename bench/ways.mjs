/**
 * Everything that is timed. A way has a `title`, `build(workload) -> handle` and one function for each operation it can
 * do, such as `evaluate(handle)`; `read(handle)` gives its results for the check of agreement, and `load()`, if it has
 * one, imports what it needs for these and may answer with why the way is left out, `loadRest()` what the other operations need. A way that takes
 * all cards at once has `buildAll`, `evaluateAll` and `readAll` instead. A way that lacks the function of an operation is left out there, as where it says so in `lacks`, and at
 * sizes that are not among its `sizes`, if it names some.
 */
import { duckdb } from './duckdb.mjs';
import { hyperformula } from './hyperformula.mjs';
import { jsonParse } from './json-parse.mjs';
import { lean } from './lean.mjs';
import { arraySum } from './limits.mjs';
import { mathjs } from './mathjs.mjs';
import { naive } from './naive.mjs';
import { allPeriods, mainEntry, onePeriod, stratmap, stratmapWith } from './stratmap.mjs';

export const ways = {
  stratmap,
  mainEntry,
  stratmapWith,
  onePeriod,
  allPeriods,
  naive,
  lean,
  mathjs,
  hyperformula,
  duckdb,
  arraySum,
  jsonParse,
};

/** The way that goals speak of, and the one whose results are the truth. */
export const subject = 'stratmap';
export const reference = 'lean';
