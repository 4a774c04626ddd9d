import type { Effort } from './effort.js';
import type { Chain, Layers } from './layers.js';
import { arrange, type Locks, type MayPass, passing } from './locks.js';
import { copyInto, countCrossings, type Order, orderOf, renumber } from './order.js';
import { below, type Random, shuffle } from './random.js';
import { rerouteLink } from './reroute.js';
import { settleRow } from './settle-row.js';

/** An order with the number of its crossings. */
export interface RankedOrder {
  readonly order: Order;
  readonly crossings: number;
}

/** What a search works on. */
interface Search {
  readonly layers: Layers;
  readonly locks: Locks;
  readonly mayPass: MayPass | undefined;
  readonly random: Random;
  readonly effort: Effort;
  /** Chain of each link that passes rows, by link. */
  readonly chainOf: ReadonlyMap<number, Chain>;
}

/** How many orders a search hands on: crossings alone do not make the better picture. */
const KEPT = 3;

/**
 * Looks for orders with few crossings: from several starts, sweeps by mean place of neighbours, then exact moves of single
 * items and links. Stops at an order without crossings, or when the effort is spent.
 */
export function searchOrder(
  layers: Layers,
  locks: Locks,
  random: Random,
  starts: number,
  effort: Effort,
): RankedOrder[] {
  const search = newSearch(layers, locks, random, effort);
  const found: RankedOrder[] = [];
  for (let start = 0; start < starts && (start === 0 || effort.left > 0); start++) {
    const order = orderOf(layers, layers.rows);
    if (start > 0) for (const row of order.rows) shuffle(row, random);
    arrangeAll(search, order);
    sweep(search, order, start);
    const crossings = descend(search, order, countCrossings(layers, order));
    found.push({ order, crossings });
    if (crossings === 0) break;
  }
  return ranked(found);
}

/** Improves orders by small disturbances that are kept when they do not cost a crossing. */
export function refineOrder(
  layers: Layers,
  locks: Locks,
  random: Random,
  from: RankedOrder,
  effort: Effort,
): RankedOrder {
  const search = newSearch(layers, locks, random, effort);
  const best = orderOf(layers, from.order.rows);
  const order = orderOf(layers, from.order.rows);
  let crossings = from.crossings;
  const patience = 25 * layers.boxCount;
  for (let idle = 0; idle < patience && effort.left > 0 && crossings > 0; idle++) {
    disturb(search, order);
    const now = descend(search, order, countCrossings(layers, order));
    if (now <= crossings) {
      if (now < crossings) idle = 0;
      crossings = now;
      copyInto(best, order);
    } else {
      copyInto(order, best);
    }
  }
  return { order: best, crossings };
}

/**
 * An order that starts from given rows, moves only what the locks leave free, and only where that saves crossings.
 *
 * @param fresh - links that have no way yet and take the cheapest
 */
export function settleOrder(
  layers: Layers,
  locks: Locks,
  random: Random,
  rows: readonly (readonly number[])[],
  fresh: ReadonlySet<number>,
  effort: Effort,
): RankedOrder {
  const search = newSearch(layers, locks, random, effort);
  const order = orderOf(layers, rows);
  arrangeAll(search, order);
  for (const [link, chain] of search.chainOf) {
    if (fresh.has(link)) rerouteLink(layers, order, chain, effort);
  }
  return { order, crossings: settleAll(search, order, countCrossings(layers, order)) };
}

function newSearch(layers: Layers, locks: Locks, random: Random, effort: Effort): Search {
  const chainOf = new Map(
    layers.chains.filter(({ items }) => items.length > 2).map((chain) => [chain.link, chain]),
  );
  return { layers, locks, random, effort, chainOf, mayPass: passing(layers, locks) };
}

const ranked = (found: readonly RankedOrder[]): RankedOrder[] =>
  found.toSorted((a, b) => a.crossings - b.crossings).slice(0, KEPT);

function arrangeAll({ layers, locks }: Search, order: Order): void {
  for (let row = 0; row < order.rows.length; row++) {
    arrange(layers, locks, order, row);
    renumber(order, row);
  }
}

