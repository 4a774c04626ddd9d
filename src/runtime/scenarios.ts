import { dependentsOf } from './dependents.js';
import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { isSolved, solveLoop } from './solve.js';
import { createWorkspace, type Workspace } from './workspace.js';

/**
 * One lane of a workspace that was run, many times over with other numbers in some rows: the lanes of `space` are scenarios of that lane.
 * Earlier lanes stay as they were. The numbers are those of a fresh run, bit for bit: the same kernels run, for only what the rows reach.
 */
export interface Scenarios {
  /** Every row with the numbers of the lane, once for each place; write the rows that differ, then run. */
  readonly space: Workspace;
  /** Operations that the rows reach, in order. */
  readonly ops: readonly number[];
  /** Runs the scenarios in places 0 to `count` (exclusive). */
  readonly run: (count: number) => void;
  /** Runs one operation by itself, which must be in no loop. */
  readonly runOp: (op: number, count: number) => void;
}

/**
 * Prepares scenarios.
 *
 * @param plan - the plan; it may have rows beyond those of the workspace, which are missing until written
 * @param base - a workspace that was run
 * @param lane - the lane to vary
 * @param rows - rows that will differ
 * @param places - how many scenarios run at once
 */
export function scenariosOf(
  plan: Plan,
  base: Workspace,
  lane: number,
  rows: Iterable<number>,
  places: number,
): Scenarios {
  const ops = reachedOps(plan, rows);
  const space = createWorkspace(plan, places, 1);
  const known = base.cells.length / base.lanes;
  for (let row = 0; row < known; row++)
    space.cells.fill(base.cells[row * base.lanes + lane]!, row * places, (row + 1) * places);
  const past = pastOf(plan, base, lane, ops);
  const runOp = (op: number, count: number): void => {
    const kernel = kernels[plan.code[op * OP_WIDTH]!]!;
    if (past.reach[op]! === 0) kernel.run(plan, op * OP_WIDTH, space, 0, count);
    else
      throughPast(plan, space, past.space, [op], count, () =>
        kernel.run(plan, op * OP_WIDTH, past.space, past.space.lanes - 1, past.space.lanes),
      );
  };
  const runLoop = (first: number, end: number, count: number): void => {
    const inside = Array.from({ length: end - first }, (_, i) => first + i);
    if (!isSolved(plan, first)) for (const op of inside) runOp(op, count);
    else if (inside.every((op) => past.reach[op] === 0))
      solveLoop(plan, [space], first, end, 0, count);
    else
      throughPast(plan, space, past.space, inside, count, () =>
        solveLoop(plan, [past.space], first, end, past.space.lanes - 1, past.space.lanes),
      );
  };
  const { loop } = dependentsOf(plan);
  return {
    space,
    ops,
    runOp,
    run: (count) => {
      let done = -1;
      for (const op of ops) {
        const at = loop[op]!;
        if (at < 0) runOp(op, count);
        else if (at !== done) {
          runLoop(plan.loops[at]!, plan.loops[at + 1]!, count);
          done = at;
        }
      }
    },
  };
}

/** Operations that rows reach, in order; of a loop all of them. */
function reachedOps(plan: Plan, rows: Iterable<number>): readonly number[] {
  const { starts, readers, loop } = dependentsOf(plan);
  const reached = new Set<number>();
  const waiting = [...rows];
  const take = (op: number): void => {
    if (reached.has(op)) return;
    reached.add(op);
    const { width } = kernels[plan.code[op * OP_WIDTH]!]!;
    for (let i = 0; i < width; i++) waiting.push(plan.code[op * OP_WIDTH + 1]! + i);
  };
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const op = readers[i]!;
      const at = loop[op]!;
      if (at < 0) take(op);
      else for (let one = plan.loops[at]!; one < plan.loops[at + 1]!; one++) take(one);
    }
  }
  return [...reached].toSorted((a, b) => a - b);
}

/** The lanes that operations look back to, with the lane itself at the end: one history, which each scenario borrows in turn. */
function pastOf(plan: Plan, base: Workspace, lane: number, ops: readonly number[]) {
  const { reach } = dependentsOf(plan);
  const back = Math.min(
    lane % base.span,
    ops.reduce((most, op) => Math.max(most, reach[op]!), 0),
  );
  const looking = ops.some((op) => reach[op]! > 0);
  const space = createWorkspace(plan, looking ? back + 1 : 1);
  const known = looking ? base.cells.length / base.lanes : 0;
  for (let row = 0; row < known; row++) {
    const at = row * base.lanes + lane;
    space.cells.set(base.cells.subarray(at - back, at + 1), row * space.lanes);
  }
  return { space, reach };
}

/** Runs operations scenario by scenario: what they read goes into the last lane of the past, what they write comes back. */
function throughPast(
  plan: Plan,
  space: Workspace,
  past: Workspace,
  ops: readonly number[],
  count: number,
  work: () => void,
): void {
  const read = new Set<number>();
  const written = new Set<number>();
  for (const op of ops) {
    const at = op * OP_WIDTH;
    const kernel = kernels[plan.code[at]!]!;
    for (const row of kernel.reads(plan, at)) read.add(row);
    for (let i = 0; i < kernel.width; i++) written.add(plan.code[at + 1]! + i);
  }
  const last = past.lanes - 1;
  for (let place = 0; place < count; place++) {
    for (const row of read)
      past.cells[row * past.lanes + last] = space.cells[row * space.lanes + place]!;
    work();
    for (const row of written)
      space.cells[row * space.lanes + place] = past.cells[row * past.lanes + last]!;
  }
}
