import { isRecord, need } from '../core/index.js';
import { needRun } from './check.js';
import { behindOf } from './behind.js';
import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { secants } from './secants/index.js';
import type { Sweep } from './secants/secant.js';
import { isSolved } from './solve.js';
import { type Sources, sourcesOf } from './sources.js';
import { markNeeded, sweep, sweepTo } from './sweep.js';
import type { Workspace } from './workspace.js';

/** Which way some inputs move: cells of rows that no operation writes, and numbers of the plan. */
export interface Direction {
  /** Cells that move. */
  readonly cells: readonly {
    /** Its row. */
    readonly row: number;
    /** Its lane. */
    readonly lane: number;
    /** How fast. */
    readonly by: number;
  }[];
  /** Numbers that move. */
  readonly numbers: readonly {
    /** Place in `plan.numbers`. */
    readonly index: number;
    /** How fast. */
    readonly by: number;
  }[];
}

/** How often a movement goes round a solved loop at most. */
const MOST_ROUNDS = 500;
const SETTLED = 1e-13;

/**
 * How fast a cell moves when inputs set out in a direction: the derivative on that one side, exact also at a kink. What lies behind a kink
 * is followed forwards, through the same secants that a sweep goes back through, each asked for the side it is on; what is smooth
 * from there on is taken from a sweep.
 *
 * @param plan - the plan that was run
 * @param space - the numbers of the run
 * @param root - the cell; what it rests on is found out once
 * @returns the movement for a direction; NaN where the cell is missing
 */
export function tangentOf(
  plan: Plan,
  space: Workspace,
  root: { readonly row: number; readonly lane: number },
): (direction: Direction) => number {
  needRun(plan, space);
  const isCell = isRecord(root) && Number.isInteger(root.row) && Number.isInteger(root.lane);
  need(isCell, 'as `root` an object with `row` and `lane`');
  const sources = sourcesOf(plan);
  const pair = { from: space, to: space };
  const seeds = [{ ...root, value: 1 }];
  const whole = sweep(plan, pair, seeds);
  const behind = behindOf(plan, sources, whole.kinks);
  const smooth = behind.length === 0 ? whole : sweepTo(plan, pair, seeds, marked(plan, behind));
  const { first, stride } = smooth;
  const follow = followIn(plan, space, sources, root, behind);
  const missing = Number.isNaN(space.cells[root.row * space.lanes + root.lane]);
  return (direction) => {
    if (missing) return Number.NaN;
    let movement = 0;
    for (const { row, lane, by } of direction.cells)
      if (lane >= first && lane < first + stride)
        movement += smooth.cells[row * stride + lane - first]! * by;
    for (const { index, by } of direction.numbers) movement += smooth.numbers[index]! * by;
    return movement + follow(direction, smooth.cells);
  };
}

function marked(plan: Plan, ops: Int32Array): Uint8Array {
  const marks = new Uint8Array(plan.code.length / OP_WIDTH);
  for (const op of ops) marks[op] = 1;
  return marks;
}

/** Follows a direction through some operations; gives what their results, so moved, are worth. */
function followIn(
  plan: Plan,
  space: Workspace,
  sources: Sources,
  root: { readonly row: number; readonly lane: number },
  behind: Int32Array,
): (direction: Direction, worth: Float64Array) => number {
  if (behind.length === 0) return () => 0;
  const { first, stride, lo, hi } = markNeeded(plan, sources, [root], space.span);
  const state = tangentState(plan, space, first, stride);
  const { lean } = state;
  const reached: Reached = { rows: new Uint8Array(plan.rows), touched: [], numbers: new Set() };
  return (direction, worth) => {
    for (const { row, lane, by } of direction.cells) {
      if (lane < first || lane >= first + stride) continue;
      lean.cells[row * stride + lane - first]! += by;
      touch(reached, row);
    }
    const given = reached.touched.length;
    for (const { index, by } of direction.numbers) {
      lean.numbers[index]! += by;
      reached.numbers.add(index);
    }
    for (let i = 0; i < behind.length; i++) {
      const op = behind[i]!;
      if (hi[op] === 0) continue;
      const loop = sources.loop[op]!;
      if (loop < 0) {
        forward(state, sources, op, reached, lo[op]!, hi[op]!);
        continue;
      }
      forwardLoop(state, sources, loop, reached, lo[op]!, hi[op]!);
      while (behind[i + 1] !== undefined && sources.loop[behind[i + 1]!] === loop) i++;
    }
    let movement = 0;
    for (const [i, row] of reached.touched.entries()) {
      reached.rows[row] = 0;
      const start = row * stride;
      if (i >= given)
        for (let t = start; t < start + stride; t++) {
          const by = lean.cells[t]!;
          if (by !== 0) movement += by * worth[t]!;
        }
      lean.cells.fill(0, start, start + stride);
    }
    for (const index of reached.numbers) lean.numbers[index] = 0;
    reached.touched.length = 0;
    reached.numbers.clear();
    return movement;
  };
}

