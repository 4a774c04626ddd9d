import { alongLine } from '../kernels/scales.js';
import { pointsOfMet } from '../threshold.js';
import { addCell, addArrived, type Sweep } from './secant.js';

// Where a line does not lead the way that is better only meeting the target counts (S3), and on the way there points jump. There the
// value, the ends of the line and the cap go one after the other, in every order, and each has the mean of what its going moves.

/** Whether the target of a line whose ends move is met by where it starts, at either end of a sweep. */
export function isMet(s: Sweep, value: number, from: number, to: number, n: number, t: number) {
  const at = (cells: Float64Array, numbers: Float64Array): boolean => {
    const [x, b, g] = [value, from, to].map((row) => cells[row * s.lanes + t]!);
    return !Number.isNaN(pointsOfMet(x!, b!, g!, numbers[n + 1]!));
  };
  return at(s.from, s.fromNumbers) || (!s.same && at(s.to, s.toNumbers));
}

/** How often each size of what went before comes among all orders of four. */
const SHARES = [1 / 4, 1 / 12, 1 / 12, 1 / 4];

/** Hands on what a line whose target is met is worth; a place without slope where both ends are one. */
export function spreadMet(
  s: Sweep,
  rows: readonly [value: number, from: number, to: number],
  n: number,
  adjoint: number,
  t: number,
): void {
  if (s.same) return;
  const ends = [...rows.map((row) => row * s.lanes + t), -1];
  const start = ends.map((cell) => (cell < 0 ? s.fromNumbers[n]! : s.from[cell]!));
  const end = ends.map((cell) => (cell < 0 ? s.toNumbers[n]! : s.to[cell]!));
  const heights = Array.from({ length: 16 }, (_, gone) => {
    const [x, from, to, cap] = start.map((one, i) => ((gone >> i) & 1 ? end[i]! : one));
    // Which way is better is a matter of the target.
    const way = (gone & 4 ? s.toNumbers : s.fromNumbers)[n + 1]!;
    return height(x!, from!, to!, cap!, way);
  });
  for (let i = 0; i < 4; i++) {
    let part = 0;
    for (let gone = 0; gone < 16; gone++) {
      if ((gone >> i) & 1) continue;
      part += SHARES[sizeOf(gone)]! * (heights[gone | (1 << i)]! - heights[gone]!);
    }
    const step = end[i]! - start[i]!;
    if (part === 0 || part !== part) continue;
    if (i === 3) s.numbers[n]! += (adjoint * part) / step;
    else if (step === step && step !== 0) addCell(s, rows[i]!, t, (adjoint * part) / step);
    else addArrived(s, rows[i]!, t, adjoint * part);
  }
}

const sizeOf = (set: number): number => [0, 1, 2, 3].filter((i) => (set >> i) & 1).length;

function height(x: number, from: number, to: number, cap: number, way: number): number {
  const met = pointsOfMet(x, from, to, way);
  return Math.min(Math.max(met === met ? met : alongLine(x, from, to), 0), cap);
}
