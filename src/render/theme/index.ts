export { type Brush, brushOf, type Ink, type Paint, themeCss } from './paint.js';
export { type Palette, PALETTES, type Theme, themeOf, type ThemeOptions } from './theme.js';
export type { StatusColours, Tokens } from './tokens.js';
export { fitted, FONTS, textLines } from './type.js';
export { escapeXml, type Markup, xml } from './xml.js';
