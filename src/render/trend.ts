import { shownDifference } from '../core/index.js';
import type { Score } from '../evaluate/index.js';
import { pointsText } from './numbers.js';
import type { Wording } from './words.js';

/** Least change of points that is shown as one. */
export const LEVEL = 0.05;

/** Where a change of points leads. */
export const wayOf = (change: number): 'up' | 'level' | 'down' =>
  Math.abs(change) < LEVEL ? 'level' : change > 0 ? 'up' : 'down';

const ARROWS = { up: '↑', level: '→', down: '↓' } as const;

/** The trend of a score as a reader works it out from the points shown of both periods; undefined where there is none. */
export const shownTrend = (score: Score): number | undefined =>
  score.ok && score.trend !== undefined
    ? shownDifference(score.points - score.trend, score.points)
    : undefined;

/** A change of shown points as arrow and number: `↑ 2.1`. */
export function changeText(change: number, wording: Wording): string {
  return `${ARROWS[wayOf(change)]} ${pointsText(Math.abs(change), wording)}`;
}

/** The trend of a score; empty where there is none. */
export function trendText(score: Score, wording: Wording): string {
  const trend = shownTrend(score);
  return trend === undefined ? '' : changeText(trend, wording);
}
