import type { Evaluation } from '../../../evaluate/index.js';

/** Fewest changes that a correlation is told from. */
const FEWEST = 12;

/**
 * Pearson correlation of the changes of two indicators from one period to the next, over the periods that have both. Changes, not
 * values: any two series that rise together correlate by their trend alone. Undefined where there are too few changes, or one of
 * the two always changes by the same.
 */
export function correlationOf(
  one: string,
  other: string,
  evaluation: Evaluation,
): number | undefined {
  const [a, b] = [evaluation.series(one).values, evaluation.series(other).values];
  if (a === undefined || b === undefined) return undefined;
  const pairs = [...a.keys()]
    .slice(1)
    .map((i) => [change(a, i), change(b, i)] as const)
    // Two values that are held until the next measurement do not change together, they rest together.
    .filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y) && (x !== 0 || y !== 0));
  if (pairs.length < FEWEST) return undefined;
  const mean = (index: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  // What is left of a straight line by rounding is no change.
  const least = (m: number): number => pairs.length * (Math.abs(m) * 1e-9) ** 2;
  return xx > least(mx) && yy > least(my) ? xy / Math.sqrt(xx * yy) : undefined;
}

const change = (values: ArrayLike<number>, i: number): number =>
  (values[i] as number) - (values[i - 1] as number);
