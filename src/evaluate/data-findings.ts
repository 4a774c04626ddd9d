import type { Diagnostic } from '../core/index.js';
import { checkFindings } from './check-findings.js';
import { breakdownFindings } from './manage/breakdown-findings.js';
import type { EvaluationState } from './state.js';

/** What the values of an evaluation say against each other, by period. */
export function dataFindings(
  state: EvaluationState,
  periods: readonly string[],
): readonly Diagnostic[] {
  return Object.freeze([...breakdownFindings(state, periods), ...checkFindings(state, periods)]);
}
