import { ScorecardError } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { formatPeriod, parsePeriod, type Period } from '../../period/index.js';

/** Most periods ahead. */
const MOST_AHEAD = 600;

/**
 * The periods looked at: some periods ahead of one, or that one itself.
 *
 * @throws ScorecardError `unknown-period`, `invalid-option`
 */
export function periodsAhead(evaluation: Evaluation, at: string, over: number): readonly string[] {
  evaluation.at(at);
  if (!Number.isInteger(over) || over < 0 || over > MOST_AHEAD)
    throw new ScorecardError(
      'invalid-option',
      `\`over: ${over}\` is no number of periods; give a whole number from 0 to ${MOST_AHEAD}`,
    );
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
