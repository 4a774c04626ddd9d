import { needRun } from './check.js';
import { isRecord, need } from '../core/index.js';
import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { secants } from './secants/index.js';
import { blameShift } from './secants/links.js';
import { blame, type Sweep } from './secants/secant.js';
import { isSolved } from './solve.js';
import { type Sources, sourcesOf } from './sources.js';
import type { Workspace } from './workspace.js';

/** Two runs of one plan: the same code and lists, and cells that may differ. Both are ordinary runs with the same lanes. */
export interface Pair {
  /** Where the step starts, run. */
  readonly from: Workspace;
  /** Where it ends, run; the same object for derivatives. */
  readonly to: Workspace;
  /** Numbers of the plan at both ends; those of the plan by default. */
  readonly fromNumbers?: Float64Array;
  /** As `fromNumbers`, at the other end. */
  readonly toNumbers?: Float64Array;
}

/** A cell whose change is asked about, and how much a unit of it counts. */
export interface Seed {
  /** Its row. */
  readonly row: number;
  /** Its lane. */
  readonly lane: number;
  /** 1 for the change of the cell itself. */
  readonly value: number;
}

/**
 * What a unit of everything is worth for the seeds. Over the rows that no operation writes, all numbers, and whatever stands in
 * `arrived`,
 *
 *   sum of worth * (to - from) + sum of arrived = sum over seeds of value * (cell at `to` - cell at `from`).
 *
 * Rows that operations write have their worth too: what a unit of them would move, by everything above them.
 */
export interface Swept {
  /** First lane looked at. */
  readonly first: number;
  /** How many lanes are looked at; lane t of row r stands at `r * stride + t - first`. */
  readonly stride: number;
  /** Multiplier of every cell; the derivative where both ends are one. */
  readonly cells: Float64Array;
  /** Amounts of cells that are there at one end only, or that decided whether something counts. */
  readonly arrived: Float64Array;
  /**
   * Multiplier of every number of the plan; 0 for settings of operators, such as a power or a cut: what a change of theirs moves is owed to
   * the points and weights they act on.
   */
  readonly numbers: Float64Array;
  /** Operations that stand at a kink, as offsets into `plan.code`; only where both ends are one. */
  readonly kinks: ReadonlySet<number>;
}

/** Worths this small, beside the largest, no longer go round a solved loop. */
const FADED = 1e-15;

/** How often a worth goes round a solved loop at most. */
const MOST_ROUNDS = 2000;

/**
 * Goes back from some cells to everything they rest on, in one pass: derivatives where both ends are one, else multipliers that add up
 * to the difference exactly. Costs two to four times what running all that the seeds rest on does.
 *
 * @param plan - the plan that both ends ran
 * @param pair - the two ends; the same workspace twice for derivatives
 * @param seeds - what is asked about; several add up
 * @param over - a result that is no longer needed: where it has the same size its arrays are taken over, which spares clearing memory
 *   that was never used, most of the cost over many periods
 */
export function sweep(plan: Plan, pair: Pair, seeds: readonly Seed[], over?: Swept): Swept {
  need(isRecord(pair), 'as `pair` an object with the workspaces `from` and `to`');
  needRun(plan, pair.from, 'pair.from');
  needRun(plan, pair.to, 'pair.to');
  const areCells = Array.isArray(seeds) && seeds.every(isRecord);
  need(areCells, 'as `seeds` a list of `row`, `lane` and `value`');
  return sweepTo(plan, pair, seeds, undefined, over);
}

/**
 * The same, ending at some operations.
 *
 * @param stops - 1 for each operation that hands nothing on; of a loop all or none
 */
export function sweepTo(
  plan: Plan,
  pair: Pair,
  seeds: readonly Seed[],
  stops: Uint8Array | undefined,
  over?: Swept,
): Swept {
  const sources = sourcesOf(plan);
  const { from, to } = pair;
  const needed = markNeeded(plan, sources, seeds, from.span);
  const { first, stride, lo, hi } = needed;
  const fromNumbers = pair.fromNumbers ?? plan.numbers;
  const toNumbers = pair.toNumbers ?? plan.numbers;
  const same = from.cells === to.cells && fromNumbers === toNumbers;
  const state: Sweep = {
    plan,
    lanes: from.lanes,
    span: from.span,
    from: from.cells,
    to: to.cells,
    fromNumbers,
    toNumbers,
    same,
    stride,
    first,
    cells: cleared(over?.cells, plan.rows * stride),
    arrived: cleared(over?.arrived, same ? 0 : plan.rows * stride),
    numbers: cleared(over?.numbers, plan.numbers.length),
    kinks: new Set(),
  };
  for (const { row, lane, value } of seeds) seedCell(state, row, lane, value);
  for (let op = plan.code.length / OP_WIDTH - 1; op >= 0; op--) {
    if (hi[op] === 0 || stops?.[op] === 1) continue;
    const loop = sources.loop[op]!;
    if (loop < 0) backOp(state, sources, op, lo[op]!, hi[op]!);
    else {
      backLoop(state, sources, loop, lo[op]!, hi[op]!);
      op = plan.loops[loop]!;
    }
  }
  return state;
}

const cleared = (old: Float64Array | undefined, length: number): Float64Array =>
  old?.length === length ? old.fill(0) : new Float64Array(length);

/** A seed that is there at one end only is an amount; what is nowhere has no change. */
function seedCell(s: Sweep, row: number, lane: number, value: number): void {
  const a = s.from[row * s.lanes + lane]!;
  const b = s.to[row * s.lanes + lane]!;
  if (a === a && b === b) s.cells[row * s.stride + lane - s.first]! += value;
}

