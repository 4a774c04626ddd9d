import { type Palette, themeCss, themeOf } from '../render/index.js';

/** Whether colours follow the reader's choice or are for light or dark pages. */
export type Scheme = 'auto' | 'light' | 'dark';

/** Style of everything in the shadow root. Variables that a page sets on the element win over these. */
export function styleOf(palette: Palette, scheme: Scheme): string {
  const css = themeCss(themeOf({ palette, dark: scheme === 'dark' }), ':host');
  if (scheme !== 'auto') return css + FIXED;
  const dark = themeCss(themeOf({ palette, dark: true }), ':host');
  return `${css}@media (prefers-color-scheme: dark) and (forced-colors: none) {\n${variablesOf(dark)}}\n${FIXED}`;
}

/** The variables of a theme without the rules that use them, which are the same in every theme. */
const variablesOf = (css: string): string => css.slice(0, css.indexOf('}') + 2);

const FIXED = `
:host { display: block; color: var(--stratmap-ink); background: var(--stratmap-page); font: 14px/1.5 Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif; }
:host([hidden]) { display: none; }
[part=map] { overflow-x: auto; }
[role=region] svg.stratmap { max-width: none; }
svg.stratmap { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.sm-item, .sm-link { transition: opacity 0.15s; }
.sm-lit .sm-item, .sm-lit .sm-link { opacity: 1; }
.sm-lit .sm-item.sm-off { opacity: 0.28; }
.sm-lit .sm-link.sm-off { opacity: 0.1; }
a.sm-box { cursor: pointer; }
.sm-keys, details, .sm-problems { margin: 0.5em 14px; font-size: 13px; color: var(--stratmap-muted); }
summary { cursor: pointer; min-height: 24px; }
summary:focus-visible { outline: 2px solid var(--stratmap-focus); outline-offset: 2px; }
.sm-problems { white-space: pre-wrap; }
@media (prefers-reduced-motion: reduce) { .sm-item, .sm-link { transition: none; } }
@media print { .sm-keys { display: none; } [part=map] { overflow: visible; } }
`;
