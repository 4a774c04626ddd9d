import { build } from './operations/build.mjs';
import { cold } from './operations/cold.mjs';
import { evaluate } from './operations/evaluate.mjs';
import { fleet } from './operations/fleet.mjs';
import { generatedCode } from './operations/generated-code.mjs';
import { load } from './operations/load.mjs';
import { memory } from './operations/memory.mjs';
import { allSensitivities, sensitivities } from './operations/sensitivities.mjs';
import { size } from './operations/size.mjs';
import { update } from './operations/update.mjs';
import { whatIf } from './operations/what-if.mjs';

/**
 * What is timed. An operation has a `title`, the `sizes` it makes sense at, `prepare(way, workloads) -> run`, where one
 * call of `run` is one execution, and `check(way, reference, workloads)`, which compares results before anything is timed; `without`, if it has it, names by size the
 * ways that would take too long. What is
 * measured in processes of its own has `figures(names, { sizeName, units })` instead, which gives a number for each way, and may have `names` of its own.
 */
export const operations = {
  build,
  evaluate,
  update,
  whatIf,
  sensitivities,
  allSensitivities,
  memory,
  load,
  size,
  generatedCode,
  cold,
  fleet,
};
