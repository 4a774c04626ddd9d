import type { Layers } from './layers.js';
import type { Ports } from './ports.js';
import { same } from './straighten.js';

/** The part of a link inside one channel: up from below, sideways in a lane, and up to the row above. */
export interface Piece {
  readonly link: number;
  /** Index of its lower point in the chain; 0 for a level link. */
  readonly step: number;
  /** Where it comes up from the row below. */
  readonly below: number;
  /** Where it goes on to the row above; NaN, which is near nothing, for a level link. */
  readonly above: number;
  /** Where a level link goes back down; NaN for others. */
  readonly back: number;
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
  /** Pairs of pieces of which one ends close above the end of the other, so that they look like one. */
  readonly touches: readonly (readonly [Piece, Piece])[];
}

/** Two vertical pieces nearer than this look like one. */
export const CLEAR = 5;

/** Price of two links on one line, in crossings. */
const CLASH = 12;

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
        below: from,
        above: to,
        back: Number.NaN,
        left: Math.min(from, to),
        right: Math.max(from, to),
      });
    }
  }
  for (const { link, from } of level) {
    const below = ports.x[2 * link] as number;
    const back = ports.x[2 * link + 1] as number;
    const row = rowOf[from] as number;
    channels[row]?.push({
      link,
      step: 0,
      below,
      above: Number.NaN,
      back,
      left: Math.min(below, back),
      right: Math.max(below, back),
    });
  }
  return channels;
}

/** Orders the lanes of a channel for few crossings and none on another, and stacks them. */
export function stackLanes(pieces: readonly Piece[]): Channel {
  const sideways = pieces
    .filter(({ left, right }) => !same(left, right))
    .toSorted((a, b) => a.right - a.left - (b.right - b.left));
  const prices = priceTable(sideways);
  const order: number[] = [];
  for (let piece = 0; piece < sideways.length; piece++) {
    order.splice(bestSlot(order, piece, prices).slot, 0, piece);
  }
  for (let round = 0, moved = true; moved && round < 6; round++) {
    moved = false;
    for (let k = 0; k < order.length; k++) {
      const piece = order[k] as number;
      order.splice(k, 1);
      const { slot, cost, here } = bestSlot(order, piece, prices, k);
      order.splice(cost < here ? slot : k, 0, piece);
      if (cost < here) moved = true;
    }
  }
  const laneOf = new Map<Piece, number>();
  const clashes: [Piece, Piece][] = [];
  const touches: [Piece, Piece][] = [];
  let lanes = 0;
  for (const [k, index] of order.entries()) {
    const piece = sideways[index] as Piece;
    let lane = 0;
    for (let j = 0; j < k; j++) {
      const lower = sideways[order[j] as number] as Piece;
      if (lower.left >= piece.right + 9 || piece.left >= lower.right + 9) continue;
      lane = Math.max(lane, (laneOf.get(lower) as number) + 1);
      if (clash(lower, piece)) clashes.push([lower, piece]);
      if (clash(piece, lower)) touches.push([piece, lower]);
    }
    laneOf.set(piece, lane);
    lanes = Math.max(lanes, lane + 1);
  }
  return { pieces, laneOf, lanes, clashes, touches };
}

/** At `a * count + b`: the price of a in a lane below b, and how much it differs from that of b below a. */
interface Prices {
  readonly count: number;
  readonly price: Int32Array;
  readonly change: Int32Array;
}

function priceTable(pieces: readonly Piece[]): Prices {
  const count = pieces.length;
  const prices = new Int32Array(count * count);
  const change = new Int32Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a !== b) prices[a * count + b] = price(pieces[a] as Piece, pieces[b] as Piece);
    }
  }
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      change[a * count + b] = (prices[a * count + b] as number) - (prices[b * count + a] as number);
    }
  }
  return { count, price: prices, change };
}

/** The cheapest slot for a piece among others, from the lowest lane up, and what the slot `at` costs. */
function bestSlot(
  order: readonly number[],
  piece: number,
  { count, price: prices, change }: Prices,
  at = 0,
): { slot: number; cost: number; here: number } {
  let now = 0;
  for (const other of order) now += prices[piece * count + other] as number;
  let here = now;
  let cost = now;
  let slot = 0;
  for (let k = 0; k < order.length; k++) {
    now += change[(order[k] as number) * count + piece] as number;
    if (k + 1 === at) here = now;
    if (now >= cost) continue;
    cost = now;
    slot = k + 1;
  }
  return { slot, cost, here };
}

/** Crossings of two pieces when the first lies in the lower lane. */
function price(lower: Piece, upper: Piece): number {
  let sum = 0;
  if (inside(upper.below, lower)) sum += 1;
  if (inside(upper.back, lower)) sum += 1;
  if (inside(lower.above, upper)) sum += 1;
  return clash(lower, upper) ? sum + CLASH : sum;
}

const inside = (x: number, { left, right }: Piece): boolean => x > left + 0.5 && x < right - 0.5;

/** Whether the lower piece goes on up where the upper one comes up: they would share a stretch. */
const clash = (lower: Piece, upper: Piece): boolean =>
  Math.abs(lower.above - upper.below) < CLEAR || Math.abs(lower.above - upper.back) < CLEAR;
