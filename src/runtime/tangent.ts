import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { secants } from './secants/index.js';
import type { Sweep } from './secants/secant.js';
import { isSolved } from './solve.js';
import { type Sources, sourcesOf } from './sources.js';
import { markNeeded } from './sweep.js';
import type { Workspace } from './workspace.js';

/** Which way some inputs move: cells of rows that no operation writes, and numbers of the plan. */
export interface Direction {
  readonly cells: readonly { readonly row: number; readonly lane: number; readonly by: number }[];
  readonly numbers: readonly { readonly index: number; readonly by: number }[];
}

/** How often a movement goes round a solved loop at most. */
const MOST_ROUNDS = 500;
const SETTLED = 1e-13;

/**
 * How fast a cell moves when inputs set out in a direction: the derivative on that one side, exact also at a kink. Movements are
 * followed forwards through the same secants that a sweep goes back through, each asked for the side it is on.
 *
 * @param root - the cell; what it rests on is found out once
 * @returns the movement for a direction; NaN where the cell is missing
 */
export function tangentOf(
  plan: Plan,
  space: Workspace,
  root: { readonly row: number; readonly lane: number },
): (direction: Direction) => number {
  const sources = sourcesOf(plan);
  const needed = markNeeded(plan, sources, [root], space.span);
  const { first, stride } = needed;
  const state = tangentState(plan, space, first, stride);
  const { lean } = state;
  const touched = new Uint8Array(plan.rows);
  const missing = Number.isNaN(space.cells[root.row * space.lanes + root.lane]);
  return (direction) => {
    if (missing) return Number.NaN;
    for (const { row, lane, by } of direction.cells) {
      if (lane < first || lane >= first + stride) continue;
      lean.cells[row * stride + lane - first]! += by;
      touched[row] = 1;
    }
    for (const { index, by } of direction.numbers) lean.numbers[index]! += by;
    const numbers = new Set(direction.numbers.map(({ index }) => index));
    const { lo, hi } = needed;
    for (let op = 0; op < plan.code.length / OP_WIDTH; op++) {
      if (hi[op] === 0) continue;
      const loop = sources.loop[op]!;
      if (loop < 0) {
        forward(state, sources, op, touched, numbers, lo[op]!, hi[op]!);
        continue;
      }
      forwardLoop(state, sources, loop, touched, numbers, lo[op]!, hi[op]!);
      op = plan.loops[loop + 1]! - 1;
    }
    const movement = lean.cells[root.row * stride + root.lane - first]!;
    for (let row = 0; row < plan.rows; row++) {
      if (touched[row] === 0) continue;
      touched[row] = 0;
      lean.cells.fill(0, row * stride, (row + 1) * stride);
    }
    for (const index of numbers) lean.numbers[index] = 0;
    return movement;
  };
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
  touched: Uint8Array,
  moving: ReadonlySet<number>,
  lo: number,
  hi: number,
): number {
  const at = op * OP_WIDTH;
  const index = s.plan.code[at]!;
  const kernel = kernels[index]!;
  let reached = false;
  for (let i = sources.starts[op]!; !reached && i < sources.starts[op + 1]!; i++)
    reached = touched[sources.rows[i]!] === 1;
  if (!reached && moving.size === 0) return 0;
  const rows = sources.rows.subarray(sources.starts[op]!, sources.starts[op + 1]!);
  const [start, length] = kernel.uses?.(s.plan, at).numbers ?? [0, 0];
  for (let i = start; !reached && moving.size > 0 && i < start + length; i++)
    reached = moving.has(i);
  if (!reached) return 0;
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
      if (by !== 0) touched[row] = 1;
    }
  }
  return most;
}

function forwardLoop(
  s: Leaning,
  sources: Sources,
  loop: number,
  touched: Uint8Array,
  numbers: ReadonlySet<number>,
  lo: number,
  hi: number,
): void {
  const [first, end, chunk] = [
    s.plan.loops[loop]!,
    s.plan.loops[loop + 1]!,
    s.plan.loops[loop + 2]!,
  ];
  const solved = isSolved(s.plan, first) && end > first;
  for (let t = lo; t < hi; t += solved ? 1 : chunk) {
    const last = solved ? t + 1 : Math.min(t + chunk, hi);
    for (let round = 0; round < (solved ? MOST_ROUNDS : 1); round++) {
      let most = 0;
      for (let op = first; op < end; op++)
        most = Math.max(most, forward(s, sources, op, touched, numbers, t, last));
      if (most === 0) break;
    }
  }
}
