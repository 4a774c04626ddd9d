import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';

/** What has to run again when a row changes. */
export interface Dependents {
  /** Operations that read row r are `readers[starts[r]]` to `readers[starts[r + 1]]` (exclusive). */
  readonly starts: Int32Array;
  readonly readers: Int32Array;
  /** How many lanes back each operation reads. */
  readonly reach: Int32Array;
  /** Index in `plan.loops` of the loop an operation belongs to, or -1. */
  readonly loop: Int32Array;
}

const known = new WeakMap<Plan, Dependents>();

/** Who reads what in a plan; worked out once a plan. */
export function dependentsOf(plan: Plan): Dependents {
  const found = known.get(plan) ?? findDependents(plan);
  known.set(plan, found);
  return found;
}

function findDependents(plan: Plan): Dependents {
  const operations = plan.code.length / OP_WIDTH;
  const reach = new Int32Array(operations);
  const starts = new Int32Array(plan.rows + 1);
  const reads: number[][] = [];
  for (let op = 0; op < operations; op++) {
    const at = op * OP_WIDTH;
    const kernel = kernels[plan.code[at]!]!;
    reach[op] = kernel.reach?.(plan, at) ?? 0;
    const rows = [...new Set(kernel.reads(plan, at))];
    reads.push(rows);
    for (const row of rows) starts[row + 1]!++;
  }
  for (let row = 0; row < plan.rows; row++) starts[row + 1]! += starts[row]!;
  const readers = new Int32Array(starts[plan.rows]!);
  const next = starts.slice(0, plan.rows);
  reads.forEach((rows, op) => {
    for (const row of rows) readers[next[row]!++] = op;
  });
  const loop = new Int32Array(operations).fill(-1);
  for (let i = 0; i < plan.loops.length; i += 3) loop.fill(i, plan.loops[i], plan.loops[i + 1]);
  return { starts, readers, reach, loop };
}
