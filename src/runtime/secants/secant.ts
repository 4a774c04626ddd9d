import type { Plan } from '../plan.js';

// The fourth face of a kernel, beside run, reads and uses. An operation was run at two ends over the same plan; given what a unit of
// its result is worth (its adjoint), its secant hands that on to what it read, so that over all inputs
//
//   sum of multiplier * (input at `to` - input at `from`) + amounts of what arrived or was lost = adjoint * (result at `to` - at `from`).
//
// Where both ends are the same the multiplier is the derivative. A cell that is there at one end only has no multiplier: what its coming
// or going moves is an amount in `arrived`. Coverage decides only whether there are points, so its adjoint is always 0.

/** The two ends of a sweep, what it collects, and the layout of that: columns `first` to `first + stride` (exclusive) of the lanes. */
export interface Sweep {
  readonly plan: Plan;
  /** Numbers in a row of `from` and `to`. */
  readonly lanes: number;
  /** Lanes of one history. */
  readonly span: number;
  /** Cells and numbers of the plan at both ends. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly fromNumbers: Float64Array;
  readonly toNumbers: Float64Array;
  /** Whether both ends are one: multipliers are derivatives, and nothing arrives. */
  readonly same: boolean;
  readonly stride: number;
  readonly first: number;
  /** What a unit of a cell is worth: `plan.rows` rows of `stride`. */
  readonly cells: Float64Array;
  /** What the arrival or loss of a cell is worth in all; same layout. */
  readonly arrived: Float64Array;
  /** What a unit of each number of the plan is worth. */
  readonly numbers: Float64Array;
  /** Which way everything moves, by which kinks are told apart; without it a kink counts as the mean of its two sides. */
  readonly lean?: { readonly cells: Float64Array; readonly numbers: Float64Array };
  /** Takes the operations that stand at a kink. */
  readonly kinks: Set<number>;
}

/** Hands the adjoints of the operation at `at` in `plan.code` on to what it read, for the lanes `lo` to `hi` (exclusive). */
export type Secant = (sweep: Sweep, at: number, lo: number, hi: number) => void;

/** The row of the result of the operation at `at`, and its arguments; beyond those it has they are of the next operation. */
export const operands = (
  { plan: { code } }: Sweep,
  at: number,
): readonly [result: number, number, number, number, number] => [
  code[at + 1]!,
  code[at + 2]!,
  code[at + 3]!,
  code[at + 4]!,
  code[at + 5]!,
];

export const addCell = (s: Sweep, row: number, t: number, multiplier: number): void => {
  s.cells[row * s.stride + t - s.first]! += multiplier;
};

export const addArrived = (s: Sweep, row: number, t: number, amount: number): void => {
  s.arrived[row * s.stride + t - s.first]! += amount;
};

export const adjointOf = (s: Sweep, row: number, t: number): number =>
  s.cells[row * s.stride + t - s.first]!;

/** Which way a cell moves; 0 without a lean. */
export const leanOf = (s: Sweep, row: number, t: number): number =>
  s.lean === undefined || row < 0 ? 0 : s.lean.cells[row * s.stride + t - s.first]!;

const changed = (a: number, b: number): boolean => a !== b && (a === a || b === b);

/** Whether a cell is there at one end only. */
export const appears = (s: Sweep, cell: number): boolean =>
  (s.from[cell] === s.from[cell]) !== (s.to[cell] === s.to[cell]);

/** Whether a cell is not the same at both ends. */
export const changedCell = (s: Sweep, cell: number): boolean => changed(s.from[cell]!, s.to[cell]!);

/** Gives an amount to a cell: by a multiplier where it is there at both ends, else as its arrival. */
export function credit(s: Sweep, row: number, t: number, amount: number): void {
  const cell = row * s.lanes + t;
  const step = s.to[cell]! - s.from[cell]!;
  if (step === step && step !== 0) addCell(s, row, t, amount / step);
  else addArrived(s, row, t, amount);
}

/** A cell that may have decided. */
export type Decider = readonly [row: number, t: number];

/** Gives an amount in equal parts to those of some cells that changed; if none did it stays with the result `d` in lane `t`. */
export function creditChanged(
  s: Sweep,
  deciders: readonly Decider[],
  d: number,
  t: number,
  amount: number,
): void {
  if (amount === 0) return;
  const moved = deciders.filter(([row, u]) => changedCell(s, row * s.lanes + u));
  for (const [row, u] of moved) credit(s, row, u, amount / moved.length);
  if (moved.length === 0) addArrived(s, d, t, amount);
}

/**
 * Hands on amounts of results that are there at one end only, or whose coverage decided: to the inputs that came or went, else to
 * coverage that changed, else to any other input that changed; what nothing below caused stays where it is.
 *
 * @param rows - rows the operation reads
 * @param reach - how many lanes back it reads
 */
export function blame(
  s: Sweep,
  result: number,
  width: number,
  rows: Int32Array,
  isCoverage: Uint8Array,
  reach: number,
  lo: number,
  hi: number,
): void {
  for (let row = result; row < result + width; row++) {
    for (let t = lo; t < hi; t++) {
      const column = row * s.stride + t - s.first;
      const amount = s.arrived[column]!;
      if (amount === 0) continue;
      const start = t - Math.min(reach, t % s.span);
      const tests = [appears, changedCoverage, changedCell];
      for (const test of tests) {
        let count = 0;
        for (const read of rows)
          for (let u = start; u <= t; u++)
            if (test(s, read * s.lanes + u, isCoverage[read]!)) count++;
        if (count === 0) continue;
        s.arrived[column] = 0;
        for (const read of rows)
          for (let u = start; u <= t; u++)
            if (test(s, read * s.lanes + u, isCoverage[read]!))
              addArrived(s, read, u, amount / count);
        break;
      }
    }
  }
}

const changedCoverage = (s: Sweep, cell: number, isCoverage: number): boolean =>
  isCoverage === 1 && changedCell(s, cell);

/** The slope of a clamp to 0 and `cap`, of a number that moves by `by`. Where it stands on an edge: of its side, or the mean of both. */
export function clampSlope(y: number, cap: number, by: number | undefined): number {
  if (y > 0 && y < cap) return 1;
  if (y !== 0 && y !== cap) return 0;
  if (by === undefined || by === 0) return 0.5;
  return (y === 0 ? by > 0 : by < 0) ? 1 : 0;
}

/** Nodes and weights of five points of Gauss and Legendre on 0 to 1. */
export const GAUSS: readonly (readonly [at: number, weight: number])[] = [
  [0.046910077030668, 0.118463442528095],
  [0.230765344947158, 0.239314335249683],
  [0.5, 0.284444444444444],
  [0.769234655052842, 0.239314335249683],
  [0.953089922969332, 0.118463442528095],
];
