import type { Status } from '../../core/index.js';
import {
  brushOf,
  coloursOf,
  countGlyph,
  type Markup,
  pointsText,
  statusGlyph,
  trendGlyph,
  wayOf,
  xml,
} from '../../render/report-index.js';
import type { Scene, Shown } from './scene.js';

const STATUSES: readonly Status[] = ['above', 'good', 'watch', 'poor', 'none'];

/** Colours are those of light pages as attributes; the style of the report changes them by class. */
const brush = brushOf(coloursOf({}));

const COUNTS = ['lead', 'lag', 'initiative'] as const;

/** The shapes of all marks by name, drawn around a point. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ...STATUSES.map((one) => [one, inner(statusGlyph(one, 0, 0, 15, brush))] as const),
  ['arrow', inner(trendGlyph('level', 0, 0, brush)).replace(/ transform="[^"]*"/, '')] as const,
  ...COUNTS.map((one) => [one, inner(countGlyph(one, 0, 0, brush))] as const),
]);

/** What stands in the group that places a mark. */
function inner({ markup }: Markup): string {
  return slim(markup.replace(/^<g[^>]*>/, '').replace(/<\/g>$/, ''));
}

/** Every mark once, for all places of the page that show it. */
export const symbols = (): Markup => ({
  markup: `<svg class="sr" width="0" height="0" aria-hidden="true"><defs>${[...SHAPES]
    .map(
      ([name, shape]) =>
        `<g id="mark-${name}">${shape}</g><symbol id="m-${name}" viewBox="-8 -8 16 16"><use href="#mark-${name}"/></symbol>`,
    )
    .join('')}</defs></svg>`,
});

const mark = (name: string, more = ''): Markup =>
  xml`<svg class="glyph${more}" aria-hidden="true"><use href="#m-${name}"/></svg>`;

/** The mark of a status, for eyes alone. */
export const glyph = (status: Status): Markup => mark(status);

/** The mark of a leading or lagging indicator, for eyes alone. */
export const roleGlyph = (role: 'lead' | 'lag'): Markup => mark(role);

/** Mark and word of a status on its tint. */
export const badge = ({ status, word }: { status: Status; word: string }): Markup =>
  xml`<span class="badge st-${status}">${glyph(status)} ${word}</span>`;

/** A change of points as an arrow and a number, the direction in words for who does not see it. */
export function change(by: number, { wording, picture }: Scene): Markup {
  if (Number.isNaN(by)) return xml`<span class="quiet">—</span>`;
  const way = wayOf(by);
  const number = pointsText(Math.abs(by), wording);
  return xml`<span class="change way-${way}">${mark('arrow')}<span class="sr">${picture.trends[way]} </span>${way === 'level' ? pointsText(0, wording) : number}</span>`;
}

/** Points, and what they were before a scenario. */
export const points = (score: Shown, { own }: Scene): Markup =>
  xml`<span class="points">${score.text}</span>${score.before === undefined ? '' : xml` <span class="was">${own.was(score.before)}</span>`}`;

/** A picture as the page holds it. */
export const chart = (markup: string): Markup => light(markup);

/** A picture with marks by reference and places to a tenth of a pixel. */
function light(markup: string): Markup {
  let text = slim(markup)
    .replace(/ xmlns="[^"]*"/, '')
    .replace(/ lang="[^"]*"/, '')
    .replace(/ font-family="[^"]*"/, '')
    .replace(' class="stratmap-chart"', '')
    .replaceAll(/ (?:d|x|y|cx|cy|width|height|r)="[^"]*"/g, (attribute) =>
      attribute.replaceAll(/(\d+\.\d)\d+/g, '$1').replaceAll(LEVELS, '$1$3'),
    );
  for (const [name, shape] of SHAPES)
    if (name !== 'arrow') text = text.replaceAll(shape, `<use href="#mark-${name}"/>`);
  return { markup: text.replaceAll(DOTS, dots) };
}

/** Pieces of a level line that follow each other. */
const LEVELS = /(M[\d.]+ ([\d.]+)H)[\d.]+(?:M[\d.]+ \2H([\d.]+))+/g;

/** Runs of dots of one size: a line of no length with round ends is a dot, and takes a fifth of the room. */
const DOTS = /(?:<circle cx="[\d.-]+" cy="[\d.-]+" r="(?:3|1\.8)" class="f-ink"\/>\n?){2,}/g;

function dots(run: string): string {
  const radius = Number(/ r="([\d.]+)"/.exec(run)?.[1] ?? 3);
  const path = [...run.matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g)]
    .map(([, x, y]) => `M${x} ${y}h0`)
    .join('');
  return `<path class="s-ink" stroke-width="${2 * radius}" stroke-linecap="round" d="${path}"/>`;
}

/** Markup without colours, which the classes have in a page, and with short classes. */
function slim(markup: string): string {
  return markup
    .replaceAll(/ (?:fill|stroke)="#[0-9a-f]{6}"/g, '')
    .replaceAll(/ class="[^"]*"/g, (names) => names.replaceAll(/\bsm-(f|s)(?:ill|troke)-/g, '$1-'))
    .replaceAll(/ fill="none"(?=[^>]* class="s-)/g, '')
    .replaceAll(/ stroke-width="1"| stroke-linejoin="round"/g, '');
}

/** A chart by a short name, where its numbers stand elsewhere. */
export const named = (svg: string, name: string): string =>
  svg.replace(/ aria-label="[^"]*"/, () => xml` aria-label="${name}"`.markup);
