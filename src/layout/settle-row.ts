import type { Layers } from './layers.js';
import type { MayPass } from './locks.js';
import { type Order, renumber } from './order.js';

/** Work left to a search, in compared pairs; it ends a search where a clock would make it depend on the machine. */
export interface Budget {
  left: number;
}

/** What a row costs beside its pairs. */
const OVERHEAD = 300;

/**
 * Moves items of one row to better slots until none is better, counting links to both neighbouring rows.
 *
 * @returns by how much the crossings fell
 */
export function settleRow(
  layers: Layers,
  order: Order,
  row: number,
  mayPass: MayPass,
  budget: Budget,
): number {
  const items = order.rows[row] as number[];
  const count = items.length;
  if (count < 2) return 0;
  budget.left -= count * count + OVERHEAD;
  const gain = pairGains(layers, order, items);
  // Local indices in their present order.
  const line = items.map((_, k) => k);
  let total = 0;
  for (let improved = true; improved; ) {
    improved = false;
    for (let moving = 0; moving < count; moving++) {
      const here = line.indexOf(moving);
      let best = 0;
      let slot = here;
      for (const step of [1, -1]) {
        let change = 0;
        for (let k = here + step; k >= 0 && k < count; k += step) {
          const other = line[k] as number;
          if (!mayPass(items[moving] as number, items[other] as number)) break;
          // `gain` tells what it costs to have the first left of the second.
          change +=
            step > 0
              ? (gain[other * count + moving] as number)
              : (gain[moving * count + other] as number);
          if (change >= best) continue;
          best = change;
          slot = k;
        }
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
function pairGains(layers: Layers, { place }: Order, items: readonly number[]): Int32Array {
  const count = items.length;
  const gains = new Int32Array(count * count);
  for (const neighbours of [layers.up, layers.down]) {
    const sorted = items.map((item) => placesOf(neighbours[item] as readonly number[], place));
    for (let a = 0; a < count; a++) {
      const left = sorted[a] as Int32Array;
      if (left.length === 0) continue;
      for (let b = a + 1; b < count; b++) {
        const right = sorted[b] as Int32Array;
        if (right.length === 0) continue;
        const gain =
          left.length === 1 && right.length === 1
            ? Math.sign((left[0] as number) - (right[0] as number))
            : difference(left, right);
        gains[a * count + b] = (gains[a * count + b] as number) + gain;
        gains[b * count + a] = (gains[b * count + a] as number) - gain;
      }
    }
  }
  return gains;
}

function placesOf(neighbours: readonly number[], place: Int32Array): Int32Array {
  const places = new Int32Array(neighbours.length);
  for (let k = 0; k < neighbours.length; k++) places[k] = place[neighbours[k] as number] as number;
  return neighbours.length > 1 ? places.sort() : places;
}

/** Pairs (l, r) with l > r minus pairs with l < r, of two sorted lists. */
function difference(left: Int32Array, right: Int32Array): number {
  let sum = 0;
  let smaller = 0;
  let notLarger = 0;
  for (let k = 0; k < left.length; k++) {
    const value = left[k] as number;
    while (smaller < right.length && (right[smaller] as number) < value) smaller++;
    while (notLarger < right.length && (right[notLarger] as number) <= value) notLarger++;
    sum += smaller - (right.length - notLarger);
  }
  return sum;
}
