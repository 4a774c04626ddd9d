import { standIn } from './blends.js';
import type { ArithmeticName } from '../kernels/index.js';
import { addCell, credit, leanOf, operands, type Secant, type Sweep } from './secant.js';

// Row operations of formulas. A product is split evenly between its factors (the mean of the other one at both ends), a quotient
// likewise, so that sums are exact without any rule.

/** Multipliers of the inputs a and b for a step from (a0, b0) to (a1, b1) and results d0 to d1. */
type Pairwise = (
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  d0: number,
  d1: number,
  m: Float64Array,
) => void;

const m = new Float64Array(2);

const pairwise =
  (rule: Pairwise): Secant =>
  (s, at, lo, hi) => {
    const { lanes, from, to } = s;
    const [d, a, b] = operands(s, at);
    for (let t = lo; t < hi; t++) {
      const adjoint = s.cells[d * s.stride + t - s.first]!;
      if (adjoint === 0) continue;
      const i = a * lanes + t;
      const j = b * lanes + t;
      const k = d * lanes + t;
      rule(from[i]!, to[i]!, from[j]!, to[j]!, from[k]!, to[k]!, m);
      addCell(s, a, t, adjoint * m[0]!);
      addCell(s, b, t, adjoint * m[1]!);
    }
  };

/** An operation of one input `a` and the result `d`, with its derivative. */
export const single =
  (slope: (a: number, d: number) => number): Secant =>
  (s, at, lo, hi) => {
    const { lanes, from, to } = s;
    const [d, a] = operands(s, at);
    for (let t = lo; t < hi; t++) {
      const adjoint = s.cells[d * s.stride + t - s.first]!;
      if (adjoint === 0) continue;
      const i = a * lanes + t;
      const k = d * lanes + t;
      const step = to[i]! - from[i]!;
      addCell(
        s,
        a,
        t,
        adjoint * (step === 0 ? slope(from[i]!, from[k]!) : (to[k]! - from[k]!) / step),
      );
    }
  };

/** The smaller (sign 1) or the larger (-1) of two numbers: each counts for the part of the way on which it is chosen. */
const choice =
  (sign: 1 | -1): Secant =>
  (s, at, lo, hi) => {
    const { lanes, from, to } = s;
    const [d, a, b] = operands(s, at);
    for (let t = lo; t < hi; t++) {
      const adjoint = s.cells[d * s.stride + t - s.first]!;
      if (adjoint === 0) continue;
      const before = sign * (from[a * lanes + t]! - from[b * lanes + t]!);
      const after = sign * (to[a * lanes + t]! - to[b * lanes + t]!);
      let share = shareBelow(before, after);
      if (before === 0 && after === 0 && a !== b) {
        s.kinks.add(at);
        const by = sign * (leanOf(s, a, t) - leanOf(s, b, t));
        if (by !== 0) share = by < 0 ? 1 : 0;
      }
      addCell(s, a, t, adjoint * share);
      addCell(s, b, t, adjoint * (1 - share));
    }
  };

/** Part of the way from one number to another that lies below 0. */
function shareBelow(before: number, after: number): number {
  if (before === 0 && after === 0) return 0.5;
  if (before <= 0 && after <= 0) return 1;
  if (before >= 0 && after >= 0) return 0;
  const crossing = before / (before - after);
  return before < 0 ? crossing : 1 - crossing;
}

const abs: Secant = (s, at, lo, hi) => {
  const { lanes, from, to } = s;
  const [d, a] = operands(s, at);
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[d * s.stride + t - s.first]!;
    if (adjoint === 0) continue;
    const x0 = from[a * lanes + t]!;
    const x1 = to[a * lanes + t]!;
    let slope = x0 === x1 ? Math.sign(x0) : (Math.abs(x1) - Math.abs(x0)) / (x1 - x0);
    if (x0 === 0 && x1 === 0) {
      s.kinks.add(at);
      slope = Math.sign(leanOf(s, a, t));
    }
    addCell(s, a, t, adjoint * slope);
  }
};

