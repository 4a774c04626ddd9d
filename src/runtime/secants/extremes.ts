import { CHILD_WIDTH } from '../kernels/kernel.js';
import {
  addArrived,
  addCell,
  adjointOf,
  appears,
  credit,
  leanOf,
  type Secant,
  type Sweep,
} from './secant.js';

// The largest or smallest of several. Along a step each counts for the part of the way on which it is the one; what comes in at the
// start or goes out at the end moves the extreme at once, and that amount is its own.

/** Room for the candidates of one lane. */
export interface Candidates {
  n: number;
  x0: Float64Array;
  x1: Float64Array;
  /** Whether it is among them at the two ends: 1 at the start, 2 at the end, 3 at both. */
  there: Uint8Array;
  /** Which way it moves, where both ends are one. */
  by: Float64Array;
  /** Result: part of the way on which it is the extreme. */
  share: Float64Array;
  /** Result: what its coming or going moved. */
  amount: Float64Array;
}

function makeCandidates(size: number): Candidates {
  const row = (): Float64Array => new Float64Array(size);
  return {
    n: 0,
    x0: row(),
    x1: row(),
    there: new Uint8Array(size),
    by: row(),
    share: row(),
    amount: row(),
  };
}

let shared = makeCandidates(32);

/** Room for so many candidates, kept between operations. */
export function candidatesFor(count: number): Candidates {
  if (shared.x0.length < count) shared = makeCandidates(2 * count);
  shared.n = count;
  return shared;
}

/** Puts a candidate in place, with its values at both ends, NaN where it is not there. */
export function place(c: Candidates, i: number, x0: number, x1: number, by = 0): void {
  c.there[i] = (x0 === x0 ? 1 : 0) + (x1 === x1 ? 2 : 0);
  c.x0[i] = x0 === x0 ? x0 : x1;
  c.x1[i] = x1 === x1 ? x1 : x0;
  c.by[i] = by;
}

/**
 * Works out shares and amounts.
 *
 * @param sign - 1 for the largest, -1 for the smallest
 * @param same - whether both ends are one
 * @param leaning - whether `by` says how ties part
 * @returns whether several tie where both ends are one
 */
export function shareOut(c: Candidates, sign: 1 | -1, same: boolean, leaning: boolean): boolean {
  c.share.fill(0, 0, c.n);
  c.amount.fill(0, 0, c.n);
  if (same) return sharePoint(c, sign, leaning);
  walk(c, sign);
  // What was not there at the start comes in before the way, what is not there at the end goes out after it.
  jump(c, sign, c.x0, 1, 2, 1);
  jump(c, sign, c.x1, 2, 1, -1);
  return false;
}

function sharePoint(c: Candidates, sign: 1 | -1, leaning: boolean): boolean {
  let best = Number.NEGATIVE_INFINITY;
  let way = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < c.n; i++) if (c.there[i] === 3) best = Math.max(best, sign * c.x0[i]!);
  const tied = (i: number): boolean => c.there[i] === 3 && sign * c.x0[i]! === best;
  let count = 0;
  for (let i = 0; i < c.n; i++) {
    if (!tied(i)) continue;
    count++;
    way = Math.max(way, sign * c.by[i]!);
  }
  const chosen = (i: number): boolean => tied(i) && (!leaning || sign * c.by[i]! === way);
  let among = 0;
  for (let i = 0; i < c.n; i++) if (chosen(i)) among++;
  for (let i = 0; i < c.n; i++) if (chosen(i)) c.share[i] = 1 / among;
  return count > 1;
}

/** Follows the extreme along the way, from crossing to crossing. */
function walk(c: Candidates, sign: 1 | -1): void {
  let tau = 0;
  let now = -1;
  for (let turns = 0; tau < 1 && turns <= 2 * c.n; turns++) {
    if (now < 0) now = bestAt(c, sign);
    if (now < 0) return;
    let next = 1;
    let then = -1;
    const slope = sign * (c.x1[now]! - c.x0[now]!);
    for (let i = 0; i < c.n; i++) {
      const gain = sign * (c.x1[i]! - c.x0[i]!) - slope;
      if (c.there[i] === 0 || i === now || !(gain > 0)) continue;
      const crossing = (sign * (c.x0[now]! - c.x0[i]!)) / gain;
      if (
        crossing < next ||
        (crossing === next && then >= 0 && gain > sign * (c.x1[then]! - c.x0[then]!) - slope)
      ) {
        next = Math.max(crossing, tau);
        then = i;
      }
    }
    c.share[now]! += next - tau;
    tau = next;
    if (then < 0) return;
    now = then;
  }
}

