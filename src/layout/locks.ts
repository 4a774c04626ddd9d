import type { Layers } from './layers.js';
import type { Order } from './order.js';

/** What ties the boxes of a row to an order; links that pass go anywhere. */
export interface Locks {
  /** Column of each box. */
  readonly column: readonly number[];
  /** Earlier place of a box: boxes that have one keep their order. */
  readonly kept: readonly (number | undefined)[];
  /** Wanted index of a box in its row. */
  readonly pinned: readonly (number | undefined)[];
}

/** Whether two items of a row may change sides. */
export type MayPass = (a: number, b: number) => boolean;

/** Which items may change sides; undefined if all may. */
export function passing(
  { boxCount }: Layers,
  { column, kept, pinned }: Locks,
): MayPass | undefined {
  const free =
    column.every((of) => of === column[0]) && [...kept, ...pinned].every((of) => of === undefined);
  if (free) return undefined;
  return (a, b) => {
    if (a >= boxCount || b >= boxCount) return true;
    if (column[a] !== column[b]) return false;
    if (pinned[a] !== undefined || pinned[b] !== undefined) return false;
    return kept[a] === undefined || kept[b] === undefined;
  };
}

/** Puts the boxes of a row into an allowed order, on the places that boxes hold now. Places must be numbered again afterwards. */
export function arrange(
  { boxCount }: Layers,
  { column, kept, pinned }: Locks,
  { rows }: Order,
  row: number,
): void {
  const items = rows[row] as number[];
  let boxes = items.filter((item) => item < boxCount);
  boxes = inKeptOrder(boxes, kept).toSorted(
    (a, b) => (column[a] as number) - (column[b] as number),
  );
  const wishes = boxes
    .filter((box) => pinned[box] !== undefined)
    .toSorted((a, b) => (pinned[a] as number) - (pinned[b] as number));
  for (const box of wishes) {
    boxes.splice(boxes.indexOf(box), 1);
    const first = boxes.filter(
      (other) => (column[other] as number) < (column[box] as number),
    ).length;
    const last = boxes.filter(
      (other) => (column[other] as number) <= (column[box] as number),
    ).length;
    boxes.splice(Math.max(first, Math.min(last, pinned[box] as number)), 0, box);
  }
  let next = 0;
  for (let k = 0; k < items.length; k++) {
    if ((items[k] as number) < boxCount) items[k] = boxes[next++] as number;
  }
}

/** Boxes with an earlier place take each other's seats until they stand in that order. */
function inKeptOrder(boxes: readonly number[], kept: Locks['kept']): number[] {
  const known = boxes
    .filter((box) => kept[box] !== undefined)
    .toSorted((a, b) => (kept[a] as number) - (kept[b] as number));
  let next = 0;
  return boxes.map((box) => (kept[box] === undefined ? box : (known[next++] as number)));
}
