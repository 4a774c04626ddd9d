import { nameOf, ScorecardError } from '../core/index.js';
import type { Evaluation } from '../evaluate/index.js';
import { type EvaluationState, stateOf } from '../evaluate/inner-index.js';

// What every question about an evaluation checks before it looks for an answer.

/**
 * An id that is text.
 *
 * @throws ScorecardError `unknown-id`
 */
export function askedId(id: unknown): string {
  if (typeof id === 'string') return id;
  throw new ScorecardError(
    'unknown-id',
    `an id is text, such as that of an objective, or \`total\`; found ${nameOf(id)}`,
  );
}

/**
 * What an evaluation was made from.
 *
 * @throws ScorecardError `invalid-option` if it is none
 */
export function askedState(evaluation: Evaluation): EvaluationState {
  const state = stateOf(evaluation);
  if (state !== undefined) return state;
  throw new ScorecardError(
    'invalid-option',
    'this is no evaluation: pass what `evaluate` or `with` returned',
  );
}
