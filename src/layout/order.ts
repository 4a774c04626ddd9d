import type { Layers } from './layers.js';

/** The items of every row from left to right, and where each stands. */
export interface Order {
  readonly rows: number[][];
  readonly place: Int32Array;
}

export function orderOf(layers: Layers, rows: readonly (readonly number[])[]): Order {
  const order: Order = {
    rows: rows.map((row) => [...row]),
    place: new Int32Array(layers.rowOf.length),
  };
  for (let row = 0; row < rows.length; row++) renumber(order, row);
  return order;
}

/** Sets the places of a row after its items moved. */
export function renumber({ rows, place }: Order, row: number): void {
  const items = rows[row] as number[];
  for (let k = 0; k < items.length; k++) place[items[k] as number] = k;
}

/** Takes over another order of the same layers. */
export function copyInto(order: Order, other: Order): void {
  for (let row = 0; row < order.rows.length; row++)
    order.rows[row] = [...(other.rows[row] as number[])];
  order.place.set(other.place);
}

/** Pairs of links that cross between neighbouring rows, counted with a Fenwick tree in O(links log width). */
export function countCrossings(layers: Layers, order: Order): number {
  let crossings = 0;
  for (let row = 0; row + 1 < order.rows.length; row++)
    crossings += crossingsAbove(layers, order, row);
  return crossings;
}

/** Pairs of links that cross between a row and the next. */
export function crossingsAbove({ up }: Layers, { rows, place }: Order, row: number): number {
  const width = rows[row + 1]?.length ?? 0;
  const tree = new Int32Array(width + 1);
  let crossings = 0;
  let seen = 0;
  for (const item of rows[row] as number[]) {
    const targets = up[item] as readonly number[];
    // Links of one item do not cross each other: all are counted before any is entered.
    for (const target of targets) {
      crossings += seen;
      for (let k = (place[target] as number) + 1; k > 0; k -= k & -k)
        crossings -= tree[k] as number;
    }
    for (const target of targets) {
      for (let k = (place[target] as number) + 1; k <= width; k += k & -k)
        tree[k] = (tree[k] as number) + 1;
    }
    seen += targets.length;
  }
  return crossings;
}
