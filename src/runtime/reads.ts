import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';

/** What every operation reads. */
export interface Reads {
  /** Rows that operation o reads, each once, are `rows[starts[o]]` to `rows[starts[o + 1]]` (exclusive). */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** How many lanes back each operation reads. */
  readonly reach: Int32Array;
  /** Index in `plan.loops` of the loop an operation belongs to, or -1. */
  readonly loop: Int32Array;
}

/** What every operation of a plan reads. */
export function readsOf(plan: Plan): Reads {
  const operations = plan.code.length / OP_WIDTH;
  const starts = new Int32Array(operations + 1);
  const rows: number[] = [];
  const reach = new Int32Array(operations);
  for (let op = 0; op < operations; op++) {
    const at = op * OP_WIDTH;
    const kernel = kernels[plan.code[at]!]!;
    for (const row of new Set(kernel.reads(plan, at))) rows.push(row);
    starts[op + 1] = rows.length;
    reach[op] = kernel.reach?.(plan, at) ?? 0;
  }
  const loop = new Int32Array(operations).fill(-1);
  for (let i = 0; i < plan.loops.length; i += 3) loop.fill(i, plan.loops[i], plan.loops[i + 1]);
  return { starts, rows: Int32Array.from(rows), reach, loop };
}
