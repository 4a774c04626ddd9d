import type { ScorecardInput } from '../input/index.js';
import { scorecard } from '../schema/scorecard.js';

/**
 * The preferred way to write a document: keys in the order of the schema, ids in authored order, the shortest form of
 * everything that has several. It means the same: `normalise` gives the same for both.
 *
 * @param input - a document that a reader accepted
 */
export function canonical(input: ScorecardInput): ScorecardInput {
  return scorecard.canonical(input, input.language ?? 'en') as ScorecardInput;
}
