import type { FormulaOp, FormulaProgram, Operand } from '../../expression/index.js';
import { formulaOps } from '../../expression/index.js';
import { erlangShares } from '../../runtime/index.js';
import { GAUSS_16 } from './operator-shares.js';

/** How a formula divides its result over the names it is made of. */
export interface FormulaShares {
  /** Points per point of each name, in the order asked. */
  readonly factors: readonly number[];
  /** What no name gives: its result where all names are 0, and jumps on the way. */
  readonly rest: number;
  /** Whether it could be divided at all; if not, everything stands in `rest`. */
  readonly divided: boolean;
}

/** Halvings of a piece before what is left of it counts as a jump. */
const MOST_HALVINGS = 40;
/** Pieces looked at in all, so that no formula keeps the machine busy. */
const MOST_PIECES = 4000;

/**
 * Divides the result of a formula by the integral of its slopes along the straight way from all names at 0 to where they are (S9).
 * Kinks and jumps are found by halving; what jumps belongs to no name.
 *
 * @param points - of each name; NaN where it is missing
 * @param cap - the result is clamped to 0 and this
 * @param result - the clamped result
 */
export function formulaShares(
  program: FormulaProgram,
  names: readonly string[],
  points: readonly number[],
  cap: number,
  result: number,
): FormulaShares {
  const undivided = { factors: names.map(() => 0), rest: result, divided: false };
  const along = (place: number): Moving => {
    const end = runMoving(program, names, points, place);
    // Outside the clamp nothing moves.
    return end.at < 0
      ? { at: 0, by: names.map(() => 0) }
      : end.at > cap
        ? { at: cap, by: names.map(() => 0) }
        : end;
  };
  const integral = (from: number, to: number): number[] => {
    const sums = names.map(() => 0);
    for (const [place, weight] of GAUSS_16) {
      const { by } = along(from + place * (to - from));
      for (const [i, slope] of by.entries())
        sums[i] = (sums[i] as number) + weight * (to - from) * slope;
    }
    return sums;
  };
  const totals = names.map(() => 0);
  const waiting: { from: number; to: number; sums: readonly number[]; depth: number }[] = [
    { from: 0, to: 1, sums: integral(0, 1), depth: 0 },
  ];
  let pieces = 0;
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const { from, to, sums, depth } = piece;
    const middle = (from + to) / 2;
    const [left, right] = [integral(from, middle), integral(middle, to)];
    pieces += 2;
    if (pieces > MOST_PIECES) return undivided;
    const settled = sums.every((sum, i) => {
      const both = (left[i] as number) + (right[i] as number);
      return Math.abs(sum - both) <= 1e-14 * Math.max(1, Math.abs(both));
    });
    if (!settled && depth < MOST_HALVINGS) {
      waiting.push({ from, to: middle, sums: left, depth: depth + 1 });
      waiting.push({ from: middle, to, sums: right, depth: depth + 1 });
      continue;
    }
    // Slopes that grow without end near a place have no integral.
    if (!settled && left.some((sum, i) => Math.abs(sum + (right[i] as number)) > 1e-9))
      return undivided;
    for (const i of names.keys())
      totals[i] = (totals[i] as number) + (left[i] as number) + (right[i] as number);
  }
  if (totals.some((sum) => !Number.isFinite(sum))) return undivided;
  const rest = result - totals.reduce((sum, one) => sum + one, 0);
  const factors = totals.map((sum, i) => (sum === 0 ? 0 : sum / (points[i] as number)));
  return {
    factors,
    rest: Math.abs(rest) <= 1e-11 * Math.max(1, Math.abs(result)) ? 0 : rest,
    divided: true,
  };
}

/** A number, and how it moves with each name times the points of that name. */
interface Moving {
  readonly at: number;
  readonly by: readonly number[];
}

function runMoving(
  { steps, result }: FormulaProgram,
  names: readonly string[],
  points: readonly number[],
  place: number,
): Moving {
  const still = names.map(() => 0);
  const done: Moving[] = [];
  const read = (operand: Operand | undefined): Moving => {
    if (operand === undefined) return { at: Number.NaN, by: still };
    if (operand.kind === 'constant') return { at: operand.value, by: still };
    if (operand.kind === 'step') return done[operand.index] as Moving;
    const i = names.indexOf(operand.name);
    const x = points[i] ?? Number.NaN;
    if (Number.isNaN(x)) return { at: Number.NaN, by: still };
    return { at: x * place, by: names.map((_, j) => (j === i ? x : 0)) };
  };
  for (const { op, args } of steps) {
    const [a, b, c] = [read(args[0]), read(args[1]), read(args[2])];
    const at = formulaOps[op].apply(a.at, b.at, c.at);
    const slopes = SLOPES[op](a.at, b.at, c.at, at);
    const by = Number.isNaN(at)
      ? still
      : still.map(
          (_, i) =>
            times(slopes[0], a.by[i]) + times(slopes[1], b.by[i]) + times(slopes[2], c.by[i]),
        );
    done.push({ at, by });
  }
  const end = read(result);
  return Number.isNaN(end.at) ? { at: end.at, by: still } : end;
}

/** What does not move adds nothing, however steep. */
const times = (slope: number | undefined, by: number | undefined): number =>
  slope === undefined || by === undefined || by === 0 || slope === 0 ? 0 : slope * by;

type Slopes = (a: number, b: number, c: number, at: number) => readonly number[];

const flat: Slopes = () => [];

/** Slopes of every operation by its operands; of choices, those of the branch taken. */
const SLOPES: Readonly<Record<FormulaOp, Slopes>> = {
  add: () => [1, 1],
  sub: () => [1, -1],
  mul: (a, b) => [b, a],
  div: (_, b, __, at) => [1 / b, -at / b],
  pow: (a, b, _, at) => [b === 0 ? 0 : b * a ** (b - 1), a > 0 ? at * Math.log(a) : 0],
  neg: () => [-1],
  abs: (a) => [Math.sign(a)],
  min: (a, b) => (a < b ? [1, 0] : a > b ? [0, 1] : [0.5, 0.5]),
  max: (a, b) => (a > b ? [1, 0] : a < b ? [0, 1] : [0.5, 0.5]),
  sqrt: (_, __, ___, at) => [1 / (2 * at)],
  exp: (_, __, ___, at) => [at],
  log: (a) => [1 / a],
  log10: (a) => [1 / (a * Math.LN10)],
  sin: (a) => [Math.cos(a)],
  cos: (a) => [-Math.sin(a)],
  tan: (_, __, ___, at) => [1 + at * at],
  floor: flat,
  ceil: flat,
  round: flat,
  lt: flat,
  le: flat,
  gt: flat,
  ge: flat,
  eq: flat,
  ne: flat,
  and: flat,
  or: flat,
  not: flat,
  select: (a) => (a === 0 ? [0, 0, 1] : [0, 1]),
  ifMissing: (a) => (Number.isNaN(a) ? [0, 1] : [1]),
  erlangB: (a, b) => erlangShares.erlangB.slopes(a, b, 0, 0),
  erlangC: (a, b) => erlangShares.erlangC.slopes(a, b, 0, 0),
};
