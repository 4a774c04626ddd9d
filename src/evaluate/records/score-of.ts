import type { PeriodScores } from './period-scores.js';
import type { Score } from '../scores/score.js';

const SECTIONS = ['objectives', 'indicators', 'perspectives', 'themes'] as const;

/** The score of what has points; `total` is that of the card. Undefined for any other id, also one that every object answers to. */
export function scoreOf(scores: PeriodScores, id: string): Score | undefined {
  // Sections have no prototype, so that `constructor` finds its element or nothing.
  for (const section of SECTIONS) if (id in scores[section]) return scores[section][id];
  return id === 'total' ? scores.total : undefined;
}
