export { type Brush, brushOf, type Ink, themeCss } from './paint.js';
export {
  coloursOf,
  type Palette,
  PALETTES,
  type Theme,
  THEME_FORMS,
  type ThemeOptions,
} from './theme.js';
export type { StatusColours, Tokens } from './tokens.js';
export {
  fitted,
  FONTS,
  type LetterOptions,
  type Letters,
  LETTER_FORMS,
  lettersOf,
  textLines,
} from './type.js';
export { type Markup, xml } from './xml.js';
