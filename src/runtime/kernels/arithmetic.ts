import { argument, destination, type Kernel } from './kernel.js';

type RowLoop = (
  cells: Float64Array,
  d: number,
  a: number,
  b: number,
  c: number,
  lo: number,
  hi: number,
) => void;

// One plain loop an operation: an engine optimises each by itself, where a shared loop calling a function would not be.
// `x + x * 0` is x if x is finite and NaN otherwise, without a branch: a step that leaves the finite numbers is missing.
const loops = {
  add: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = w[a + t]! + w[b + t]!;
      w[d + t] = x + x * 0;
    }
  },
  sub: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = w[a + t]! - w[b + t]!;
      w[d + t] = x + x * 0;
    }
  },
  mul: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = w[a + t]! * w[b + t]!;
      w[d + t] = x + x * 0;
    }
  },
  div: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = w[a + t]! / w[b + t]!;
      w[d + t] = x + x * 0;
    }
  },
  pow: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = w[a + t]!;
      // JavaScript says NaN ** 0 is 1, but a missing number stays missing.
      const y = x === x ? x ** w[b + t]! : Number.NaN;
      w[d + t] = y + y * 0;
    }
  },
  neg: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = -w[a + t]!;
  },
  abs: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = Math.abs(w[a + t]!);
  },
  min: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = Math.min(w[a + t]!, w[b + t]!);
  },
  max: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = Math.max(w[a + t]!, w[b + t]!);
  },
  sqrt: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = Math.sqrt(w[a + t]!);
  },
  exp: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = Math.exp(w[a + t]!);
      w[d + t] = x + x * 0;
    }
  },
  log: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = Math.log(w[a + t]!);
      w[d + t] = x + x * 0;
    }
  },
  log10: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = Math.log10(w[a + t]!);
      w[d + t] = x + x * 0;
    }
  },
  floor: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = Math.floor(w[a + t]!);
  },
  ceil: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = Math.ceil(w[a + t]!);
  },
  round: (w, d, a, _b, _c, lo, hi) => {
    // Half away from zero, as people round.
    for (let t = lo; t < hi; t++) {
      const x = w[a + t]!;
      w[d + t] = x < 0 ? -Math.round(-x) : Math.round(x);
    }
  },
  lt: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! < w[b + t]!);
  },
  le: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! <= w[b + t]!);
  },
  gt: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! > w[b + t]!);
  },
  ge: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! >= w[b + t]!);
  },
  eq: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! === w[b + t]!);
  },
  ne: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! !== w[b + t]!);
  },
  and: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++)
      w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! !== 0 && w[b + t]! !== 0);
  },
  or: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++)
      w[d + t] = truth(w[a + t]!, w[b + t]!, w[a + t]! !== 0 || w[b + t]! !== 0);
  },
  not: (w, d, a, _b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) w[d + t] = truth(w[a + t]!, 0, w[a + t]! === 0);
  },
  select: (w, d, a, b, c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const condition = w[a + t]!;
      w[d + t] = condition === condition ? (condition === 0 ? w[c + t]! : w[b + t]!) : Number.NaN;
    }
  },
  ifMissing: (w, d, a, b, _c, lo, hi) => {
    for (let t = lo; t < hi; t++) {
      const x = w[a + t]!;
      w[d + t] = x === x ? x : w[b + t]!;
    }
  },
} satisfies Record<string, RowLoop>;

function truth(a: number, b: number, holds: boolean): number {
  return a === a && b === b ? (holds ? 1 : 0) : Number.NaN;
}

/** Names of the row operations that formulas are lowered to. */
export type ArithmeticName = keyof typeof loops;

const unary: ReadonlySet<string> = new Set([
  'neg',
  'abs',
  'sqrt',
  'exp',
  'log',
  'log10',
  'floor',
  'ceil',
  'round',
  'not',
]);

function arity(name: string): 1 | 2 | 3 {
  if (name === 'select') return 3;
  return unary.has(name) ? 1 : 2;
}

/** One kernel an arithmetic operation; arguments are rows. */
export const arithmetic: readonly Kernel[] = Object.entries(loops as Record<string, RowLoop>).map(
  ([name, loop]) => ({
    name,
    run: (plan, at, { cells, lanes }, lo, hi) =>
      loop(
        cells,
        destination(plan, at) * lanes,
        argument(plan, at, 0) * lanes,
        argument(plan, at, 1) * lanes,
        argument(plan, at, 2) * lanes,
        lo,
        hi,
      ),
    reads: (plan, at) =>
      ([0, 1, 2] as const).slice(0, arity(name)).map((i) => argument(plan, at, i)),
    width: 1,
  }),
);
