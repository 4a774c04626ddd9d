import { extname } from 'node:path';
import type { Evaluation, Scorecard } from '../index.js';
import { MAP_SHAPES, type MapShape, type Palette, toDot, toMermaid, toSvg } from '../render.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments, OptionSpec } from './command.js';
import { PALETTE_OPTION } from './common-options.js';
import { Misuse } from './misuse.js';
import { oneOf } from './one-of.js';
import { outFile } from './out-file.js';
import { paletteOf } from './palette.js';
import { PNG_OPTIONS, type PngLook, pngLookOf } from './png.js';

/** Options that say how a map is drawn. */
export const DRAWING_OPTIONS: readonly OptionSpec[] = [
  { name: 'mermaid', help: 'as Mermaid text: the default, and for files .mmd' },
  { name: 'svg', help: 'as an SVG picture; also for files .svg' },
  { name: 'dot', help: 'as DOT text for Graphviz; also for files .dot and .gv' },
  {
    name: 'png',
    help: 'as a picture in pixels; also for files .png; needs --out and the package @resvg/resvg-js',
  },
  PALETTE_OPTION,
  { name: 'dark', help: 'for dark pages' },
  {
    name: 'focus',
    value: 'ID',
    help: 'fade what neither drives this objective nor is driven by it',
  },
  {
    name: 'shape',
    value: 'SHAPE',
    help: 'what objectives look like: box (the default), or ellipse for the classical look (SVG, PNG)',
  },
  { name: 'narrow', help: 'at most two objectives side by side, for small screens (SVG, PNG)' },
  ...PNG_OPTIONS,
];

const FORMATS = ['mermaid', 'svg', 'dot', 'png'] as const;

/** How a map is to be drawn. */
interface Look {
  readonly format: (typeof FORMATS)[number];
  readonly palette?: Palette;
  readonly dark: boolean;
  readonly narrow: boolean;
  /** There for a PNG alone. */
  readonly png?: PngLook;
  readonly focus?: string;
  readonly shape?: MapShape;
}

/** Reads the options of drawing; wrong ones are told before a card is read. */
export function lookOf(args: Arguments): Look {
  const formats = FORMATS.filter((name) => args.has(name));
  if (formats.length > 1)
    throw new Misuse(
      `--${formats[0]} and --${formats[1]} exclude each other`,
      'give the format that you want',
    );
  const format = formatOf(formats[0], outFile(args));
  const palette = paletteOf(args);
  const shape = oneOf(args, 'shape', MAP_SHAPES, 'shape');
  refuseUnfit(args, format);
  if (format === 'png' && outFile(args) === undefined)
    throw new Misuse('--png needs a file to write to', 'add --out map.png');
  const focus = args.value('focus');
  return {
    format,
    dark: args.has('dark'),
    narrow: args.has('narrow'),
    ...(format === 'png' ? { png: pngLookOf(args) } : {}),
    ...palette,
    ...(focus === undefined ? {} : { focus }),
    ...(shape === undefined ? {} : { shape }),
  };
}

/** The formats that an option of drawing goes with; others go with all. */
const GOES_WITH: readonly (readonly [option: string, formats: readonly Look['format'][]])[] = [
  ['theme', ['svg', 'png', 'dot']],
  ['dark', ['svg', 'png', 'dot']],
  ['focus', ['svg', 'png', 'dot']],
  ['narrow', ['svg', 'png']],
  ['shape', ['svg', 'png']],
  ['scale', ['png']],
  ['font', ['png']],
];

/** Refuses the first option that does not go with a format. */
function refuseUnfit(args: Arguments, format: Look['format']): void {
  const unfit = GOES_WITH.find(
    ([option, formats]) => args.has(option) && !formats.includes(format),
  );
  if (unfit === undefined) return;
  const [option, formats] = unfit;
  throw formats.includes('svg')
    ? new Misuse(
        `--${option} does not go with --${format}`,
        'add --svg for a picture, or --out map.svg',
      )
    : new Misuse(`--${option} goes with --png alone`, 'add --png --out map.png');
}

/** Endings of names of files that say a format: no other goes with them. */
const ENDINGS: ReadonlyMap<string, Look['format']> = new Map([
  ['.svg', 'svg'],
  ['.png', 'png'],
  ['.dot', 'dot'],
  ['.gv', 'dot'],
  ['.mmd', 'mermaid'],
]);

/** Endings that say nothing of the format: it is Mermaid unless another is asked for. */
const SILENT_ENDINGS: ReadonlySet<string> = new Set(['', '.md', '.txt', '.mermaid']);

/** The format asked for, by an option or by the name of the file. */
function formatOf(stated: Look['format'] | undefined, out = ''): Look['format'] {
  const ending = extname(out).toLowerCase();
  const said = ENDINGS.get(ending);
  if (stated === undefined && said === undefined && !SILENT_ENDINGS.has(ending))
    throw new Misuse(
      `--out ${out}: \`${ending}\` is no format of maps`,
      'end the name in .svg, .png, .dot or .mmd, or say the format, such as --svg',
    );
  if (stated !== undefined && said !== undefined && stated !== said)
    throw new Misuse(
      `--${stated} does not go with --out ${out}, which is for ${said === 'mermaid' ? 'Mermaid' : said.toUpperCase()}`,
      `leave out --${stated}, or give the file another ending`,
    );
  return stated ?? said ?? 'mermaid';
}

/** Draws a map as text, a PNG as the SVG that it is made of; an objective that is not there and a map too large to draw are told as wrong use. */
export function drawMap(
  look: Look,
  card: Scorecard,
  evaluation: Evaluation | undefined,
  options: { readonly locale?: string; readonly period?: string },
): string {
  const { format, narrow, png: _, ...drawing } = look;
  return asMisuse(() => {
    if (format === 'mermaid') return toMermaid(card, evaluation, options);
    if (format === 'dot') return toDot(card, evaluation, { ...options, ...drawing });
    return toSvg(card, evaluation, { ...options, ...drawing, layout: { narrow } });
  });
}
