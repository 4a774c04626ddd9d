import { needRun } from './check.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { runOps } from './run-ops.js';
import { isSolved, solveLoop } from './solve.js';
import { type Workspace, workspaceOver } from './workspace.js';

/**
 * Runs a plan: every row from the input rows, for the lanes `lo` to `hi` (exclusive).
 *
 * @param plan - what to do
 * @param space - the numbers; input rows are read, all others are written
 */
export function run(plan: Plan, space: Workspace, lo = 0, hi?: number): void {
  needRun(plan, space);
  runAll(plan, [space], lo, hi ?? space.lanes);
}

/** The two ends of everything missing (S2). */
export interface Completed {
  /** Everything missing at its lowest points. */
  readonly low: Workspace;
  /** Everything missing at its highest points. */
  readonly high: Workspace;
}

/**
 * Runs a plan twice side by side with everything missing at its lowest and at its highest points, by the same kernels.
 *
 * @param space - the numbers of an ordinary run; they are not changed
 */
export function runCompleted(plan: Plan, space: Workspace): Completed {
  needRun(plan, space);
  const low = workspaceOver(space.cells.slice(), space.lanes, space.span, -1);
  const high = workspaceOver(space.cells.slice(), space.lanes, space.span, 1);
  low.mirror = high;
  high.mirror = low;
  runAll(plan, [low, high], 0, space.lanes);
  return { low, high };
}

function runAll(plan: Plan, spaces: readonly Workspace[], lo: number, hi: number): void {
  let next = 0;
  for (let i = 0; i < plan.loops.length; i += 3) {
    const [first, end, chunk] = plan.loops.subarray(i, i + 3) as unknown as [
      number,
      number,
      number,
    ];
    runOps(plan, spaces, next, first, lo, hi);
    runLoop(plan, spaces, first, end, chunk, lo, hi);
    next = end;
  }
  runOps(plan, spaces, next, plan.code.length / OP_WIDTH, lo, hi);
}

/** A delayed loop runs a few periods at a time, so that each period finds the earlier ones finished; one without delay is solved. */
export function runLoop(
  plan: Plan,
  spaces: readonly Workspace[],
  first: number,
  end: number,
  chunk: number,
  lo: number,
  hi: number,
): void {
  if (isSolved(plan, first) && end > first) return solveLoop(plan, spaces, first, end, lo, hi);
  const { span } = spaces[0]!;
  for (let block = lo - (lo % span); block < hi; block += span) {
    const last = Math.min(block + span, hi);
    for (let t = Math.max(block, lo); t < last; t += chunk)
      runOps(plan, spaces, first, end, t, Math.min(t + chunk, last));
  }
}
