import type { Layers } from './layers.js';
import type { Ports } from './ports.js';
import { same } from './straighten.js';

/** The part of a link inside one channel: up from below, sideways in a lane, and up to the row above. */
export interface Piece {
  readonly link: number;
  /** Index of its lower point in the chain; 0 for a level link. */
  readonly step: number;
  /** Where it comes up from the row below: one place, or both ends of a level link. */
  readonly below: readonly number[];
  /** Where it goes on to the row above; empty for a level link. */
  readonly above: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** The pieces of a channel and the lane of each that goes sideways; lane 0 is the lowest. */
export interface Channel {
  readonly pieces: readonly Piece[];
  readonly laneOf: ReadonlyMap<Piece, number>;
  readonly lanes: number;
  /** Pairs of pieces that would lie on each other: the first goes on up where the second comes up. */
  readonly clashes: readonly (readonly [Piece, Piece])[];
}

/** Two vertical pieces nearer than this look like one. */
export const CLEAR = 5;

/** Price of two links on one line, in crossings. */
const CLASH = 12;

/** From so many pieces on, a lane order is no longer improved piece by piece. */
const MANY = 400;

/** The pieces of the channel above each row. */
export function piecesOf(
  { rowCount, rowOf, chains, level }: Layers,
  x: Float64Array,
  ports: Ports,
): Piece[][] {
  const channels: Piece[][] = Array.from({ length: rowCount }, () => []);
  for (const { link, items } of chains) {
    for (let step = 0; step + 1 < items.length; step++) {
      const from = (step === 0 ? ports.x[2 * link] : x[items[step] as number]) as number;
      const to = (
        step + 2 === items.length ? ports.x[2 * link + 1] : x[items[step + 1] as number]
      ) as number;
      const row = rowOf[items[step] as number] as number;
      channels[row]?.push({
        link,
        step,
        below: [from],
        above: [to],
        left: Math.min(from, to),
        right: Math.max(from, to),
      });
    }
  }
  for (const { link, from } of level) {
    const ends = [ports.x[2 * link] as number, ports.x[2 * link + 1] as number];
    const row = rowOf[from] as number;
    channels[row]?.push({
      link,
      step: 0,
      below: ends,
      above: [],
      left: Math.min(...ends),
      right: Math.max(...ends),
    });
  }
  return channels;
}

/** Orders the lanes of a channel for few crossings and none on another, and stacks them. */
export function stackLanes(pieces: readonly Piece[]): Channel {
  const sideways = pieces
    .filter(({ left, right }) => !same(left, right))
    .toSorted((a, b) => a.right - a.left - (b.right - b.left));
  const order: Piece[] = [];
  for (const piece of sideways) order.splice(bestSlot(order, piece).slot, 0, piece);
  for (let round = 0, moved = true; moved && round < 6 && order.length <= MANY; round++) {
    moved = false;
    for (let k = 0; k < order.length; k++) {
      const [piece] = order.splice(k, 1) as [Piece];
      const { slot, cost, costs } = bestSlot(order, piece);
      const better = cost < (costs[k] as number);
      order.splice(better ? slot : k, 0, piece);
      if (better) moved = true;
    }
  }
  const laneOf = new Map<Piece, number>();
  const clashes: [Piece, Piece][] = [];
  let lanes = 0;
  for (const [k, piece] of order.entries()) {
    let lane = 0;
    for (let j = 0; j < k; j++) {
      const lower = order[j] as Piece;
      if (lower.left >= piece.right + 9 || piece.left >= lower.right + 9) continue;
      lane = Math.max(lane, (laneOf.get(lower) as number) + 1);
      if (clash(lower, piece)) clashes.push([lower, piece]);
    }
    laneOf.set(piece, lane);
    lanes = Math.max(lanes, lane + 1);
  }
  return { pieces, laneOf, lanes, clashes };
}

/** The cheapest slot for a piece among others, from the lowest lane up. */
function bestSlot(
  order: readonly Piece[],
  piece: Piece,
): { slot: number; cost: number; costs: number[] } {
  let now = 0;
  for (const other of order) now += price(piece, other);
  const costs = [now];
  let cost = now;
  let slot = 0;
  for (const [k, other] of order.entries()) {
    now += price(other, piece) - price(piece, other);
    costs.push(now);
    if (now >= cost) continue;
    cost = now;
    slot = k + 1;
  }
  return { slot, cost, costs };
}

/** Crossings of two pieces when the first lies in the lower lane. */
function price(lower: Piece, upper: Piece): number {
  let sum = 0;
  for (const x of upper.below) if (x > lower.left + 0.5 && x < lower.right - 0.5) sum += 1;
  for (const x of lower.above) if (x > upper.left + 0.5 && x < upper.right - 0.5) sum += 1;
  return clash(lower, upper) ? sum + CLASH : sum;
}

/** Whether the lower piece goes on up where the upper one comes up: they would share a stretch. */
const clash = (lower: Piece, upper: Piece): boolean =>
  lower.above.some((x) => upper.below.some((y) => Math.abs(x - y) < CLEAR));
