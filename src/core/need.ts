import { ScorecardError } from './error.js';

/**
 * Refuses arguments by a test and a sentence: what the smallest bundles have in the place of `checkArguments`.
 *
 * @param what - what to pass, and as which argument
 * @throws ScorecardError `invalid-option`
 */
export function need(holds: boolean, what: string): void {
  if (!holds) throw new ScorecardError('invalid-option', `pass ${what}`);
}
