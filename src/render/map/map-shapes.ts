import { type OptionForms, wordForm } from '../../core/index.js';
import { LETTER_FORMS, type LetterOptions } from '../theme/index.js';
import type { BoxShape } from './box-shape.js';
import { ellipse } from './ellipse.js';
import { roundedBox } from './rounded-box.js';

/** What objectives look like on a map. */
export type MapShape = 'box' | 'ellipse';

const SHAPES: Readonly<Record<MapShape, BoxShape>> = { box: roundedBox, ellipse };

/** The names of all shapes. */
export const MAP_SHAPES = Object.keys(SHAPES) as readonly MapShape[];

/** What the places and the drawing of a map both depend on: the same must be given to both. */
export interface BoxOptions extends LetterOptions {
  /** What objectives look like: boxes, in which titles fit best, unless told; `ellipse` for the classical look, a quarter wider. */
  readonly shape?: MapShape | undefined;
}

/** The form of every option that places and drawing depend on. */
export const BOX_FORMS: OptionForms<BoxOptions> = {
  ...LETTER_FORMS,
  shape: wordForm(MAP_SHAPES, 'shape'),
};

/** The shape asked for. */
export const shapeOf = ({ shape = 'box' }: BoxOptions): BoxShape => SHAPES[shape];
