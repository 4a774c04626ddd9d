import type { Score } from '../evaluate/index.js';
import { pointsText } from './numbers.js';
import type { Wording } from './words.js';

/** A change of points as arrow and number: `↑ 2.1`. What rounds to nothing is level. */
export function changeText(change: number, wording: Wording): string {
  const arrow = Math.abs(change) < 0.05 ? '→' : change > 0 ? '↑' : '↓';
  return `${arrow} ${pointsText(Math.abs(change), wording)}`;
}

/** The trend of a score; empty where there is none. */
export function trendText(score: Score, wording: Wording): string {
  return score.ok && score.trend !== undefined ? changeText(score.trend, wording) : '';
}
