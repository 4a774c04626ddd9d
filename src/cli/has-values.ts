import type { Evaluation } from '../index.js';

/** Whether anything is known in a period. */
export function hasValues(evaluation: Evaluation, period: string): boolean {
  const { indicators, metrics } = evaluation.at(period);
  return [...Object.values(indicators), ...Object.values(metrics)].some(
    ({ value }) => value !== undefined,
  );
}