/** A test of a against b: level, but for the jump, which goes to both as far as each moved their difference. */
const test: Secant = (s, at, lo, hi) => {
  const { lanes, from, to } = s;
  const [d, a, b] = operands(s, at);
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[d * s.stride + t - s.first]!;
    const jump = to[d * lanes + t]! - from[d * lanes + t]!;
    if (adjoint === 0 || jump === 0) continue;
    const i = a * lanes + t;
    const j = b * lanes + t;
    const step = to[i]! - from[i]! - (to[j]! - from[j]!);
    if (step === 0) continue;
    addCell(s, a, t, (adjoint * jump) / step);
    addCell(s, b, t, (-adjoint * jump) / step);
  }
};

/** Truth of truths: a jump goes in equal parts to those that changed. */
const truth =
  (arity: 1 | 2): Secant =>
  (s, at, lo, hi) => {
    const { lanes, from, to } = s;
    const [d, a, b] = operands(s, at);
    for (let t = lo; t < hi; t++) {
      const adjoint = s.cells[d * s.stride + t - s.first]!;
      const jump = adjoint * (to[d * lanes + t]! - from[d * lanes + t]!);
      // A lane that nobody asks about may be missing at one end.
      if (adjoint === 0 || jump === 0) continue;
      const moves = (row: number): boolean => from[row * lanes + t] !== to[row * lanes + t];
      const both = arity === 2 && a !== b && moves(a) && moves(b);
      if (moves(a)) credit(s, a, t, both ? jump / 2 : jump);
      if (arity === 2 && a !== b && moves(b)) credit(s, b, t, both ? jump / 2 : jump);
    }
  };

/** One of two by a condition, as s b + (1 - s) c: where the condition turns, what that moves goes to the condition. */
const select: Secant = (s, at, lo, hi) => {
  const { lanes, from, to } = s;
  const [d, a, b, c] = operands(s, at);
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[d * s.stride + t - s.first]!;
    if (adjoint === 0) continue;
    const s0 = from[a * lanes + t] === 0 ? 0 : 1;
    const s1 = to[a * lanes + t] === 0 ? 0 : 1;
    if (s0 === s1) addCell(s, s0 === 1 ? b : c, t, adjoint);
    else swap(s, d, a, s0 === 1 ? b : c, s0 === 1 ? c : b, t, adjoint);
  }
};

/** A result that was one cell and is another: half of what each moves by itself, the rest to what decided. */
export function swap(
  s: Sweep,
  d: number,
  decider: number,
  before: number,
  after: number,
  t: number,
  adjoint: number,
): void {
  const { lanes, from, to } = s;
  let rest = to[d * lanes + t]! - from[d * lanes + t]!;
  for (const row of [before, after]) {
    const step = to[row * lanes + t]! - from[row * lanes + t]!;
    if (step !== step || step === 0) continue;
    addCell(s, row, t, adjoint / 2);
    rest -= step / 2;
  }
  credit(s, decider, t, adjoint * rest);
}

const ifMissing: Secant = (s, at, lo, hi) => {
  const [d, a, b] = operands(s, at);
  standIn(s, d, a, b, lo, hi);
};

/** Of two factors that move one after the other, the mean of both orders. */
const pow: Pairwise = (a0, a1, b0, b1, d0, d1, out) => {
  const aEarly = a1 ** b0;
  const bEarly = a0 ** b1;
  const da = a1 - a0;
  const db = b1 - b0;
  out[0] = da === 0 ? 0 : (aEarly - d0 + (d1 - bEarly)) / 2 / da;
  out[1] = db === 0 ? 0 : (bEarly - d0 + (d1 - aEarly)) / 2 / db;
  if (da === 0) out[0] = b0 === 0 && b1 === 0 ? 0 : (b0 * a0 ** (b0 - 1) + b1 * a0 ** (b1 - 1)) / 2;
  if (db === 0) out[1] = a0 > 0 && a1 > 0 ? (d0 * Math.log(a0) + d1 * Math.log(a1)) / 2 : 0;
  if (da !== 0 && db !== 0 && !(Number.isFinite(out[0]!) && Number.isFinite(out[1]!))) {
    out[0] = (d1 - d0) / 2 / da;
    out[1] = (d1 - d0) / 2 / db;
  }
  for (const i of [0, 1]) if (!Number.isFinite(out[i]!)) out[i] = 0;
};

