import { kernels, OP_WIDTH, type Plan } from '../../runtime/index.js';
import { bearingAt, viewOf } from './bearings.js';
import type { Bounds } from './bounds.js';
import { solvedLoops } from './bounds.js';
import { product } from './slope.js';

/** How much a target moves for one unit of each row, at least and at most, along all ways together. */
export interface Ways {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/**
 * Follows a target back to everything that moves it. Where least and most have one sign the target moves one way with the row, whatever
 * the others do within their ends.
 *
 * @param ops - operations to go back along, in order
 * @param everyLane - whether the ends are those of every period at once
 */
export function waysTo(
  plan: Plan,
  ops: readonly number[],
  bounds: Pick<Bounds, 'low' | 'high'> & Partial<Bounds>,
  target: number,
  everyLane = false,
): Ways {
  const ways: Ways = { least: new Float64Array(plan.rows), most: new Float64Array(plan.rows) };
  ways.least[target] = 1;
  ways.most[target] = 1;
  const loops = solvedLoops(plan, ops);
  // Over every period at once delayed loops come back to where they started, as the others do.
  const ends = new Map([...loops.values()].map((loop) => [loop.at(-1) as number, loop] as const));
  if (everyLane)
    for (let i = 0; i < plan.loops.length; i += 3) {
      const [first, end] = [plan.loops[i] as number, plan.loops[i + 1] as number];
      ends.set(
        end - 1,
        Array.from({ length: end - first }, (_, k) => first + k),
      );
    }
  for (let i = ops.length - 1; i >= 0; i--) {
    const op = ops[i] as number;
    const loop = ends.get(op);
    if (loop === undefined) back(plan, op, bounds, ways, false, everyLane);
    else {
      // Every pass can only add a sign to a row, so this ends.
      for (let moved = true; moved; ) {
        moved = false;
        for (const one of loop.toReversed())
          if (back(plan, one, bounds, ways, true, everyLane)) moved = true;
      }
      i -= loop.length - 1;
    }
  }
  return ways;
}

/** One operation back; with `signsOnly` no sizes, and whether a sign was added. */
function back(
  plan: Plan,
  op: number,
  bounds: Pick<Bounds, 'low' | 'high'> & Partial<Bounds>,
  { least, most }: Ways,
  signsOnly: boolean,
  everyLane: boolean,
): boolean {
  const at = op * OP_WIDTH;
  const { width } = kernels[plan.code[at] as number] as { readonly width: number };
  const destination = plan.code[at + 1] as number;
  let moved = false;
  for (let offset = 0; offset < width; offset++) {
    const own = [least[destination + offset], most[destination + offset]] as [number, number];
    if (own[0] === 0 && own[1] === 0) continue;
    const open = bounds.open?.[destination + offset] === 1;
    const view = viewOf(plan, at, bounds.low, bounds.high, everyLane);
    for (const [row, from, to] of bearingAt(plan, at).slopes(view, offset)) {
      if (bounds.low[row] === bounds.high[row] || Number.isNaN(bounds.low[row])) continue;
      const [down, up] = open ? BOTH : product(own, [from, to]);
      if (!signsOnly) {
        least[row] = (least[row] as number) + down;
        most[row] = (most[row] as number) + up;
        continue;
      }
      if (down < 0 && least[row] !== Number.NEGATIVE_INFINITY) {
        least[row] = Number.NEGATIVE_INFINITY;
        moved = true;
      }
      if (up > 0 && most[row] !== Number.POSITIVE_INFINITY) {
        most[row] = Number.POSITIVE_INFINITY;
        moved = true;
      }
    }
  }
  return moved;
}

const BOTH: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
