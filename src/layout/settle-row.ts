import { cleared, type Effort } from './effort.js';
import type { Layers } from './layers.js';
import type { MayPass } from './locks.js';
import { type Order, renumber } from './order.js';

/** What a row costs beside its pairs. */
const OVERHEAD = 300;

/**
 * Moves items of one row to better slots until none is better, counting links to both neighbouring rows.
 *
 * @param mayPass - which items may change sides; every pair may if left out
 * @returns by how much the crossings fell
 */
export function settleRow(
  layers: Layers,
  order: Order,
  row: number,
  mayPass: MayPass | undefined,
  effort: Effort,
): number {
  const items = order.rows[row] as number[];
  const count = items.length;
  if (count < 2) return 0;
  effort.left -= count * count + OVERHEAD;
  const gain = pairGains(layers, order, items, effort);
  // Local indices in their present order.
  const line = items.map((_, k) => k);
  let total = 0;
  for (let improved = true; improved; ) {
    improved = false;
    for (let moving = 0; moving < count; moving++) {
      const here = line.indexOf(moving);
      let best = 0;
      let slot = here;
      let change = 0;
      for (let k = here + 1; k < count; k++) {
        const other = line[k] as number;
        if (mayPass?.(items[moving] as number, items[other] as number) === false) break;
        // The table tells what it costs to have the first left of the second.
        change += gain[other * count + moving] as number;
        if (change >= best) continue;
        best = change;
        slot = k;
      }
      change = 0;
      for (let k = here - 1; k >= 0; k--) {
        const other = line[k] as number;
        if (mayPass?.(items[moving] as number, items[other] as number) === false) break;
        change += gain[moving * count + other] as number;
        if (change >= best) continue;
        best = change;
        slot = k;
      }
      if (slot === here) continue;
      line.splice(here, 1);
      line.splice(slot, 0, moving);
      total -= best;
      improved = true;
    }
  }
  if (total > 0) {
    order.rows[row] = line.map((k) => items[k] as number);
    renumber(order, row);
  }
  return total;
}

/** For items a and b: crossings of their links with a left of b minus those with b left of a, at `a * count + b`. */
function pairGains(
  layers: Layers,
  { place }: Order,
  items: readonly number[],
  effort: Effort,
): Int32Array {
  const count = items.length;
  effort.pairs = cleared(effort.pairs, count * count);
  const gains = effort.pairs;
  for (const neighbours of [layers.up, layers.down]) {
    sortPlaces(neighbours, place, items, effort);
    const { places, starts } = effort;
    for (let a = 0; a < count; a++) {
      const fromA = starts[a] as number;
      const toA = starts[a + 1] as number;
      if (fromA === toA) continue;
      for (let b = a + 1; b < count; b++) {
        const fromB = starts[b] as number;
        const toB = starts[b + 1] as number;
        if (fromB === toB) continue;
        const gain =
          toA - fromA === 1 && toB - fromB === 1
            ? Math.sign((places[fromA] as number) - (places[fromB] as number))
            : difference(places, fromA, toA, fromB, toB);
        gains[a * count + b] = (gains[a * count + b] as number) + gain;
        gains[b * count + a] = (gains[b * count + a] as number) - gain;
      }
    }
  }
  return gains;
}

/** Writes the places of the neighbours of each item, sorted, into the tables of the search. */
function sortPlaces(
  neighbours: readonly (readonly number[])[],
  place: Int32Array,
  items: readonly number[],
  effort: Effort,
): void {
  let size = 0;
  for (const item of items) size += (neighbours[item] as readonly number[]).length;
  effort.places = cleared(effort.places, size);
  effort.starts = cleared(effort.starts, items.length + 1);
  const { places, starts } = effort;
  let next = 0;
  for (let k = 0; k < items.length; k++) {
    const first = next;
    for (const other of neighbours[items[k] as number] as readonly number[]) {
      const at = place[other] as number;
      let slot = next++;
      for (; slot > first && (places[slot - 1] as number) > at; slot--) {
        places[slot] = places[slot - 1] as number;
      }
      places[slot] = at;
    }
    starts[k + 1] = next;
  }
}

/** Pairs (a, b) with a > b minus pairs with a < b, of two sorted stretches. */
function difference(
  places: Int32Array,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): number {
  let sum = 0;
  let smaller = fromB;
  let notLarger = fromB;
  for (let k = fromA; k < toA; k++) {
    const value = places[k] as number;
    while (smaller < toB && (places[smaller] as number) < value) smaller++;
    while (notLarger < toB && (places[notLarger] as number) <= value) notLarger++;
    sum += smaller - fromB - (toB - notLarger);
  }
  return sum;
}
