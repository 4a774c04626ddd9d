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

/**
 * Moves labels apart, so that none stands on another: those of lower rank are placed first, the others take the nearest free
 * height. A label that finds no room is left out.
 *
 * @param room - upper and lower end in pixels
 * @param pitch - height of a label
 */
export function placeLabels(
  labels: readonly SideLabel[],
  [top, bottom]: readonly [number, number],
  pitch: number,
): readonly SideLabel[] {
  const placed: SideLabel[] = [];
  const free = (y: number): boolean =>
    y >= top && y <= bottom && placed.every((other) => Math.abs(other.y - y) >= pitch);
  for (const label of labels.toSorted((a, b) => a.rank - b.rank)) {
    const wish = Math.min(bottom, Math.max(top, label.y));
    const spots = [wish, ...placed.flatMap(({ y }) => [y - pitch, y + pitch])].filter(free);
    const [best] = spots.toSorted((a, b) => Math.abs(a - wish) - Math.abs(b - wish));
    if (best !== undefined) placed.push({ ...label, y: best });
  }
  return placed;
}
