import { kernelIndex, SETTLE } from './kernels/index.js';
import { newtonStep } from './newton.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { runOps } from './run-ops.js';
import type { Workspace } from './workspace.js';

/** Points and coverage that change by no more than this have settled. */
const SETTLED = 1e-12;

/** How often the operations of a loop run at most in one lane, and how many runs of operations that may come to. */
const MOST_SWEEPS = 1000;
const MOST_OPERATIONS = 2_000_000;

/** Sweeps after which the way that is left is gone at once, if it can be. */
const PATIENCE = 100;

const settleIndex = kernelIndex(SETTLE);

/** Whether the loop that starts with an operation has no delay and is solved (S7.1). */
export function isSolved(plan: Plan, first: number): boolean {
  return plan.code[first * OP_WIDTH] === settleIndex;
}

/** How often a loop of so many operations is swept at most, and how often the way that is left is tried at once. */
export function sweepsOf(operations: number): { readonly sweeps: number; readonly newton: number } {
  const sweeps = Math.min(MOST_SWEEPS, Math.ceil(MOST_OPERATIONS / operations));
  return { sweeps, newton: Math.floor(sweeps / PATIENCE) };
}

/**
 * Solves a loop without delay, lane by lane, so that a lane has the same bits whatever lies beside it: runs its operations over and over
 * until its nodes keep still. A lane that does not settle loses its points, except in a completed run, where they are safe bounds.
 */
export function solveLoop(
  plan: Plan,
  spaces: readonly Workspace[],
  first: number,
  end: number,
  lo: number,
  hi: number,
): void {
  const list = plan.code[first * OP_WIDTH + 2]!;
  const nodes = plan.lists.subarray(list, list + plan.code[first * OP_WIDTH + 3]!);
  const before = new Float64Array(2 * nodes.length * spaces.length);
  const { sweeps } = sweepsOf(end - first);
  for (let t = lo; t < hi; t++) {
    runOps(plan, spaces, first, first + 1, t, t + 1);
    let moved = Number.POSITIVE_INFINITY;
    for (let sweep = 0; sweep < sweeps && moved > SETTLED; sweep++) {
      keep(spaces, nodes, t, before);
      runOps(plan, spaces, first + 1, end, t, t + 1);
      moved = movement(spaces, nodes, t, before);
      if (sweep % PATIENCE === PATIENCE - 1 && moved > SETTLED)
        newtonStep(plan, spaces, nodes, first + 1, end, t);
    }
    if (moved > SETTLED) forget(spaces, nodes, t);
  }
}

function keep(
  spaces: readonly Workspace[],
  nodes: Int32Array,
  t: number,
  before: Float64Array,
): void {
  let i = 0;
  for (const { cells, lanes } of spaces) {
    for (const row of nodes) {
      before[i++] = cells[row * lanes + t]!;
      before[i++] = cells[(row + 1) * lanes + t]!;
    }
  }
}

/** The largest change of points or coverage; infinite where points came or went. */
function movement(
  spaces: readonly Workspace[],
  nodes: Int32Array,
  t: number,
  before: Float64Array,
): number {
  let i = 0;
  let most = 0;
  for (const { cells, lanes } of spaces) {
    for (const row of nodes) {
      for (const cell of [row * lanes + t, (row + 1) * lanes + t]) {
        const was = before[i++]!;
        const is = cells[cell]!;
        if (Object.is(was, is)) continue;
        const change = Math.abs(is - was);
        if (!(change <= most)) most = change === change ? change : Number.POSITIVE_INFINITY;
      }
    }
  }
  return most;
}

function forget(spaces: readonly Workspace[], nodes: Int32Array, t: number): void {
  for (const { cells, lanes, side } of spaces) {
    if (side !== 0) continue;
    for (const row of nodes) cells[row * lanes + t] = Number.NaN;
  }
}
