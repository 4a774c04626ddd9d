import { ScorecardError } from './error.js';

/**
 * Refuses an argument by a test and a sentence: what the smallest bundles have in the place of `checkArguments`.
 *
 * @throws ScorecardError `invalid-option`
 */
export function need(holds: boolean, name: string, expected: string): void {
  if (!holds)
    throw new ScorecardError('invalid-option', `\`${name}\` cannot be used: pass ${expected}`);
}