/** What has to be looked at for some cells. */
export interface Needed {
  readonly first: number;
  readonly stride: number;
  /** Lanes of each operation; `hi` is 0 where it is not needed. */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
}

/** Finds the operations and lanes that some cells rest on. */
export function markNeeded(
  plan: Plan,
  sources: Sources,
  seeds: readonly Pick<Seed, 'row' | 'lane'>[],
  span: number,
): Needed {
  const operations = plan.code.length / OP_WIDTH;
  const lo = new Int32Array(operations);
  const hi = new Int32Array(operations);
  let first = Number.POSITIVE_INFINITY;
  let end = 0;
  const mark = (row: number, from: number, to: number): void => {
    first = Math.min(first, from);
    end = Math.max(end, to);
    const op = sources.writer[row]!;
    if (op < 0) return;
    lo[op] = hi[op] === 0 ? from : Math.min(lo[op]!, from);
    hi[op] = Math.max(hi[op]!, to);
  };
  for (const { row, lane } of seeds) mark(row, lane, lane + 1);
  for (let op = operations - 1; op >= 0; op--) {
    const loop = sources.loop[op]!;
    if (loop >= 0 && op === plan.loops[loop + 1]! - 1) joinLoop(plan, loop, lo, hi, span);
    if (hi[op] === 0) continue;
    const reach = sources.reach[op]!;
    const from = lo[op]! - Math.min(reach, lo[op]! % span);
    for (let i = sources.starts[op]!; i < sources.starts[op + 1]!; i++)
      mark(sources.rows[i]!, from, hi[op]!);
  }
  const stride = first < end ? end - first : 0;
  return { first: stride === 0 ? 0 : first, stride, lo, hi };
}

/** A delayed loop is needed whole, from the start of its history. */
function joinLoop(plan: Plan, loop: number, lo: Int32Array, hi: Int32Array, span: number): void {
  const first = plan.loops[loop]!;
  const end = plan.loops[loop + 1]!;
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (let op = first; op < end; op++) {
    if (hi[op] === 0) continue;
    from = Math.min(from, lo[op]!);
    to = Math.max(to, hi[op]!);
  }
  if (to === 0) return;
  lo.fill(from - (from % span), first, end);
  hi.fill(to, first, end);
}

function backOp(s: Sweep, sources: Sources, op: number, lo: number, hi: number): void {
  const at = op * OP_WIDTH;
  const index = s.plan.code[at]!;
  secants[index]!(s, at, lo, hi);
  if (s.same) return;
  const kernel = kernels[index]!;
  const own = s.plan.code[at + 1]!;
  if (!anyArrived(s, own, kernel.width, lo, hi)) return;
  if (kernel.name === 'shift') blameShift(s, at, lo, hi);
  const rows = sources.rows.subarray(sources.starts[op]!, sources.starts[op + 1]!);
  blame(s, own, kernel.width, rows, sources.isCoverage, sources.reach[op]!, lo, hi);
}

function anyArrived(s: Sweep, row: number, width: number, lo: number, hi: number): boolean {
  for (let r = row; r < row + width; r++)
    for (let t = lo; t < hi; t++) if (s.arrived[r * s.stride + t - s.first] !== 0) return true;
  return false;
}

/** A delayed loop is left as it was run, the latest periods first, so that each finds the later ones finished. */
function backLoop(s: Sweep, sources: Sources, loop: number, lo: number, hi: number): void {
  const { loops } = s.plan;
  const first = loops[loop]!;
  const end = loops[loop + 1]!;
  const chunk = loops[loop + 2]!;
  if (isSolved(s.plan, first) && end > first) {
    for (let t = hi - 1; t >= lo; t--) backSolved(s, sources, first, end, t);
    return;
  }
  for (let block = hi - 1 - ((hi - 1) % s.span); block + s.span > lo; block -= s.span) {
    const start = Math.max(block, lo);
    for (let last = Math.min(block + s.span, hi); last > start; last -= chunk)
      for (let op = end - 1; op >= first; op--)
        backOp(s, sources, op, Math.max(start, last - chunk), last);
  }
}

/** Worths go round a loop that is solved in its lane until they have faded: the sum of all rounds solves the transposed equations. */
function backSolved(s: Sweep, sources: Sources, first: number, end: number, t: number): void {
  const written: number[] = [];
  for (let op = first; op < end; op++) {
    const at = op * OP_WIDTH;
    const { width } = kernels[s.plan.code[at]!]!;
    for (let i = 0; i < width; i++) written.push(s.plan.code[at + 1]! + i);
  }
  const column = (row: number): number => row * s.stride + t - s.first;
  const totals = new Float64Array(written.length);
  const place = new Map(written.map((row, i) => [row, i]));
  let most = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let op = end - 1; op >= first; op--) {
      const at = op * OP_WIDTH;
      const { width } = kernels[s.plan.code[at]!]!;
      const own = s.plan.code[at + 1]!;
      backOp(s, sources, op, t, t + 1);
      // Handed on: what comes back later goes round again by itself.
      for (let row = own; row < own + width; row++) {
        totals[place.get(row)!]! += s.cells[column(row)]!;
        s.cells[column(row)] = 0;
      }
    }
    let left = 0;
    for (const row of written) left = Math.max(left, Math.abs(s.cells[column(row)]!));
    for (const total of totals) most = Math.max(most, Math.abs(total));
    if (!(left > FADED * most)) break;
  }
  for (const [row, i] of place) s.cells[column(row)] = s.cells[column(row)]! + totals[i]!;
}
