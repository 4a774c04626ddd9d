import type { Letters } from '../theme/index.js';
import type { BoxView, MapView } from './view.js';

/** Measures of a box in pixels. */
export const BOX = {
  width: 192,
  padding: 10,
  /** From the top of the box to the first base line. */
  first: 20,
  pitch: 16.5,
  /** Below the last base line. */
  below: 11,
  footer: 27,
  title: 13,
  mostLines: 5,
  /** Width of the strip with the letters of themes. */
  strip: 15,
  radius: 9,
} as const;

/** Size of a box in pixels. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** Where the title of a box starts, from its left side. */
export const textLeft = ({ themes }: BoxView): number =>
  (themes.length > 0 ? BOX.strip : 0) + BOX.padding;

/** The title of a box in lines. */
export function titleLines(
  box: BoxView,
  { wrap }: Letters,
): {
  readonly lines: readonly string[];
  readonly cut: boolean;
} {
  const width = BOX.width - textLeft(box) - BOX.padding;
  return wrap(box.title, width, BOX.title, 700, BOX.mostLines);
}

/** The size that each box of a map needs for its title and footer, by objective id. */
export function boxSizes(view: MapView, letters: Letters): ReadonlyMap<string, BoxSize> {
  return new Map(
    view.boxes.map((box) => {
      const lines = Math.max(1, titleLines(box, letters).lines.length);
      const themes = box.themes.length * 14 + 8;
      const text = BOX.first + (lines - 1) * BOX.pitch + BOX.below;
      return [box.id, { width: BOX.width, height: Math.max(text, themes) + BOX.footer }];
    }),
  );
}
