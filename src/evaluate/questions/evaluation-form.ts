import type { OptionForm } from '../../core/index.js';
import { type Evaluation, stateOf } from '../evaluation.js';

/** An evaluation. */
export const evaluationForm: OptionForm = {
  expected: 'what `evaluate` or `with` returned',
  fits: (value) => stateOf(value as Evaluation) !== undefined,
};
