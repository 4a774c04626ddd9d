import { ScorecardError } from '../../core/index.js';
import { describe } from '../data/describe.js';

/**
 * Refuses what holds no scores of a period.
 *
 * @throws ScorecardError `invalid-data`
 */
export function refuseNoScores(scores: object | null | undefined, name: string): void {
  const { total, indicators } = (scores ?? {}) as { total?: unknown; indicators?: unknown };
  if (typeof total === 'object' && typeof indicators === 'object') return;
  throw new ScorecardError(
    'invalid-data',
    `\`${name}\` holds no scores of a period: pass an evaluation, or what its \`at\` returned; found ${describe(scores)}`,
  );
}
