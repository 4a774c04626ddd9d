import { optional } from '../core/index.js';
import { CARD_AND_EVALUATION } from '../evaluate/inner-index.js';

/** A card, and an evaluation of it that may be left out. */
export const CARD_AND_PERHAPS_EVALUATION = {
  ...CARD_AND_EVALUATION,
  evaluation: optional(CARD_AND_EVALUATION.evaluation),
};
