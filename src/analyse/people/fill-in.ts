import { type Principal, principalOf } from './eigenvector.js';

type Matrix = readonly (readonly number[])[];

/** Most steps of the search, and how little it may still win. */
const MOST_STEPS = 500;
const SETTLED = 1e-13;

/**
 * A matrix of comparisons with its gaps filled so that its largest eigenvalue is least: the filling that contradicts the rest least. The
 * eigenvalue is convex in the logarithms of the gaps, and its slope there says where each gap alone would go.
 *
 * @param matrix - positive ratios, NaN where nobody compared; connected
 * @source S. Bozóki, J. Fülöp and L. Rónyai, On optimal completion of incomplete pairwise comparison matrices, 2010
 */
export function leastContradicting(matrix: Matrix): {
  readonly filled: Matrix;
  readonly best: Principal;
} {
  const gaps = gapsOf(matrix);
  let filled = withGaps(matrix, gaps, startOf(matrix, gaps));
  let best = principalOf(filled);
  for (let step = 0; step < MOST_STEPS && gaps.length > 0; step++) {
    const now = gaps.map(([i, j]) => Math.log(filled[i]?.[j] as number));
    const { left, right } = best;
    const moves = gaps.map(([i, j], k) => {
      const balance =
        ((left[j] as number) * (right[i] as number)) / ((left[i] as number) * (right[j] as number));
      return Math.log(balance) / 2 - (now[k] as number);
    });
    const gained = improve(matrix, gaps, now, moves, best);
    if (gained === undefined) break;
    const less = best.lambda - gained.best.lambda;
    ({ filled, best } = gained);
    if (less <= SETTLED && moves.every((move) => Math.abs(move) < 1e-9)) break;
  }
  return { filled, best };
}

/** A step along the moves that lowers the eigenvalue, halved until it does. */
function improve(
  matrix: Matrix,
  gaps: readonly Gap[],
  now: readonly number[],
  moves: readonly number[],
  best: Principal,
) {
  for (let size = 1; size > 1e-6; size /= 2) {
    const filled = withGaps(
      matrix,
      gaps,
      now.map((log, k) => log + size * (moves[k] as number)),
    );
    const found = principalOf(filled);
    if (found.lambda < best.lambda) return { filled, best: found };
  }
  return undefined;
}

type Gap = readonly [row: number, column: number];

function gapsOf(matrix: Matrix): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [i, row] of matrix.entries())
    for (let j = i + 1; j < row.length; j++) if (Number.isNaN(row[j])) gaps.push([i, j]);
  return gaps;
}

function withGaps(matrix: Matrix, gaps: readonly Gap[], logs: readonly number[]): Matrix {
  const filled = matrix.map((row) => [...row]);
  for (const [k, [i, j]] of gaps.entries()) {
    const ratio = Math.exp(logs[k] as number);
    (filled[i] as number[])[j] = ratio;
    (filled[j] as number[])[i] = 1 / ratio;
  }
  return filled;
}

/** The gaps as the logarithmic least squares weights have them. */
function startOf(matrix: Matrix, gaps: readonly Gap[]): readonly number[] {
  const logs = logWeights(matrix);
  return gaps.map(([i, j]) => (logs[i] as number) - (logs[j] as number));
}

/**
 * Logarithms of the weights whose ratios fit the comparisons best by least squares of logarithms: of a full matrix the geometric means of
 * its rows. Conjugate gradients on the Laplacian of the comparisons, which end after as many steps as there are names.
 *
 * @source G. Crawford and C. Williams, A note on the analysis of subjective judgment matrices, 1985
 */
export function logWeights(matrix: Matrix): readonly number[] {
  const count = matrix.length;
  const degree = matrix.map((row) => row.filter((one) => !Number.isNaN(one)).length - 1);
  const right = matrix.map((row) =>
    row.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : Math.log(one)), 0),
  );
  if (degree.every((one) => one === count - 1)) return right.map((sum) => sum / count);
  const apply = (x: readonly number[]): number[] =>
    matrix.map((row, i) => {
      let sum = (degree[i] as number) * (x[i] as number);
      for (let j = 0; j < count; j++) if (j !== i && !Number.isNaN(row[j])) sum -= x[j] as number;
      return sum;
    });
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, one, i) => sum + one * (b[i] as number), 0);
  let x = right.map(() => 0);
  let residual: readonly number[] = right;
  let direction: readonly number[] = right;
  let size = product(residual, residual);
  for (let step = 0; step < 4 * count && size > 1e-28; step++) {
    const image = apply(direction);
    const length = size / product(direction, image);
    x = x.map((one, i) => one + length * (direction[i] as number));
    residual = residual.map((one, i) => one - length * (image[i] as number));
    const next = product(residual, residual);
    direction = residual.map((one, i) => one + (next / size) * (direction[i] as number));
    size = next;
  }
  return x;
}
