import { readingOptions, type ReadOptions } from '../document/index.js';
import { readYamlText } from '../document/yaml-index.js';
import { openScorecard, type ParseResult } from './open-scorecard.js';

/**
 * Makes a scorecard of YAML text, untrusted. Never throws for what it is given.
 *
 * @param text - one YAML 1.2 document in the shape of the scorecard document
 * @param options - limits of size, and a loader for `extends`
 * @returns the card, with warnings in `diagnostics`; or, not `ok`, everything that is wrong, with line and column
 * @throws ScorecardError `invalid-option`, only for options that are none
 */
export function parseYamlScorecard(text: string, options?: ReadOptions | null): ParseResult {
  return openScorecard(readYamlText(text, readingOptions(options)));
}
