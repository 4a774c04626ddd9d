import { type Palette, PALETTES } from '../render.js';
import type { Arguments } from './command.js';
import { oneOf } from './one-of.js';

/** The palette asked for, if any; throws Misuse if it is none. */
export function paletteOf(args: Arguments): { readonly palette?: Palette } {
  const palette = oneOf(args, 'theme', PALETTES, 'palette');
  return palette === undefined ? {} : { palette };
}
