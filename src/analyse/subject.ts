import type { Evaluation } from '../evaluate/index.js';
import { type EvaluationState, laneOf, neededState } from '../evaluate/inner-index.js';

/** One period of an evaluation, which is asked about. */
export interface Subject {
  readonly state: EvaluationState;
  readonly lane: number;
  /** Empty where the evaluation has no periods. */
  readonly period: string;
}

/**
 * The period of an evaluation that is asked about, the one shown by default.
 *
 * @throws ScorecardError `invalid-option` for what is no evaluation, `unknown-period`
 */
export function subjectOf(evaluation: Evaluation, at: string | undefined): Subject {
  const state = neededState(evaluation);
  const { period } = evaluation.at(at ?? evaluation.period);
  return { state, period, lane: laneOf(evaluation, period) };
}