/** Orders rows by the mean place of neighbours, up and down in turn, and keeps the best state seen. */
function sweep(search: Search, order: Order, start: number): void {
  const { layers } = search;
  const best = orderOf(layers, order.rows);
  let fewest = Number.POSITIVE_INFINITY;
  for (let round = 0, stalled = 0; round < 24 && stalled < 4; round++) {
    if (round > 0 && search.effort.left < 0) break;
    const upwards = (round + start) % 2 === 0;
    for (let k = 0; k < layers.rowCount; k++) {
      sweepRow(search, order, upwards ? k : layers.rowCount - 1 - k, upwards, round > 2 ? 0.4 : 0);
    }
    for (let row = 0; row < layers.rowCount; row++) {
      settleRow(layers, order, row, search.mayPass, search.effort);
    }
    const crossings = countCrossings(layers, order);
    stalled += 1;
    if (crossings >= fewest) continue;
    fewest = crossings;
    stalled = 0;
    copyInto(best, order);
  }
  copyInto(order, best);
}

function sweepRow(
  { layers, locks, random }: Search,
  order: Order,
  row: number,
  upwards: boolean,
  jitter: number,
): void {
  const neighbours = upwards ? layers.down : layers.up;
  const items = order.rows[row] as number[];
  const moving = items
    .filter((item) => (neighbours[item] as readonly number[]).length > 0)
    .map((item) => {
      const near = neighbours[item] as readonly number[];
      const sum = near.reduce((total, other) => total + (order.place[other] as number), 0);
      return { item, mean: sum / near.length + (random() - 0.5) * jitter };
    })
    .toSorted((a, b) => a.mean - b.mean);
  let next = 0;
  for (let k = 0; k < items.length; k++) {
    if ((neighbours[items[k] as number] as readonly number[]).length > 0)
      items[k] = moving[next++]?.item as number;
  }
  arrange(layers, locks, order, row);
  renumber(order, row);
}

/** Exact moves of items and links until neither helps; returns the crossings left. */
function descend(search: Search, order: Order, from: number): number {
  const { layers, effort, chainOf } = search;
  let crossings = settleAll(search, order, from);
  for (let round = 0; round < 8 && crossings > 0 && effort.left > 0; round++) {
    for (const chain of chainOf.values()) {
      if (effort.left > 0) rerouteLink(layers, order, chain, effort);
    }
    const now = settleAll(search, order, countCrossings(layers, order));
    const improved = now < crossings;
    crossings = now;
    if (!improved) break;
  }
  return crossings;
}

/** Settles rows until none changes; a row is looked at again only after it or a neighbour changed. */
function settleAll({ layers, mayPass, effort }: Search, order: Order, from: number): number {
  let crossings = from;
  const stale = Array.from({ length: layers.rowCount }, () => true);
  for (let changed = true; changed && crossings > 0 && effort.left > 0; ) {
    changed = false;
    for (let row = 0; row < layers.rowCount; row++) {
      if (!stale[row]) continue;
      stale[row] = false;
      const gain = settleRow(layers, order, row, mayPass, effort);
      if (gain === 0) continue;
      crossings -= gain;
      changed = true;
      if (row > 0) stale[row - 1] = true;
      if (row + 1 < layers.rowCount) stale[row + 1] = true;
    }
  }
  return crossings;
}

/** Moves one box or shuffles a few neighbours, then lets the links of what moved find new ways. */
function disturb({ layers, locks, random, effort, chainOf }: Search, order: Order): void {
  const row = below(random, layers.rowCount);
  const items = order.rows[row] as number[];
  if (items.length < 2) return;
  const boxes = items.filter((item) => item < layers.boxCount);
  const touched: number[] = [];
  if (boxes.length > 0 && random() < 0.7) {
    const box = boxes[below(random, boxes.length)] as number;
    items.splice(items.indexOf(box), 1);
    items.splice(below(random, items.length + 1), 0, box);
    touched.push(box);
  } else {
    const count = Math.min(items.length, 2 + below(random, 4));
    const at = below(random, items.length - count + 1);
    const few = items.slice(at, at + count);
    shuffle(few, random);
    items.splice(at, count, ...few);
    touched.push(...few);
  }
  arrange(layers, locks, order, row);
  renumber(order, row);
  const links = new Set(
    touched.flatMap((item) =>
      item < layers.boxCount ? linksOf(layers, item) : [layers.linkOf[item] as number],
    ),
  );
  for (const link of links) {
    const chain = chainOf.get(link);
    if (chain !== undefined) rerouteLink(layers, order, chain, effort);
  }
}

const linksOf = ({ up, down, linkOf }: Layers, box: number): number[] =>
  [...(up[box] as readonly number[]), ...(down[box] as readonly number[])]
    .map((item) => linkOf[item] as number)
    .filter((link) => link >= 0);
