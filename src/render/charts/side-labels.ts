import type { Ink } from '../theme/index.js';

/** A label beside a chart, wished at a height. */
export interface SideLabel {
  readonly y: number;
  readonly text: string;
  readonly ink: Ink;
  readonly bold: boolean;
  /** The smaller, the closer it stays to its wish. */
  readonly rank: number;
}

/** How strongly a label of each rank holds to its wish. */
const PULL: readonly number[] = [60, 6, 1];

/**
 * Moves labels apart, so that none stands on another and all keep the order of their wishes; those of lower rank move least. Where
 * there is no room for all, those of the highest rank are left out.
 *
 * @param room - upper and lower end in pixels
 * @param pitch - height of a label
 */
export function placeLabels(
  labels: readonly SideLabel[],
  [top, bottom]: readonly [number, number],
  pitch: number,
): readonly SideLabel[] {
  const most = Math.max(1, Math.floor((bottom - top) / pitch) + 1);
  const kept = labels
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .toSorted((a, b) => a.y - b.y);
  // Less the room of those above, places may be equal but never fall: neighbours that would fall stand together at their mean.
  const blocks: { at: number; pull: number; count: number }[] = [];
  for (const [i, { y, rank }] of kept.entries()) {
    let block = { at: y - i * pitch, pull: PULL[rank] ?? 1, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.at > block.at; last = blocks.at(-1)) {
      const pull = last.pull + block.pull;
      const at = (last.at * last.pull + block.at * block.pull) / pull;
      block = { at, pull, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const end = bottom - (kept.length - 1) * pitch;
  const places = blocks.flatMap(({ at, count }) => {
    // Quarters of a pixel add up without a rest.
    const inside = Math.round(4 * Math.min(end, Math.max(top, at))) / 4;
    return Array.from({ length: count }, () => inside);
  });
  return kept.map((label, i) => ({ ...label, y: (places[i] ?? top) + i * pitch }));
}
