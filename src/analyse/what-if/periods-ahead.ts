import { ScorecardError } from '../../core/index.js';
import { formatPeriod, parsePeriod, type Period } from '../../period/index.js';

/** Most periods ahead. */
export const MOST_AHEAD = 600;

/**
 * The periods looked at: some periods ahead of one, or that one itself.
 *
 * @throws ScorecardError `invalid-option`
 */
export function periodsAhead(at: string, over: number): readonly string[] {
  if (over === 0) return [at];
  const period = parsePeriod(at);
  if (period === undefined)
    throw new ScorecardError(
      'invalid-option',
      'values without periods have no periods ahead; leave `over` out, or evaluate values by period',
    );
  const { unit, ordinal } = period satisfies Period;
  return Array.from({ length: over }, (_, i) => formatPeriod({ unit, ordinal: ordinal + i + 1 }));
}
