import type { Evaluation } from '../../../evaluate/index.js';

/** Fewest common periods that a correlation is told from. */
const FEWEST = 8;

/** Pearson correlation of the values of two indicators over the periods that have both; undefined where there are too few, or one never moves. */
export function correlationOf(
  one: string,
  other: string,
  evaluation: Evaluation,
): number | undefined {
  const [a, b] = [evaluation.series(one).values, evaluation.series(other).values];
  if (a === undefined || b === undefined) return undefined;
  const pairs = [...a.keys()]
    .map((i) => [a[i] as number, b[i] as number] as const)
    .filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
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
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined;
}
