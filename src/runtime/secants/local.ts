import { addArrived, addCell, GAUSS, leanOf, type Secant, type Sweep } from './secant.js';

// Operations on a handful of inputs of one lane: rows, and numbers of the plan. They say only what their derivatives are; along a step
// these are summed by a short Gauss rule, and what that leaves is put on in proportion, so that the sum is exact.

/** Inputs of an operation: rows as they are, entries of `plan.numbers` as -1 - index. */
export type Places = readonly number[];

/** A row as an input, and a number as one. */
export const number = (index: number): number => -1 - index;

/**
 * Derivatives at some inputs.
 *
 * @param x - inputs, in the order of their places
 * @param g - takes the derivatives; zeros when called
 * @param lean - which way the inputs move, or undefined for the mean of both sides
 * @returns whether this is a kink
 */
export type Gradient = (
  x: Float64Array,
  g: Float64Array,
  lean: Float64Array | undefined,
) => boolean;

/** Gives the operation at `at` its places and derivatives. */
export type Local = (
  s: Sweep,
  at: number,
) => { readonly places: Places; readonly gradient: Gradient };

const SMALL = 16;
let room = makeRoom(SMALL);

function makeRoom(size: number) {
  const row = (): Float64Array => new Float64Array(size);
  return { size, x0: row(), x1: row(), x: row(), g: row(), sum: row(), v: row() };
}

function roomFor(size: number) {
  if (room.size < size) room = makeRoom(2 * size);
  return room;
}

/** The secant of an operation that says its derivatives. Its result is in its first row. */
export const local = (describe: Local): Secant => {
  // An operation may be asked about lane by lane and time and again; what it is does not change between.
  const plans = new WeakMap<Sweep['plan'], Map<number, ReturnType<Local>>>();
  let last:
    | { readonly plan: Sweep['plan']; readonly at: number; readonly own: ReturnType<Local> }
    | undefined;
  const described = (s: Sweep, at: number): ReturnType<Local> => {
    if (last?.plan === s.plan && last.at === at) return last.own;
    let own = plans.get(s.plan)?.get(at);
    if (own === undefined) {
      own = describe(s, at);
      const known = plans.get(s.plan) ?? new Map<number, ReturnType<Local>>();
      plans.set(s.plan, known.set(at, own));
    }
    last = { plan: s.plan, at, own };
    return own;
  };
  return (s, at, lo, hi) => {
    const d = s.plan.code[at + 1]!;
    const { places, gradient } = described(s, at);
    const n = places.length;
    for (let t = lo; t < hi; t++) {
      const adjoint = s.cells[d * s.stride + t - s.first]!;
      if (adjoint === 0) continue;
      if (s.same) slopes(s, at, places, gradient, adjoint, t);
      else spread(s, d, places, gradient, n, adjoint, t);
    }
  };
};

const at0 = (s: Sweep, place: number, t: number): number =>
  place < 0 ? s.fromNumbers[-1 - place]! : s.from[place * s.lanes + t]!;
const at1 = (s: Sweep, place: number, t: number): number =>
  place < 0 ? s.toNumbers[-1 - place]! : s.to[place * s.lanes + t]!;

function add(s: Sweep, place: number, t: number, multiplier: number): void {
  if (multiplier === 0 || multiplier !== multiplier) return;
  if (place < 0) s.numbers[-1 - place]! += multiplier;
  else addCell(s, place, t, multiplier);
}

function slopes(
  s: Sweep,
  at: number,
  places: Places,
  gradient: Gradient,
  adjoint: number,
  t: number,
): void {
  const n = places.length;
  const { x, g, v } = roomFor(n);
  const { lean } = s;
  for (let i = 0; i < n; i++) {
    const place = places[i]!;
    x[i] = at0(s, place, t);
    g[i] = 0;
    if (lean !== undefined) v[i] = place < 0 ? lean.numbers[-1 - place]! : leanOf(s, place, t);
  }
  if (gradient(x, g, lean === undefined ? undefined : v)) s.kinks.add(at);
  for (let i = 0; i < n; i++) add(s, places[i]!, t, adjoint * g[i]!);
}

function spread(
  s: Sweep,
  d: number,
  places: Places,
  gradient: Gradient,
  n: number,
  adjoint: number,
  t: number,
): void {
  const { x0, x1, x, g, sum } = roomFor(n);
  let moving = 0;
  let appearing = 0;
  for (let i = 0; i < n; i++) {
    const a = at0(s, places[i]!, t);
    const b = at1(s, places[i]!, t);
    sum[i] = 0;
    x0[i] = a;
    x1[i] = b;
    if (a === b || (a !== a && b !== b)) continue;
    if (a === a && b === b) moving++;
    else appearing++;
  }
  const total = s.to[d * s.lanes + t]! - s.from[d * s.lanes + t]!;
  if (total !== total) return;
  // What is there at one end only has no line to follow: then the two ends stand for the way between.
  const rule = appearing > 0 ? ENDS : moving > 0 ? GAUSS : MIDDLE;
  for (const [tau, weight] of rule) {
    for (let i = 0; i < n; i++) {
      x[i] =
        x0[i] === x1[i]
          ? x0[i]!
          : tau === 0
            ? x0[i]!
            : tau === 1
              ? x1[i]!
              : x0[i]! + tau * (x1[i]! - x0[i]!);
      g[i] = 0;
    }
    gradient(x, g, undefined);
    for (let i = 0; i < n; i++) if (Number.isFinite(g[i]!)) sum[i]! += weight * g[i]!;
  }
  let explained = 0;
  let size = 0;
  for (let i = 0; i < n; i++) {
    const part = sum[i]! * (x1[i]! - x0[i]!);
    if (part !== part) continue;
    explained += part;
    size += Math.abs(part);
  }
  const rest = total - explained;
  for (let i = 0; i < n; i++) {
    const step = x1[i]! - x0[i]!;
    let multiplier = sum[i]!;
    if (step !== step || (step === 0 && x0[i] !== x1[i])) {
      // There at one end only.
      if (appearing > 0 && (x0[i] === x0[i] || x1[i] === x1[i]) && places[i]! >= 0)
        addArrived(s, places[i]!, t, (adjoint * rest) / appearing);
      continue;
    }
    if (appearing === 0 && step !== 0) {
      if (size > 0) multiplier *= 1 + (Math.sign(multiplier * step) * rest) / size;
      else if (moving > 0) multiplier = rest / moving / step;
    }
    add(s, places[i]!, t, adjoint * multiplier);
  }
}

const ENDS: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [1, 0.5],
];
const MIDDLE: readonly (readonly [number, number])[] = [[0, 1]];
