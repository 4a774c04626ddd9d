import { mapForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { measureText, wrapText } from '../../layout/index.js';
import type { LinkView, MapView } from '../map/index.js';
import { claimGlyph } from '../glyphs.js';
import { pictureWords } from '../picture-words.js';
import { type Brush, brushOf, type Ink, type Markup, textLines, xml } from '../theme/index.js';
import type { DataTable } from './data-table.js';
import { chartFrame, type ChartOptions, chartTheme, chartTitle } from './frame.js';

const [LEAST_NAMES, MOST_NAMES] = [140, 320];
/** Of a cell: room for a disc, and for the periods of a delay beside it. */
const [CELL, ROW] = [34, 30];
/** Where in a cell the middle of its disc stands. */
const MIDDLE = 14;
/** Of a head, which leans by 55 degrees: its length, and what it rises and reaches to the right for each pixel of it. */
const MOST_HEAD = 220;
const [RISE, REACH] = [0.82, 0.58];
/** Lines of a title, and their pitch beside rows and above columns, closer than two columns are to each other. */
const LINES = 2;
const [ROW_PITCH, HEAD_PITCH] = [13, 11.5];

/**
 * Links of a map as a matrix: rows are causes, columns effects. It stays readable where arrows would be a tangle.
 *
 * @throws ScorecardError `invalid-option`
 */
export function linkMatrix(view: MapView, options: ChartOptions | null = {}): string {
  checkArguments({ view }, { view: mapForm });
  const theme = chartTheme(options);
  const brush = brushOf(theme);
  const words = pictureWords(view.locale);
  const { causes, effects } = endsOf(view);
  const titled = (ids: readonly string[], most: number, size: number): readonly Title[] =>
    ids.map((id) => titleOf(view.boxes.find((box) => box.id === id)?.title ?? id, most, size));
  const rows = titled(causes, MOST_NAMES - 14, 12);
  const heads = titled(effects, MOST_HEAD, 11);
  const names = Math.max(0, ...rows.map(({ width }) => width));
  const left = Math.max(LEAST_NAMES, Math.ceil(14 + names));
  const head = Math.max(0, ...heads.map(({ width }) => width));
  const top = Math.ceil(44 + RISE * head);
  const width = Math.ceil(left + effects.length * CELL + Math.max(60, REACH * head));
  const key = keyOf(view, width, top + causes.length * ROW + 16, brush);
  const height = top + causes.length * ROW + key.height + 12;
  const column = (i: number): number => left + i * CELL;
  const row = (i: number): number => top + i * ROW;
  const parts: Markup[] = [
    xml`${chartTitle(words.linksOf(view.title), width, brush)}\n`,
    ...heads.map(
      (title, i) =>
        xml`<text transform="translate(${column(i) + MIDDLE + 4} ${top - 8}) rotate(-55)" y="${-raised(title, HEAD_PITCH)}" font-size="11"${brush({ fill: 'ink' })}>${told(title, 0, HEAD_PITCH)}</text>\n`,
    ),
    ...rows.map(
      (title, i) =>
        xml`<rect x="0" y="${row(i)}" width="${left + effects.length * CELL}" height="${ROW}"${brush({ fill: i % 2 === 0 ? 'band0' : 'band1' })}/><text y="${row(i) + ROW / 2 + 4 - raised(title, ROW_PITCH)}" font-size="12"${brush({ fill: 'ink' })}>${told(title, 6, ROW_PITCH)}</text>\n`,
    ),
    ...view.links.map((link) => {
      const [x, y] = [column(effects.indexOf(link.to)), row(causes.indexOf(link.from))];
      return xml`<g>${cell(link, x + MIDDLE, y + ROW / 2, brush)}</g>\n`;
    }),
    key.markup,
  ];
  const name = `${words.linksOf(view.title)}: ${view.links.map(({ text }) => text).join('; ')}`;
  return chartFrame([width, height], name, view.locale, parts);
}

/** The title of a row or a column in lines. */
interface Title {
  readonly lines: readonly string[];
  readonly width: number;
  /** The whole title, where it is too long even for all lines. */
  readonly full: string | undefined;
}

function titleOf(text: string, most: number, size: number): Title {
  const { lines, cut } = wrapText(text, most, size, 400, LINES);
  const width = Math.max(0, ...lines.map((line) => measureText(line, size)));
  return { lines, width, full: cut ? text : undefined };
}

/** How far the first line stands above the middle of all. */
const raised = ({ lines }: Title, pitch: number): number => ((lines.length - 1) * pitch) / 2;

const told = ({ lines, full }: Title, x: number, pitch: number): Markup =>
  xml`${full === undefined ? '' : xml`<title>${full}</title>`}${textLines(lines, x, pitch)}`;

/** What a cell shows of a link. */
type Shown = Pick<LinkView, 'weight' | 'lowers' | 'weak' | 'delay' | 'periods' | 'claim' | 'text'>;

/**
 * A disc as large as the link is strong, with its sign; an outline where the claim is weak, bars where it acts later, and after how
 * many periods where that is a whole number of them.
 */
function cell(
  { weight, lowers, weak, delay, periods, claim, text }: Shown,
  x: number,
  y: number,
  brush: Brush,
): Markup {
  const r = 5.5 + 4 * weight;
  const ink: Ink = lowers ? 'negative' : 'link';
  const disc = weak
    ? xml`<circle cx="${x}" cy="${y}" r="${r - 0.7}"${brush({ fill: 'page', stroke: ink, width: 1.4, dashes: '2 2' })}/>`
    : xml`<circle cx="${x}" cy="${y}" r="${r}"${brush({ fill: ink })}/>`;
  const sign = lowers ? `M${x - 3} ${y}h6` : `M${x - 3} ${y}h6M${x} ${y - 3}v6`;
  const bars =
    delay === undefined
      ? ''
      : xml`<path d="M${x + 8.6} ${y - 11.5}v8M${x + 11.4} ${y - 11.5}v8"${brush({ stroke: ink, width: 1.4 })}/>${periods === undefined ? '' : xml`<text x="${x + 13.4}" y="${y - 3.8}" font-size="10"${brush({ fill: ink })}>${periods}</text>`}`;
  const note =
    claim === undefined
      ? ''
      : xml`<g transform="translate(${x - 8.5} ${y + 8.5}) scale(0.7)">${claimGlyph(claim, { x: 0, y: 0 }, brush, ink)}</g>`;
  return xml`${text === '' ? '' : xml`<title>${text}</title>`}${disc}<path d="${sign}"${brush({ stroke: weak ? ink : 'page', width: 1.5 })}/>${bars}${note}`;
}

/** The marks in use with their words. */
function keyOf(
  { links, locale }: MapView,
  width: number,
  top: number,
  brush: Brush,
): { readonly markup: Markup; readonly height: number } {
  const { legend, claims, cause, effect, raises, lowersIt, later } = pictureWords(locale);
  const plain = { weight: 0.5, lowers: false, weak: false, text: '' };
  const entries: (readonly [label: string, link: Shown])[] = [
    ...(links.some(({ lowers }) => !lowers) ? [[raises, plain] as const] : []),
    ...(links.some(({ lowers }) => lowers)
      ? [[lowersIt, { ...plain, lowers: true }] as const]
      : []),
    ...(links.some(({ weak }) => weak) ? [[legend.weak, { ...plain, weak: true }] as const] : []),
    ...laterEntry(links, legend.delay, later, plain),
    ...(links.some(({ weight }) => weight !== links[0]?.weight)
      ? [[legend.strength, { ...plain, weight: 1 }] as const]
      : []),
  ];
  for (const claim of ['supported', 'contradicted', 'undecided', 'untested'] as const)
    if (links.some((link) => link.claim === claim))
      entries.push([claims[claim], { ...plain, claim }]);
  const how = `${cause} → ${effect}`;
  const drawn = [
    xml`<text x="6" y="${top + 4}" font-size="11"${brush({ fill: 'muted' })}>${how}</text>`,
  ];
  let [x, y] = [6 + measureText(how, 11) + 18, top];
  for (const [label, link] of entries) {
    const start = link.periods === undefined ? 26 : 28 + measureText(String(link.periods), 10);
    const wide = start + 4 + measureText(label, 11);
    if (x + wide > width && x > 6) [x, y] = [6, y + 24];
    drawn.push(
      xml`${cell(link, x + 10, y, brush)}<text x="${x + start}" y="${y + 4}" font-size="11"${brush({ fill: 'muted' })}>${label}</text>\n`,
    );
    x += wide + 14;
  }
  return { markup: xml`${drawn}`, height: y - top + 20 };
}

/** Of links that act later; with periods as an example where any has them. */
function laterEntry(
  links: MapView['links'],
  counted: string,
  bare: string,
  plain: Shown,
): (readonly [label: string, link: Shown])[] {
  const delayed = links.filter(({ delay }) => delay !== undefined);
  if (delayed.length === 0) return [];
  const periods = delayed.find((link) => link.periods !== undefined)?.periods;
  return periods === undefined
    ? [[bare, { ...plain, delay: '' }]]
    : [[counted, { ...plain, delay: '', periods }]];
}

/** Objectives with effects and objectives with causes, each in the order of the map. */
function endsOf({ boxes, links }: MapView): {
  readonly causes: readonly string[];
  readonly effects: readonly string[];
} {
  const [from, to] = [
    new Set(links.map((link) => link.from)),
    new Set(links.map((link) => link.to)),
  ];
  const ids = boxes.map(({ id }) => id);
  return { causes: ids.filter((id) => from.has(id)), effects: ids.filter((id) => to.has(id)) };
}

/** The links of a map, one a row. */
export function linkTable(view: MapView): DataTable {
  checkArguments({ view }, { view: mapForm });
  const words = pictureWords(view.locale);
  const title = (id: string): string => view.boxes.find((box) => box.id === id)?.title ?? id;
  return {
    caption: words.linksOf(view.title),
    head: [words.cause, words.effect, words.details],
    rows: view.links.map(({ from, to, facts }) => [
      title(from),
      title(to),
      facts.length === 0 ? '—' : facts.join(', '),
    ]),
  };
}
