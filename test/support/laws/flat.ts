import type { Evaluation } from '../../../src/evaluate/index.js';

/** Everything an evaluation says, by its place: `2026-01.objectives.a.points`. */
export type Flat = ReadonlyMap<string, number | string | boolean>;

/** Everything an evaluation says of some periods, all by default. */
export function flat(
  evaluation: Evaluation,
  periods: readonly string[] = evaluation.periods,
): Flat {
  const found = new Map<string, number | string | boolean>();
  for (const period of periods) collect(evaluation.at(period), period, found);
  return found;
}

