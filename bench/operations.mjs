import { evaluate } from './operations/evaluate.mjs';

/**
 * What is timed. An operation has a `title`, the `sizes` it makes sense at, `prepare(way, workloads) -> run`, where one
 * call of `run` is one execution, and `check(way, reference, workloads)`, which compares results before anything is timed.
 */
export const operations = { evaluate };
