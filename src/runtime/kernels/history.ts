import { normalCdf } from '../normal.js';
import { isSame } from '../threshold.js';

// A value against the own values before it (S3, history). Kernel and scale share these, so that points are computed once.

/** Fewest earlier values a value is compared with. */
export const FEWEST_PAST = 3;

/** Longest window in lanes: whoever writes a longer one must not keep the machine busy. */
export const LONGEST_WINDOW = 1200;

/**
 * Points by distance from the mean of earlier values in sample standard deviations: 100 Phi(z). NaN where there are too few of them, or
 * where they are all the same.
 *
 * @param cells - where the values stand, NaN is missing
 * @param from - first of them
 * @param to - end of them, exclusive
 * @param sign - 1 where higher is better, -1 where lower is
 */
export function pointsByDeviation(
  cells: ArrayLike<number>,
  from: number,
  to: number,
  x: number,
  sign: number,
): number {
  let count = 0;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const y = cells[i]!;
    if (y !== y) continue;
    count++;
    sum += y;
    least = Math.min(least, y);
    most = Math.max(most, y);
  }
  // The sum of equal numbers need not divide into them again, so that they are told by comparing.
  if (count < FEWEST_PAST || isSame(least, most)) return Number.NaN;
  const mean = sum / count;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const y = cells[i]!;
    if (y === y) squares += (y - mean) * (y - mean);
  }
  return 100 * normalCdf((sign * (x - mean)) / Math.sqrt(squares / (count - 1)));
}

/**
 * Points by rank among earlier values and the value itself: 100 (rank - 0.5) / count, rank 1 the worst, ties in the middle. NaN where
 * there are too few of them. Parameters as above.
 */
export function pointsByRank(
  cells: ArrayLike<number>,
  from: number,
  to: number,
  x: number,
  sign: number,
): number {
  let count = 0;
  let below = 0;
  let same = 0;
  for (let i = from; i < to; i++) {
    const y = cells[i]!;
    if (y !== y) continue;
    count++;
    if (isSame(x, y)) same++;
    else if (sign * (y - x) < 0) below++;
  }
  if (count < FEWEST_PAST || x !== x) return Number.NaN;
  return (100 * (below + (same + 1) / 2)) / (count + 1);
}
