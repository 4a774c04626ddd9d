import { type Line, placeByMean } from './isotonic.js';
import type { Layers } from './layers.js';
import type { Order } from './order.js';

/** Least distances in a row, pixels. */
export interface Spacing {
  /** Between two boxes. */
  readonly boxes: number;
  /** Between a box and a passing link. */
  readonly beside: number;
  /** Between two passing links. */
  readonly lanes: number;
}

/** Where items of the rows stand across the map. */
export interface Frame {
  readonly layers: Layers;
  readonly order: Order;
  readonly spacing: Spacing;
  /** Centre of each item. */
  readonly x: Float64Array;
  /** Bounds of the centre of each item. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly width: number;
}

/** Least distance of the centres of two neighbours in a row. */
export function distance(
  { width, boxCount }: Layers,
  spacing: Spacing,
  a: number,
  b: number,
): number {
  const passing = Number(a >= boxCount) + Number(b >= boxCount);
  const gap = passing === 0 ? spacing.boxes : passing === 1 ? spacing.beside : spacing.lanes;
  return ((width[a] as number) + (width[b] as number)) / 2 + gap;
}

/** Least width that a row needs. */
export function rowWidth(layers: Layers, spacing: Spacing, items: readonly number[]): number {
  if (items.length === 0) return 0;
  const ends =
    (layers.width[items[0] as number] as number) + (layers.width[items.at(-1) as number] as number);
  let sum = ends / 2;
  for (let k = 1; k < items.length; k++)
    sum += distance(layers, spacing, items[k - 1] as number, items[k] as number);
  return sum;
}

/** The bounds and gaps of a row. */
export function lineOf({ layers, order, spacing, low, high }: Frame, row: number): Line {
  const items = order.rows[row] as readonly number[];
  return {
    gaps: items.slice(1).map((item, k) => distance(layers, spacing, items[k] as number, item)),
    low: items.map((item) => low[item] as number),
    high: items.map((item) => high[item] as number),
  };
}

/** How strongly a box is held where it stood before: more than all its links draw, so that little moves. */
export const HOLD = 20;

/** How strongly a link draws: long links should be straight before short ones. */
export function strength(boxCount: number, a: number, b: number): number {
  const passing = Number(a >= boxCount) + Number(b >= boxCount);
  return passing === 0 ? 1 : passing === 1 ? 2.5 : 8;
}

/**
 * Places the items of all rows: each row in turn goes as near to its neighbours as its order allows.
 *
 * @param anchors - earlier places of boxes, which hold them back
 */
export function placeRows(frame: Frame, anchors: ReadonlyMap<number, number>): void {
  const { layers, order, spacing, x, width } = frame;
  for (const items of order.rows) {
    let at =
      (width - rowWidth(layers, spacing, items)) / 2 + (layers.width[items[0] ?? 0] ?? 0) / 2;
    for (const [k, item] of items.entries()) {
      if (k > 0) at += distance(layers, spacing, items[k - 1] as number, item);
      x[item] = anchors.get(item) ?? at;
    }
  }
  const lines = order.rows.map((_, row) => lineOf(frame, row));
  for (let round = 0; round < 20; round++) {
    const both = round >= 14;
    for (let row = 0; row < order.rows.length; row++) {
      placeRow(
        frame,
        lines[row] as Line,
        row,
        both ? [layers.down, layers.up] : [layers.down],
        anchors,
      );
    }
    for (let row = order.rows.length - 1; row >= 0; row--) {
      placeRow(
        frame,
        lines[row] as Line,
        row,
        both ? [layers.up, layers.down] : [layers.up],
        anchors,
      );
    }
  }
}

function placeRow(
  { layers, order, x }: Frame,
  line: Line,
  row: number,
  sides: readonly (readonly (readonly number[])[])[],
  anchors: ReadonlyMap<number, number>,
): void {
  const items = order.rows[row] as readonly number[];
  if (items.length === 0) return;
  const targets: number[] = [];
  const weights: number[] = [];
  for (const item of items) {
    const anchor = anchors.get(item);
    let weight = anchor === undefined ? 0 : HOLD;
    let sum = weight * (anchor ?? 0);
    for (const side of sides) {
      for (const other of side[item] as readonly number[]) {
        const pull = strength(layers.boxCount, item, other);
        sum += pull * (x[other] as number);
        weight += pull;
      }
    }
    targets.push(weight > 0 ? sum / weight : (x[item] as number));
    weights.push(Math.max(weight, 0.2));
  }
  for (const [k, at] of placeByMean(targets, weights, line).entries()) x[items[k] as number] = at;
}

/** Sideways length of all links. */
export function sidewaysLength({ layers, x }: Frame): number {
  let sum = 0;
  for (const { items } of layers.chains) {
    for (let k = 1; k < items.length; k++)
      sum += Math.abs((x[items[k] as number] as number) - (x[items[k - 1] as number] as number));
  }
  return sum;
}
