import { ScorecardError } from '../core/index.js';
import type { Evaluation } from '../evaluate/index.js';
import { type EvaluationState, laneOf, stateOf } from '../evaluate/inner-index.js';

/** One period of an evaluation, which is asked about. */
export interface Subject {
  readonly state: EvaluationState;
  readonly lane: number;
  /** Empty where the evaluation has no periods. */
  readonly period: string;
}

/**
 * The state of an evaluation.
 *
 * @throws ScorecardError `invalid-option` for what is none
 */
export function stateFor(evaluation: Evaluation): EvaluationState {
  const isObject = typeof evaluation === 'object' && (evaluation as unknown) !== null;
  const state = isObject ? stateOf(evaluation) : undefined;
  if (state === undefined)
    throw new ScorecardError(
      'invalid-option',
      'this is no evaluation: pass what `evaluate` or `with` returned',
    );
  return state;
}

/**
 * The period of an evaluation that is asked about, the one shown by default.
 *
 * @throws ScorecardError `invalid-option` for what is no evaluation, `unknown-period`
 */
export function subjectOf(evaluation: Evaluation, at: string | undefined): Subject {
  const state = stateFor(evaluation);
  const { period } = evaluation.at(at ?? evaluation.period);
  return { state, period, lane: laneOf(evaluation, period) };
}
