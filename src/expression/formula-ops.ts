import { formulaErlangB, formulaErlangC } from '../queueing/formula-index.js';
import type { FormulaOp } from './formula.js';

/** What an operation is: how many operands it takes and what it makes of them. */
export interface FormulaOpEntry {
  readonly arity: 1 | 2 | 3;
  /** Scalar meaning: missing is NaN, truth is 1 or 0. Operands beyond `arity` are ignored; the result is finite or NaN. */
  readonly apply: (a: number, b: number, c: number) => number;
}

const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);
const missing = Number.isNaN;

const unary = (calculate: (a: number) => number): FormulaOpEntry => ({
  arity: 1,
  apply: (a) => finite(calculate(a)),
});

const binary = (calculate: (a: number, b: number) => number): FormulaOpEntry => ({
  arity: 2,
  // Asked beforehand because NaN ** 0 is 1 and NaN compares as false.
  apply: (a, b) => (missing(a) || missing(b) ? Number.NaN : finite(calculate(a, b))),
});

const test = (holds: (a: number, b: number) => boolean): FormulaOpEntry =>
  binary((a, b) => (holds(a, b) ? 1 : 0));

/**
 * The meaning of every operation of a formula program on single numbers; the reference for anything that runs programs.
 *
 * Missing is NaN and spreads through every operation except `ifMissing` (the second operand if the first is missing) and the
 * branch that `select` does not choose. An operation that has no finite result for finite operands (`1 / 0`, `sqrt(-1)`,
 * `10 ^ 400`) is missing from there on, exactly as a missing input is. Comparisons are exact; they give 1 or 0, and every
 * number but 0 counts as true. `round` takes halves away from zero. `log` is natural. `sin`, `cos` and `tan` take radians.
 * `erlangB` and `erlangC` take a load in Erlang and a number of agents, whole or not, both from 0 to 100,000, and give a share of contacts.
 */
export const formulaOps: Readonly<Record<FormulaOp, FormulaOpEntry>> = Object.freeze({
  add: binary((a, b) => a + b),
  sub: binary((a, b) => a - b),
  mul: binary((a, b) => a * b),
  div: binary((a, b) => a / b),
  pow: binary((a, b) => a ** b),
  neg: unary((a) => -a),
  abs: unary(Math.abs),
  min: binary((a, b) => Math.min(a, b)),
  max: binary((a, b) => Math.max(a, b)),
  sqrt: unary(Math.sqrt),
  exp: unary(Math.exp),
  log: unary(Math.log),
  log10: unary(Math.log10),
  sin: unary(Math.sin),
  cos: unary(Math.cos),
  tan: unary(Math.tan),
  floor: unary(Math.floor),
  ceil: unary(Math.ceil),
  round: unary((a) => Math.sign(a) * Math.round(Math.abs(a))),
  lt: test((a, b) => a < b),
  le: test((a, b) => a <= b),
  gt: test((a, b) => a > b),
  ge: test((a, b) => a >= b),
  eq: test((a, b) => a === b),
  ne: test((a, b) => a !== b),
  and: test((a, b) => a !== 0 && b !== 0),
  or: test((a, b) => a !== 0 || b !== 0),
  not: { arity: 1, apply: (a) => (missing(a) ? Number.NaN : a === 0 ? 1 : 0) },
  select: { arity: 3, apply: (a, b, c) => (missing(a) ? Number.NaN : finite(a === 0 ? c : b)) },
  ifMissing: { arity: 2, apply: (a, b) => finite(missing(a) ? b : a) },
  erlangB: binary(formulaErlangB),
  erlangC: binary(formulaErlangC),
});
