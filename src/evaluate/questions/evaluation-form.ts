import { checkArguments, idForm } from '../../core/index.js';
import { cardForm } from '../../model/index.js';
import { type Evaluation, evaluationForm, stateOf } from '../evaluation.js';
import type { EvaluationState } from '../state.js';

/** A card and an evaluation. */
export const CARD_AND_EVALUATION = { card: cardForm, evaluation: evaluationForm };

/** An evaluation and an element of it. */
export const EVALUATION_AND_ID = { evaluation: evaluationForm, id: idForm };

/**
 * What an evaluation was made from.
 *
 * @throws ScorecardError `invalid-option` if it is none
 */
export function neededState(evaluation: Evaluation): EvaluationState {
  checkArguments({ evaluation }, { evaluation: evaluationForm });
  return stateOf(evaluation) as EvaluationState;
}
