import { kernels, OP_WIDTH, type Plan, type Scenarios, SETTLE } from '../../runtime/index.js';
import { bearingAt, viewOf } from './bearings.js';
import type { Bearing, OpView, Slope } from './slope.js';

/** Ends of every row in one period. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where a row may be missing somewhere between its ends. */
  readonly open: Uint8Array;
}

/** Ends of input rows. */
export type Box = ReadonlyMap<number, readonly [low: number, high: number]>;

/** Bounds every row over a box of inputs, operation by operation. Safe, and wide where one input comes along several ways. */
export type Bounding = (box: Box) => Bounds;

/** Corners of one operation that are looked at; with more, its full range is taken. */
const MOST_CORNERS = 32;

/** Places that scenarios for this need. */
export const BOUNDING_PLACES = 2 * MOST_CORNERS;

/** Runs of a loop without delay, from anything towards what it can be. */
const SWEEPS = 60;

/**
 * Prepares bounding.
 *
 * @param scenarios - with `BOUNDING_PLACES` places
 * @param base - every row of the period as evaluated
 * @param cap - most points anything can have
 */
export function boundingOf(
  plan: Plan,
  scenarios: Scenarios,
  base: Float64Array,
  cap: number,
): Bounding {
  const loops = solvedLoops(plan, scenarios.ops);
  return (box) => {
    const bounds: Bounds = {
      low: base.slice(),
      high: base.slice(),
      open: new Uint8Array(plan.rows),
    };
    for (const [row, [low, high]] of box) {
      bounds.low[row] = low;
      bounds.high[row] = high;
    }
    const one: Work = { plan, scenarios, base, cap, bounds };
    for (let i = 0; i < scenarios.ops.length; i++) {
      const op = scenarios.ops[i] as number;
      const loop = loops.get(op);
      if (loop === undefined) boundOp(one, op);
      else {
        boundLoop(one, loop);
        i += loop.length - 1;
      }
    }
    return bounds;
  };
}

interface Work {
  readonly plan: Plan;
  readonly scenarios: Scenarios;
  readonly base: Float64Array;
  readonly cap: number;
  readonly bounds: Bounds;
}

/** Loops without delay among some operations, by their first operation. */
export function solvedLoops(
  plan: Plan,
  ops: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const reached = new Set(ops);
  const found = new Map<number, readonly number[]>();
  for (let i = 0; i < plan.loops.length; i += 3) {
    const [first, end] = [plan.loops[i] as number, plan.loops[i + 1] as number];
    if (!reached.has(first) || kernelAt(plan, first).name !== SETTLE) continue;
    found.set(
      first,
      Array.from({ length: end - first }, (_, k) => first + k),
    );
  }
  return found;
}

const kernelAt = (plan: Plan, op: number): (typeof kernels)[number] =>
  kernels[plan.code[op * OP_WIDTH] as number] as (typeof kernels)[number];

