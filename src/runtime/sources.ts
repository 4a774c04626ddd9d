import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';

/** What every operation rests on. */
export interface Sources {
  /** Rows that operation o reads are `rows[starts[o]]` to `rows[starts[o + 1]]` (exclusive). */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** How many lanes back each operation reads. */
  readonly reach: Int32Array;
  /** The operation that writes a row, or -1. */
  readonly writer: Int32Array;
  /** Whether a row holds coverage. */
  readonly isCoverage: Uint8Array;
  /** Index in `plan.loops` of the loop an operation belongs to, or -1. */
  readonly loop: Int32Array;
}

// Of the rows that an operation writes, those with coverage; the others, such as lead and lag, hold points.
const COVERAGE: ReadonlyMap<string, readonly number[]> = new Map([
  ['measures', [3]],
  ['block', [2, 3]],
  ['firstPresent', [1]],
]);

const known = new WeakMap<Plan, Sources>();

/** What every operation of a plan rests on; worked out once a plan. */
export function sourcesOf(plan: Plan): Sources {
  const found = known.get(plan) ?? findSources(plan);
  known.set(plan, found);
  return found;
}

function findSources(plan: Plan): Sources {
  const operations = plan.code.length / OP_WIDTH;
  const starts = new Int32Array(operations + 1);
  const rows: number[] = [];
  const reach = new Int32Array(operations);
  const writer = new Int32Array(plan.rows).fill(-1);
  const isCoverage = new Uint8Array(plan.rows);
  for (let op = 0; op < operations; op++) {
    const at = op * OP_WIDTH;
    const kernel = kernels[plan.code[at]!]!;
    const own = plan.code[at + 1]!;
    for (const row of new Set(kernel.reads(plan, at))) rows.push(row);
    starts[op + 1] = rows.length;
    reach[op] = kernel.reach?.(plan, at) ?? 0;
    writer.fill(op, own, own + kernel.width);
    for (const i of COVERAGE.get(kernel.name) ?? (kernel.width === 2 ? [1] : []))
      isCoverage[own + i] = 1;
  }
  const loop = new Int32Array(operations).fill(-1);
  for (let i = 0; i < plan.loops.length; i += 3) loop.fill(i, plan.loops[i], plan.loops[i + 1]);
  return { starts, rows: Int32Array.from(rows), reach, writer, isCoverage, loop };
}
