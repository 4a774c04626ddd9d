import { type OpQueue, opQueue } from './op-queue.js';
import type { Plan } from './plan.js';
import { type Reads, readsOf } from './reads.js';

/** What has to run again when a row changes. */
export interface Dependents extends Pick<Reads, 'reach' | 'loop'> {
  /** Operations that read row r are `readers[starts[r]]` to `readers[starts[r + 1]]` (exclusive). */
  readonly starts: Int32Array;
  readonly readers: Int32Array;
  /** The one operation that reads a row, where it is plain; -1 otherwise. */
  readonly onlyReader: Int32Array;
  /** 1 for operations that read the lane they write and belong to no loop. */
  readonly isPlain: Uint8Array;
  /** What waits to run again; empty between updates, which never overlap. */
  readonly queue: OpQueue;
}

const known = new WeakMap<Plan, Dependents>();

/** Who reads what in a plan; worked out once a plan. */
export function dependentsOf(plan: Plan): Dependents {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const made = findDependents(plan);
  known.set(plan, made);
  return made;
}

function findDependents(plan: Plan): Dependents {
  const { starts: from, rows, reach, loop } = readsOf(plan);
  const starts = new Int32Array(plan.rows + 1);
  for (const row of rows) starts[row + 1]!++;
  for (let row = 0; row < plan.rows; row++) starts[row + 1]! += starts[row]!;
  const readers = new Int32Array(rows.length);
  const next = starts.slice(0, plan.rows);
  for (let op = 0; op < reach.length; op++)
    for (let i = from[op]!; i < from[op + 1]!; i++) readers[next[rows[i]!]!++] = op;
  const isPlain = Uint8Array.from(reach, (back, op) => (back === 0 && loop[op]! < 0 ? 1 : 0));
  const onlyReader = new Int32Array(plan.rows).fill(-1);
  for (let row = 0; row < plan.rows; row++) {
    const reader = readers[starts[row]!]!;
    if (starts[row + 1]! - starts[row]! === 1 && isPlain[reader] === 1) onlyReader[row] = reader;
  }
  return { starts, readers, onlyReader, isPlain, reach, loop, queue: opQueue(reach.length) };
}