const div: Pairwise = (a0, a1, b0, b1, d0, d1, out) => {
  const b = (b0 + b1) / 2;
  if (b !== 0) {
    out[0] = 1 / b;
    out[1] = -(d0 + d1) / 2 / b;
    return;
  }
  // The divisor went through 0 to its opposite: both answer for half.
  const da = a1 - a0;
  const db = b1 - b0;
  out[0] = da === 0 ? 0 : (d1 - d0) / 2 / da;
  out[1] = (d1 - d0 - out[0]! * da) / db;
};

/** The same where both ends are one, the common case: plain loops with the derivative written out. */
const quick =
  (slow: Secant, loop: Secant): Secant =>
  (s, at, lo, hi) =>
    s.same ? loop(s, at, lo, hi) : slow(s, at, lo, hi);

const sums =
  (sign: 1 | -1): Secant =>
  (s, at, lo, hi) => {
    const { cells, stride, first } = s;
    const [d, a, b] = [1, 2, 3].map((i) => s.plan.code[at + i]! * stride - first) as [
      number,
      number,
      number,
    ];
    for (let t = lo; t < hi; t++) {
      const adjoint = cells[d + t]!;
      cells[a + t]! += adjoint;
      cells[b + t]! += sign * adjoint;
    }
  };

const products: Secant = (s, at, lo, hi) => {
  const { cells, stride, first, from, lanes } = s;
  const [d, a, b] = operands(s, at);
  const cd = d * stride - first;
  const ca = a * stride - first;
  const cb = b * stride - first;
  for (let t = lo; t < hi; t++) {
    const adjoint = cells[cd + t]!;
    if (adjoint === 0) continue;
    cells[ca + t]! += adjoint * from[b * lanes + t]!;
    cells[cb + t]! += adjoint * from[a * lanes + t]!;
  }
};

const quotients: Secant = (s, at, lo, hi) => {
  const { cells, stride, first, from, lanes } = s;
  const [d, a, b] = operands(s, at);
  const cd = d * stride - first;
  const ca = a * stride - first;
  const cb = b * stride - first;
  for (let t = lo; t < hi; t++) {
    const adjoint = cells[cd + t]!;
    if (adjoint === 0) continue;
    const rate = adjoint / from[b * lanes + t]!;
    cells[ca + t]! += rate;
    cells[cb + t]! -= rate * from[d * lanes + t]!;
  }
};

const level: Secant = single(() => 0);

/** One secant a row operation. */
export const arithmetic: { readonly [K in ArithmeticName]: Secant } = {
  add: sums(1),
  sub: sums(-1),
  mul: quick(
    pairwise((a0, a1, b0, b1, _d0, _d1, out) => {
      out[0] = (b0 + b1) / 2;
      out[1] = (a0 + a1) / 2;
    }),
    products,
  ),
  div: quick(pairwise(div), quotients),
  pow: pairwise(pow),
  neg: single(() => -1),
  abs,
  min: choice(1),
  max: choice(-1),
  sqrt: single((_, d) => (d > 0 ? 0.5 / d : 0)),
  exp: single((_, d) => d),
  log: single((a) => 1 / a),
  log10: single((a) => 1 / (a * Math.LN10)),
  floor: level,
  ceil: level,
  round: level,
  lt: test,
  le: test,
  gt: test,
  ge: test,
  eq: test,
  ne: test,
  and: truth(2),
  or: truth(2),
  not: truth(1),
  select,
  ifMissing,
};
