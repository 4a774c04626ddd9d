import type { Letters } from '../theme/index.js';
import { BOX, type BoxShape, type BoxSize } from './box-shape.js';
import type { BoxView, MapView } from './view.js';

/** The title of a box in lines. */
export function titleLines(
  box: BoxView,
  shape: BoxShape,
  { wrap }: Letters,
): {
  readonly lines: readonly string[];
  readonly cut: boolean;
} {
  return wrap(box.title, shape.textWidth(box), BOX.title, 700, BOX.mostLines);
}

/** The size that each box of a map needs for its title and footer, by objective id. */
export function boxSizes(
  view: MapView,
  shape: BoxShape,
  letters: Letters,
): ReadonlyMap<string, BoxSize> {
  return new Map(
    view.boxes.map((box) => {
      const lines = Math.max(1, titleLines(box, shape, letters).lines.length);
      return [box.id, { width: shape.width, height: shape.heightOf(box, lines) }];
    }),
  );
}