/** The extreme at the start; of ties the one that gains most. */
function bestAt(c: Candidates, sign: 1 | -1): number {
  let best = -1;
  for (let i = 0; i < c.n; i++) {
    if (c.there[i] === 0) continue;
    if (best < 0) best = i;
    const ahead = sign * (c.x0[i]! - c.x0[best]!);
    const gain = sign * (c.x1[i]! - c.x0[i]! - c.x1[best]! + c.x0[best]!);
    if (ahead > 0 || (ahead === 0 && gain > 0)) best = i;
  }
  return best;
}

/** How far the extreme at an end moves by those that are not there at it. */
function jump(
  c: Candidates,
  sign: 1 | -1,
  x: Float64Array,
  there: 1 | 2,
  only: 1 | 2,
  direction: 1 | -1,
): void {
  let without = Number.NEGATIVE_INFINITY;
  let all = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < c.n; i++) {
    if (c.there[i] === 0) continue;
    all = Math.max(all, sign * x[i]!);
    if ((c.there[i]! & there) !== 0) without = Math.max(without, sign * x[i]!);
  }
  if (!(all > without) || without === Number.NEGATIVE_INFINITY) return;
  const best = (i: number): boolean => c.there[i] === only && sign * x[i]! === all;
  let count = 0;
  for (let i = 0; i < c.n; i++) if (best(i)) count++;
  for (let i = 0; i < c.n; i++)
    if (best(i)) c.amount[i]! += (direction * sign * (all - without)) / count;
}

/** The secant of the largest (1) or smallest (-1) of children that weigh anything. */
export const extremeSecant =
  (sign: 1 | -1): Secant =>
  (s, at, lo, hi) => {
    const { code, lists } = s.plan;
    const d = code[at + 1]!;
    const list = code[at + 2]! + 1;
    const weights = code[at + 3]! + 2;
    const count = code[at + 4]!;
    const c = candidatesFor(count);
    for (let t = lo; t < hi; t++) {
      const adjoint = adjointOf(s, d, t);
      if (adjoint === 0) continue;
      for (let i = 0; i < count; i++) {
        const child = list + i * CHILD_WIDTH;
        const row = lists[child]!;
        const weightRow = lists[child + 2]!;
        const [w0, w1] = weightsOf(s, weightRow, weights + i, t);
        place(
          c,
          i,
          w0 > 0 ? s.from[row * s.lanes + t]! : Number.NaN,
          w1 > 0 ? s.to[row * s.lanes + t]! : Number.NaN,
          leanOf(s, row, t),
        );
      }
      if (shareOut(c, sign, s.same, s.lean !== undefined)) s.kinks.add(at);
      for (let i = 0; i < count; i++) {
        const child = list + i * CHILD_WIDTH;
        const row = lists[child]!;
        if (c.there[i] === 3) addCell(s, row, t, adjoint * c.share[i]!);
        if (c.amount[i] !== 0)
          come(s, row, lists[child + 2]!, weights + i, t, adjoint * c.amount[i]!);
      }
    }
  };

const weightsOf = (s: Sweep, row: number, index: number, t: number): readonly [number, number] =>
  row < 0
    ? [s.fromNumbers[index]!, s.toNumbers[index]!]
    : [s.from[row * s.lanes + t]!, s.to[row * s.lanes + t]!];

/** Gives an amount to what made a child come or go: its points, else its weight. */
function come(
  s: Sweep,
  row: number,
  weightRow: number,
  index: number,
  t: number,
  amount: number,
): void {
  const cell = row * s.lanes + t;
  if (appears(s, cell)) addArrived(s, row, t, amount);
  else if (weightRow >= 0) credit(s, weightRow, t, amount);
  else s.numbers[index]! += amount / (s.toNumbers[index]! - s.fromNumbers[index]!);
}
