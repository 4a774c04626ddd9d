import { type Palette, PALETTES } from '../render.js';
import type { Arguments } from './command.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';

/** The palette asked for, if any; throws Misuse if it is none. */
export function paletteOf(args: Arguments): { readonly palette?: Palette } {
  const theme = args.value('theme');
  if (theme === undefined) return {};
  const palette = PALETTES.find((name) => name === theme);
  if (palette !== undefined) return { palette };
  const near = nearest(theme, PALETTES);
  throw new Misuse(
    `\`${theme}\` is no palette`,
    near === undefined ? `use one of ${PALETTES.join(', ')}` : `did you mean ${near}?`,
  );
}
