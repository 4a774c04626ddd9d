import { themeForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { STATUSES } from '../marks.js';
import type { Theme } from './theme.js';
import type { Tokens } from './tokens.js';
import { type Markup, xml } from './xml.js';

/** A colour by its meaning. */
export type Ink =
  | 'page'
  | 'ink'
  | 'muted'
  | 'band0'
  | 'band1'
  | 'strip'
  | 'link'
  | 'negative'
  | 'border'
  | 'focus'
  | 'rule'
  | 'onTheme'
  | `range${0 | 1 | 2}`
  | `theme${0 | 1 | 2 | 3 | 4 | 5}`
  | `${keyof Tokens['statuses']}-${'mark' | 'tint'}`;

/** What a shape is painted with; `names` are further classes, `dashes` the lengths of dashes and gaps. */
export interface Paint {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly names?: string;
  readonly dashes?: string;
}

/** Every colour of a theme by its meaning. */
export function inksOf(theme: Theme): ReadonlyMap<Ink, string> {
  const { page, ink, muted, bands, strip, link, negative, border, focus, rule, onTheme } = theme;
  return new Map<Ink, string>([
    ...Object.entries({ page, ink, muted, strip, link, negative, border, focus, rule, onTheme }),
    ...bands.map((colour, i) => [`band${i}`, colour]),
    ...theme.ranges.map((colour, i) => [`range${i}`, colour]),
    ...theme.themes.map((colour, i) => [`theme${i}`, colour]),
    ...STATUSES.flatMap((status) => [
      [`${status}-mark`, theme.statuses[status].mark],
      [`${status}-tint`, theme.statuses[status].tint],
    ]),
  ] as [Ink, string][]);
}

/** Writes colours as attributes, so that every program shows them, and as classes, so that a page can change them. */
export type Brush = (paint: Paint) => Markup;

/** The brush of a theme. */
export function brushOf(theme: Theme): Brush {
  const inks = inksOf(theme);
  return ({ fill, stroke, width, names, dashes = '' }) => {
    const classes = [
      ...(names === undefined ? [] : [names]),
      ...(fill === undefined ? [] : [`sm-fill-${fill}`]),
      ...(stroke === undefined ? [] : [`sm-stroke-${stroke}`]),
    ].join(' ');
    const parts = [
      xml` fill="${fill === undefined ? 'none' : (inks.get(fill) as string)}"`,
      ...(stroke === undefined ? [] : [xml` stroke="${inks.get(stroke) as string}"`]),
      ...(stroke === undefined ? [] : [xml` stroke-width="${width ?? 1}"`]),
      ...(classes === '' ? [] : [xml` class="${classes}"`]),
      ...(dashes === '' ? [] : [xml` stroke-dasharray="${dashes}"`]),
    ];
    return xml`${parts}`;
  };
}

/**
 * Style rules that tie the classes of maps and charts to CSS variables such as `--stratmap-ink`, with the colours of a theme as
 * their values. With these rules in a page, changing the variables recolours every picture in it. Where a reader forces colours,
 * the variables are those of the system.
 *
 * @param theme - colours
 * @param selector - what the variables are set on, `:root` unless told
 */
export function themeCss(theme: Theme, selector = ':root'): string {
  checkArguments({ theme }, { theme: themeForm });
  const inks = [...inksOf(theme)];
  const variables = inks.map(([ink, colour]) => `  --stratmap-${ink}: ${colour};`);
  const rules = inks.flatMap(([ink]) => [
    `.sm-fill-${ink} { fill: var(--stratmap-${ink}); }`,
    `.sm-stroke-${ink} { stroke: var(--stratmap-${ink}); }`,
  ]);
  return [
    `${selector} {`,
    ...variables,
    '}',
    ...rules,
    '@media (forced-colors: active) {',
    `${selector} {`,
    ...inks.map(([ink]) => `  --stratmap-${ink}: ${forced(ink)};`),
    '}',
    // Grounds that are all of one colour then are told apart by their outlines.
    `.stratmap-chart :is(${OUTLINED.map((ink) => `.sm-fill-${ink}`).join(', ')}) { stroke: CanvasText; stroke-width: 1px; }`,
    '}',
    '.sm-box:focus-visible { outline: none; }',
    '.sm-box:focus-visible .sm-frame { stroke: var(--stratmap-focus); stroke-width: 3; }',
    '',
  ].join('\n');
}

/** What a colour becomes where a reader forces colours: shapes, words and signs then carry all of the meaning. */
function forced(ink: Ink): string {
  if (ink === 'focus') return 'Highlight';
  if (ink === 'rule') return 'GrayText';
  return GROUNDS.has(ink) || ink.startsWith('range') || ink.endsWith('-tint')
    ? 'Canvas'
    : 'CanvasText';
}

/** Grounds in charts that say something by where they end. */
const OUTLINED: readonly Ink[] = [
  'range0',
  'range1',
  'range2',
  ...STATUSES.map((status): Ink => `${status}-tint`),
];

/** Colours that others stand on. */
const GROUNDS: ReadonlySet<Ink> = new Set(['page', 'band0', 'band1', 'strip', 'onTheme']);
