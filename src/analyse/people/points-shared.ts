import { checkOptions, deepFreeze, isPlain, nameOf, problemsOf } from '../../core/index.js';
import { namedWeights, type PeopleWeights } from './weights.js';

/** How points were given. */
export interface PointsOptions {
  /** What the points had to sum to, usually 100; then other sums are refused. By default any sum will do. */
  readonly total?: number | undefined;
}

/**
 * Weights from points that were shared out: each name's part of all points.
 *
 * @param points - points by name, from 0
 * @param options - `total`
 * @throws ScorecardError `invalid-option` with every problem
 * @source W. Edwards and F. H. Barron, SMARTS and SMARTER: improved simple methods for multiattribute utility measurement, 1994
 */
export function pointsShared(
  points: { readonly [name: string]: number },
  options: PointsOptions = {},
): PeopleWeights {
  const problems = problemsOf('pointsShared');
  const refuse = (path: readonly string[], what: string, found: string, expected: string): void =>
    problems.add('analysis.option', path, { what, found, expected });
  if (!isPlain(points)) refuse([], '`points`', nameOf(points), 'points by name');
  const given = isPlain(points) ? Object.entries(points) : [];
  let sum = 0;
  for (const [name, value] of given) {
    if (typeof value === 'number' && value >= 0 && value <= 1e9) sum += value;
    else refuse([name], `\`${name}\``, nameOf(value), 'a number from 0');
  }
  const { total } = checkOptions<PointsOptions>(options, { total: true }, problems);
  if (total !== undefined && !Number.isFinite(total))
    refuse(['total'], '`total`', nameOf(total), 'a finite number');
  if (!problems.any()) {
    if (!(sum > 0))
      refuse([], 'the sum of all points', String(sum), 'points above 0 for something');
    else if (total !== undefined && !(Math.abs(sum - total) <= 1e-9 * Math.abs(total)))
      refuse([], 'the sum of all points', String(sum), `${nameOf(total)}, as \`total\` says`);
  }
  problems.refuse();
  return deepFreeze({
    weights: namedWeights(
      given.map(([name]) => name),
      given.map(([, value]) => value),
    ),
    provenance: {
      method: 'points',
      source: 'W. Edwards and F. H. Barron, SMARTS and SMARTER, 1994',
      judgements: given.length,
    },
  });
}
