import { readingOptions, readJsonText, readObject, type ReadOptions } from '../document/index.js';
import { openScorecard, type ParseResult } from './open-scorecard.js';

/**
 * Makes a scorecard of something that nobody vouches for: a parsed body, a file, a message. Never throws for what it is given.
 *
 * @param input - a plain object in the shape of the document, or JSON text of one
 * @param given - limits of size, and a loader for `extends`
 * @returns the card, with warnings in `diagnostics`; or, not `ok`, everything that is wrong, with line and column if it was text
 * @throws ScorecardError `invalid-option`, only for options that are none
 */
export function parseScorecard(input: unknown, given?: ReadOptions | null): ParseResult {
  const options = readingOptions(given);
  return openScorecard(
    typeof input === 'string' ? readJsonText(input, options) : readObject(input, options),
  );
}
