import type { ScorecardInput } from '../document/index.js';
import { modelOf, type Scorecard } from '../model/index.js';

/** The document of a card as it reads now: with all its revisions. */
export function presentDocument(card: Scorecard): ScorecardInput {
  return modelOf(card).editions?.at(-1)?.document ?? card.document;
}
