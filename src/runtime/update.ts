import { need } from '../core/index.js';
import { needRun } from './check.js';
import { type Dependents, dependentsOf } from './dependents.js';
import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { runLoop } from './run.js';
import type { Workspace } from './workspace.js';

/** Cells that changed, with what they were. */
export interface CellChanges {
  /** Indices into the cells of the workspace. */
  readonly cells: readonly number[];
  /** What stood there before. */
  readonly before: readonly number[];
}

/** Numbers to be written into a row from a lane on. */
export interface RowChange {
  /** Index of the row. */
  readonly row: number;
  /** First lane that changes. */
  readonly lane: number;
  /** The numbers from there on; NaN is missing. */
  readonly values: ArrayLike<number>;
}

/**
 * Brings a workspace that was run up to date with new numbers in input rows, running only what they reach. The result is the same, bit
 * for bit, as running everything: the same kernels run over the same rows, only fewer of them. Where a result keeps its bits, nothing
 * beyond it runs.
 *
 * @param plan - the plan the workspace was run with
 * @param changes - new numbers; NaN is missing
 * @returns every cell whose bits changed, inputs included
 */
export function update(plan: Plan, space: Workspace, changes: readonly RowChange[]): CellChanges {
  needRun(plan, space);
  need(Array.isArray(changes), 'as `changes` a list of `row`, `lane` and `values`');
  const run = startUpdate(plan, space);
  for (const { row, lane, values } of changes) {
    for (let i = 0; i < values.length; i++) writeInput(run, row, lane + i, values[i]!);
  }
  runWaiting(run);
  return taken(run.changed);
}

// Kept between updates, so that each makes lists of just the length it needs; a long one is not kept.
const changedCells = [0];
const formerNumbers = [0.5];
const MOST_KEPT = 4096;

function taken(count: number): CellChanges {
  const found = { cells: changedCells.slice(0, count), before: formerNumbers.slice(0, count) };
  if (count > MOST_KEPT) changedCells.length = formerNumbers.length = MOST_KEPT;
  return found;
}

interface UpdateRun {
  readonly plan: Plan;
  readonly space: Workspace;
  readonly dependents: Dependents;
  /** How many cells changed so far. */
  changed: number;
}

function startUpdate(plan: Plan, space: Workspace): UpdateRun {
  return { plan, space, dependents: dependentsOf(plan), changed: 0 };
}

/** As `Object.is`, which engines call for and box its numbers. */
const isSameNumber = (a: number, b: number): boolean =>
  a === b ? a !== 0 || 1 / a === 1 / b : a !== a && b !== b;

function writeInput(run: UpdateRun, row: number, lane: number, value: number): void {
  const { cells, lanes } = run.space;
  const cell = row * lanes + lane;
  if (isSameNumber(cells[cell]!, value)) return;
  note(run, cell, cells[cell]!);
  cells[cell] = value;
  touch(run, row, lane, lane + 1);
}

function note(run: UpdateRun, cell: number, was: number): void {
  changedCells[run.changed] = cell;
  formerNumbers[run.changed] = was;
  run.changed++;
}

/** Queues what reads the lanes of a row, except operations from `first` to `end`; a loop is queued by its first operation. */
function touch(run: UpdateRun, row: number, lo: number, hi: number, first = 0, end = 0): void {
  const { starts, readers, isPlain, queue } = run.dependents;
  const past = starts[row + 1]!;
  for (let i = starts[row]!; i < past; i++) {
    const op = readers[i]!;
    if (op >= first && op < end) continue;
    if (isPlain[op] === 1) queue.add(op, lo, hi);
    else touchFar(run, op, lo, hi);
  }
}

/** Queues what reads more than the lane it writes. */
function touchFar(run: UpdateRun, op: number, lo: number, hi: number): void {
  const { reach, loop, queue } = run.dependents;
  // A look-back never leaves the history it started in.
  const last = Math.min(hi + reach[op]!, historyEnd(run.space, hi));
  queue.add(loop[op]! < 0 ? op : run.plan.loops[loop[op]!]!, lo, last);
}

/** Where the history that the last of some lanes belongs to ends. */
const historyEnd = ({ span }: Workspace, hi: number): number =>
  (Math.floor((hi - 1) / span) + 1) * span;

