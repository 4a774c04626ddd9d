/** The largest eigenvalue of a positive matrix, with its vectors. */
export interface Principal {
  readonly lambda: number;
  /** Sums to 1. */
  readonly right: readonly number[];
  /** Sums to 1. */
  readonly left: readonly number[];
}

type Matrix = readonly (readonly number[])[];

/** Power iteration ends when no entry moves by more than this share. */
const SETTLED = 1e-14;

/** Comparison matrices settle within tens of steps; this ends also what does not. */
const MOST_STEPS = 2000;

/**
 * Largest eigenvalue and both eigenvectors of a matrix of positive numbers, by power iteration.
 *
 * @source T. L. Saaty, The Analytic Hierarchy Process, 1980
 */
export function principalOf(matrix: Matrix): Principal {
  const right = iterate(matrix);
  const left = iterate(matrix.map((_, i) => matrix.map((row) => row[i] as number)));
  // The Rayleigh quotient with both vectors: its error is the square of theirs.
  let [over, under] = [0, 0];
  for (const [i, row] of matrix.entries()) {
    over += (left[i] as number) * dot(row, right);
    under += (left[i] as number) * (right[i] as number);
  }
  return { lambda: over / under, right, left };
}

function iterate(matrix: Matrix): readonly number[] {
  let vector: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < MOST_STEPS; step++) {
    const image = matrix.map((row) => dot(row, vector));
    const sum = image.reduce((total, one) => total + one, 0);
    const next = image.map((one) => one / sum);
    const moved = next.some((one, i) => Math.abs(one - (vector[i] as number)) > SETTLED * one);
    vector = next;
    if (!moved) break;
  }
  return vector;
}

function dot(row: readonly number[], vector: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (vector[i] as number);
  return sum;
}