function boundLoop(work: Work, loop: readonly number[]): void {
  const { plan, bounds, base, cap } = work;
  const written = new Set(
    loop.flatMap((op) =>
      Array.from(
        { length: kernelAt(plan, op).width },
        (_, i) => (plan.code[op * OP_WIDTH + 1] as number) + i,
      ),
    ),
  );
  const fromOutside = loop.some((op) =>
    kernelAt(plan, op)
      .reads(plan, op * OP_WIDTH)
      .some(
        (row) =>
          !written.has(row) &&
          (bounds.low[row] !== bounds.high[row] || bounds.open[row] === 1) &&
          !Number.isNaN(bounds.low[row]),
      ),
  );
  if (!fromOutside) return;
  const at = (loop[0] as number) * OP_WIDTH;
  const list = plan.code[at + 2] as number;
  for (const row of plan.lists.subarray(list, list + (plan.code[at + 3] as number))) {
    if (Number.isNaN(base[row])) continue;
    bounds.low[row] = 0;
    bounds.high[row] = cap;
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (const op of loop.slice(1)) boundOp(work, op);
}

function boundOp(work: Work, op: number): void {
  const { plan, bounds, base } = work;
  const at = op * OP_WIDTH;
  const kernel = kernelAt(plan, op);
  const reads = kernel.reads(plan, at);
  const destination = plan.code[at + 1] as number;
  for (let i = 0; i < kernel.width; i++) {
    const row = destination + i;
    bounds.low[row] = base[row] as number;
    bounds.high[row] = base[row] as number;
    bounds.open[row] = 0;
  }
  const open = reads.some((row) => bounds.open[row] === 1);
  if (!open && reads.every((row) => isAsEvaluated(work, row))) return;
  const bearing = bearingAt(plan, at);
  const view = viewOf(plan, at, bounds.low, bounds.high);
  for (let offset = 0; offset < kernel.width; offset++) {
    const found = open ? undefined : boundOutput(work, op, view, bearing, offset, reads);
    const row = destination + offset;
    if (found !== undefined) [bounds.low[row], bounds.high[row]] = found;
    else {
      const isValue = bearing.makes === 'value';
      bounds.low[row] = isValue ? Number.NEGATIVE_INFINITY : 0;
      bounds.high[row] = isValue ? Number.POSITIVE_INFINITY : work.cap;
      bounds.open[row] = 1;
    }
  }
}

const differs = ({ low, high }: Bounds, row: number): boolean =>
  low[row] !== high[row] && !Number.isNaN(low[row]);

const isAsEvaluated = ({ base, bounds: { low, high } }: Work, row: number): boolean =>
  Object.is(low[row], base[row]) && Object.is(high[row], base[row]);

/** Ends of one output; undefined where nothing safe can be said, or where it may be missing. */
function boundOutput(
  { scenarios, base, bounds, plan }: Work,
  op: number,
  view: OpView,
  bearing: Bearing,
  offset: number,
  reads: readonly number[],
): readonly [number, number] | undefined {
  const row = (plan.code[op * OP_WIDTH + 1] as number) + offset;
  const slopes = merged(bearing.slopes(view, offset)).filter(
    ([from, least, most]) => differs(bounds, from) && (least !== 0 || most !== 0),
  );
  if (slopes.length > 0 && bearing.hazard?.(view) === true) return undefined;
  const range = slopes.length > 0 && offset === 0 ? bearing.range?.(view, offset) : undefined;
  if (range !== undefined) return range;
  const mixed = slopes.filter(([, least, most]) => least < 0 && most > 0);
  const places = mixed.map(([from]) => {
    const [low, high] = [view.low(from), view.high(from)];
    const turns = bearing.turns?.(view, from) ?? [];
    return [low, ...turns.filter((x) => x > low && x < high), high];
  });
  const corners = places.reduce((count, { length }) => count * length, 1);
  if (corners > MOST_CORNERS) return undefined;
  const { cells, lanes } = scenarios.space;
  const count = 2 * corners;
  for (const one of reads) cells.fill(view.low(one), one * lanes, one * lanes + count);
  for (const [from, least, most] of slopes) {
    if (least < 0 && most > 0) continue;
    const [first, second] =
      most > 0 ? [view.low(from), view.high(from)] : [view.high(from), view.low(from)];
    for (let place = 0; place < count; place++)
      cells[from * lanes + place] = place % 2 === 0 ? first : second;
  }
  for (let corner = 0; corner < corners; corner++) {
    let rest = corner;
    for (const [i, [from]] of mixed.entries()) {
      const own = places[i] as readonly number[];
      cells.fill(
        own[rest % own.length] as number,
        from * lanes + 2 * corner,
        from * lanes + 2 * corner + 2,
      );
      rest = Math.floor(rest / own.length);
    }
  }
  scenarios.runOp(op, count);
  const made = cells.subarray(row * lanes, row * lanes + count);
  const missing = made.filter((one) => Number.isNaN(one)).length;
  // What is missing at every corner and was missing before stays missing; else it comes and goes somewhere.
  if (missing === count && Number.isNaN(base[row])) return [Number.NaN, Number.NaN];
  return missing > 0 ? undefined : [Math.min(...made), Math.max(...made)];
}

/** One slope a row: what comes along several ways adds up. */
export function merged(slopes: readonly Slope[]): readonly Slope[] {
  const rows = new Map<number, Slope>();
  for (const [row, least, most] of slopes) {
    const [, a, b] = rows.get(row) ?? [row, 0, 0];
    rows.set(row, [row, a + least, b + most]);
  }
  return [...rows.values()];
}