/**
 * Runs what waits until nothing does. Single lanes are the common case: what they need stands in variables, not behind properties, and an
 * operation that is read by the next one alone goes on to it without a turn in the queue.
 */
function runWaiting(run: UpdateRun): void {
  const { plan, space } = run;
  const { code } = plan;
  const { cells, lanes } = space;
  const { onlyReader, loop, queue } = run.dependents;
  for (let op = queue.take(); op >= 0; op = queue.take()) {
    const t = queue.lo();
    if (loop[op]! >= 0) rerunLoop(run, loop[op]!);
    else if (queue.hi() - t > 1) rerun(run, op, t, queue.hi());
    else
      for (let current = op, next = -1; current >= 0; current = next) {
        next = -1;
        const at = current * OP_WIDTH;
        const kernel = kernels[code[at]!]!;
        const { width } = kernel;
        const row = code[at + 1]!;
        const first = row * lanes + t;
        for (let i = 0; i < width; i++) room[i] = cells[first + i * lanes]!;
        kernel.run(plan, at, space, t, t + 1);
        for (let i = 0; i < width; i++) {
          const cell = first + i * lanes;
          const old = room[i]!;
          if (isSameNumber(old, cells[cell]!)) continue;
          note(run, cell, old);
          const reader = onlyReader[row + i]!;
          if (reader < 0) touch(run, row + i, t, t + 1);
          else if (reader === current + 1 && !queue.has(reader)) next = reader;
          else queue.add(reader, t, t + 1);
        }
      }
  }
}

/** Runs one operation for some lanes, and queues what reads the cells that changed. */
function rerun(run: UpdateRun, op: number, lo: number, hi: number): void {
  const { plan, space } = run;
  const { cells, lanes } = space;
  const at = op * OP_WIDTH;
  const kernel = kernels[plan.code[at]!]!;
  const row = plan.code[at + 1]!;
  const { width } = kernel;
  const count = hi - lo;
  const saved = savedRoom(width * count);
  for (let i = 0; i < width; i++) {
    const start = (row + i) * lanes + lo;
    for (let t = 0; t < count; t++) saved[i * count + t] = cells[start + t]!;
  }
  kernel.run(plan, at, space, lo, hi);
  for (let i = 0; i < width; i++) compare(run, row + i, saved, i * count, lo, count, 0, 0);
}

// Room for the numbers of one operation, kept between operations.
let room = new Float64Array(64);

function savedRoom(size: number): Float64Array {
  if (room.length < size) room = new Float64Array(2 * size);
  return room;
}

/** A loop carries every change on to the end of its history. */
function rerunLoop(run: UpdateRun, loop: number): void {
  const [first, end, chunk] = run.plan.loops.subarray(loop, loop + 3) as unknown as [
    number,
    number,
    number,
  ];
  const { queue } = run.dependents;
  const lo = queue.lo();
  const hi = historyEnd(run.space, queue.hi());
  const { cells, lanes } = run.space;
  const rows = [...writtenRows(run.plan, first, end)];
  const saved = rows.map((row) => cells.slice(row * lanes + lo, row * lanes + hi));
  runLoop(run.plan, [run.space], first, end, chunk, lo, hi);
  rows.forEach((row, i) => compare(run, row, saved[i]!, 0, lo, hi - lo, first, end));
}

/** Queues what reads the cells of a row that are not as they were saved. */
function compare(
  run: UpdateRun,
  row: number,
  saved: Float64Array,
  offset: number,
  lo: number,
  count: number,
  first: number,
  end: number,
): void {
  const { cells, lanes } = run.space;
  const start = row * lanes + lo;
  let from = -1;
  let to = -1;
  for (let i = 0; i < count; i++) {
    const old = saved[offset + i]!;
    if (isSameNumber(old, cells[start + i]!)) continue;
    note(run, start + i, old);
    if (from < 0) from = i;
    to = i;
  }
  if (from >= 0) touch(run, row, lo + from, lo + to + 1, first, end);
}

function* writtenRows(plan: Plan, first: number, end: number): Generator<number> {
  for (let op = first; op < end; op++) {
    const at = op * OP_WIDTH;
    const { width } = kernels[plan.code[at]!]!;
    for (let i = 0; i < width; i++) yield plan.code[at + 1]! + i;
  }
}