/** What moves. */
interface Reached {
  readonly rows: Uint8Array;
  /** The same rows, those of the direction first. */
  readonly touched: number[];
  readonly numbers: Set<number>;
}

function touch({ rows, touched }: Reached, row: number): void {
  if (rows[row] === 1) return;
  rows[row] = 1;
  touched.push(row);
}

type Leaning = Sweep & { readonly lean: NonNullable<Sweep['lean']> };

function tangentState(plan: Plan, space: Workspace, first: number, stride: number): Leaning {
  return {
    plan,
    lanes: space.lanes,
    span: space.span,
    from: space.cells,
    to: space.cells,
    fromNumbers: plan.numbers,
    toNumbers: plan.numbers,
    same: true,
    stride,
    first,
    cells: new Float64Array(plan.rows * stride),
    arrived: new Float64Array(0),
    numbers: new Float64Array(plan.numbers.length),
    lean: {
      cells: new Float64Array(plan.rows * stride),
      numbers: new Float64Array(plan.numbers.length),
    },
    kinks: new Set(),
  };
}

/** Movement of what one operation writes. Returns how far the largest of it changed. */
function forward(
  s: Leaning,
  sources: Sources,
  op: number,
  reached: Reached,
  lo: number,
  hi: number,
): number {
  const at = op * OP_WIDTH;
  const index = s.plan.code[at]!;
  const kernel = kernels[index]!;
  const moving = reached.numbers;
  let moves = false;
  for (let i = sources.starts[op]!; !moves && i < sources.starts[op + 1]!; i++)
    moves = reached.rows[sources.rows[i]!] === 1;
  if (!moves && moving.size === 0) return 0;
  const rows = sources.rows.subarray(sources.starts[op]!, sources.starts[op + 1]!);
  const [start, length] = kernel.uses?.(s.plan, at).numbers ?? [0, 0];
  for (let i = start; !moves && i < start + length; i++) moves = moving.has(i);
  if (!moves) return 0;
  const own = s.plan.code[at + 1]!;
  const reach = sources.reach[op]!;
  let most = 0;
  for (let row = own; row < own + kernel.width; row++) {
    if (sources.isCoverage[row] === 1) continue;
    for (let t = lo; t < hi; t++) {
      const column = row * s.stride + t - s.first;
      s.cells[column] = 1;
      secants[index]!(s, at, t, t + 1);
      let by = 0;
      const from = Math.max(s.first, t - Math.min(reach, t % s.span));
      for (const read of rows)
        for (let u = from; u <= t; u++) {
          const cell = read * s.stride + u - s.first;
          if (s.cells[cell] !== 0) by += s.cells[cell]! * s.lean.cells[cell]!;
          s.cells[cell] = 0;
        }
      for (let i = start; i < start + length; i++) {
        if (s.numbers[i] !== 0) by += s.numbers[i]! * s.lean.numbers[i]!;
        s.numbers[i] = 0;
      }
      for (let i = 0; i < kernel.width; i++) s.cells[(own + i) * s.stride + t - s.first] = 0;
      // What is missing does not move.
      if (!Number.isFinite(by) || Number.isNaN(s.from[row * s.lanes + t]!)) by = 0;
      const change = Math.abs(by - s.lean.cells[column]!);
      if (change > SETTLED * Math.abs(by)) most = Math.max(most, change);
      s.lean.cells[column] = by;
      if (by !== 0) touch(reached, row);
    }
  }
  return most;
}

function forwardLoop(
  s: Leaning,
  sources: Sources,
  loop: number,
  reached: Reached,
  lo: number,
  hi: number,
): void {
  const first = s.plan.loops[loop]!;
  const end = s.plan.loops[loop + 1]!;
  const chunk = s.plan.loops[loop + 2]!;
  const solved = isSolved(s.plan, first) && end > first;
  for (let t = lo; t < hi; t += solved ? 1 : chunk) {
    const last = solved ? t + 1 : Math.min(t + chunk, hi);
    for (let round = 0; round < (solved ? MOST_ROUNDS : 1); round++) {
      let most = 0;
      for (let op = first; op < end; op++)
        most = Math.max(most, forward(s, sources, op, reached, t, last));
      if (most === 0) break;
    }
  }
}
