import { type Palette, type Theme, themeOf } from '../render/index.js';
import { FONTS, inksOf } from '../render/report-index.js';
import { PAGE_STYLE } from './page-style.js';

/** The whole style of a report: colours as variables for light, dark, print and forced colours, and the rules that use them. */
export function styleOf(palette: Palette = 'stoplight'): string {
  const light = themeOf({ palette });
  const dark = themeOf({ palette, dark: true });
  const inks = [...inksOf(light).keys()];
  return [
    `:root{color-scheme:light;${variables(light)}}`,
    `@media (prefers-color-scheme:dark){:root[data-theme=auto]{color-scheme:dark;${variables(dark)}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${variables(dark)}}`,
    `@media print{:root,:root[data-theme=auto],:root[data-theme=dark]{color-scheme:light;${variables(light)}}}`,
    `@media (forced-colors:active){:root,:root[data-theme=auto],:root[data-theme=dark]{${forced(inks)}}}`,
    ...inks.map(
      (ink) => `.f-${ink}{fill:var(--stratmap-${ink})}.s-${ink}{stroke:var(--stratmap-${ink})}`,
    ),
    ...['good', 'watch', 'poor', 'above', 'none'].map(
      (status) =>
        `.st-${status}{color:var(--stratmap-${status}-mark);background:var(--stratmap-${status}-tint)}`,
    ),
    `body,button,select,input{font-family:${FONTS}}`,
    PAGE_STYLE,
  ]
    .join('\n')
    .replaceAll('--stratmap-', '--');
}

const variables = (theme: Theme): string =>
  [...inksOf(theme)].map(([ink, colour]) => `--stratmap-${ink}:${colour}`).join(';');

/** Two colours of the reader's own, and one for what is in focus. */
function forced(inks: readonly string[]): string {
  const grounds = /^(?:page|band|strip|onTheme|range)|-tint$/;
  return inks
    .map((ink) => {
      const colour = grounds.test(ink)
        ? 'Canvas'
        : ink === 'focus'
          ? 'Highlight'
          : ink === 'rule'
            ? 'GrayText'
            : 'CanvasText';
      return `--stratmap-${ink}:${colour}`;
    })
    .join(';');
}
