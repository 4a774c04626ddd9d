export { type Brush, brushOf, type Ink, themeCss } from './paint.js';
export { chosen } from './chosen.js';
export { type Palette, PALETTES, type Theme, themeOf, type ThemeOptions } from './theme.js';
export type { StatusColours, Tokens } from './tokens.js';
export {
  fitted,
  FONTS,
  type LetterOptions,
  type Letters,
  lettersOf,
  textLines,
} from './type.js';
export { type Markup, xml } from './xml.js';
