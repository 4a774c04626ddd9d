import { measureText } from '../../layout/index.js';
import type { LinkView, MapView } from '../map/index.js';
import { claimGlyph } from '../glyphs.js';
import { pictureWords } from '../picture-words.js';
import {
  type Brush,
  brushOf,
  fitted,
  type Ink,
  type Markup,
  themeOf,
  xml,
} from '../theme/index.js';
import type { DataTable } from './data-table.js';
import { chartFrame, type ChartOptions } from './frame.js';

const [LEAST_NAMES, MOST_NAMES] = [140, 360];
const CELL = 26;
/** Of a head, which leans by 55 degrees: its length, and what it rises and reaches to the right for each pixel of it. */
const MOST_HEAD = 340;
const [RISE, REACH] = [0.82, 0.58];

/** Links of a map as a matrix: rows are causes, columns effects. It stays readable where arrows would be a tangle. */
export function linkMatrix(view: MapView, { theme = themeOf() }: ChartOptions = {}): string {
  const brush = brushOf(theme);
  const words = pictureWords(view.locale);
  const { causes, effects } = endsOf(view);
  const title = (id: string): string => view.boxes.find((box) => box.id === id)?.title ?? id;
  const wide = (ids: readonly string[], size: number): number =>
    Math.max(0, ...ids.map((id) => measureText(title(id), size)));
  const left = Math.min(MOST_NAMES, Math.max(LEAST_NAMES, wide(causes, 12) + 20));
  const head = Math.min(MOST_HEAD, wide(effects, 11));
  const top = 44 + RISE * head;
  const width = Math.ceil(left + effects.length * CELL + Math.max(60, REACH * head));
  const key = keyOf(view, width, top + causes.length * CELL + 16, brush);
  const height = top + causes.length * CELL + key.height + 12;
  const column = (i: number): number => left + i * CELL;
  const row = (i: number): number => top + i * CELL;
  const parts: Markup[] = [
    xml`<text x="0" y="16" font-size="13" font-weight="700"${brush({ fill: 'ink' })}>${fitted(words.linksOf(view.title), width, 13, 700)}</text>\n`,
    ...effects.map(
      (id, i) =>
        xml`<text transform="translate(${column(i) + CELL / 2 + 4} ${top - 8}) rotate(-55)" font-size="11"${brush({ fill: 'ink' })}>${fitted(title(id), MOST_HEAD, 11)}</text>\n`,
    ),
    ...causes.map(
      (id, i) =>
        xml`<rect x="0" y="${row(i)}" width="${left + effects.length * CELL}" height="${CELL}"${brush({ fill: i % 2 === 0 ? 'band0' : 'band1' })}/><text x="6" y="${row(i) + 17}" font-size="12"${brush({ fill: 'ink' })}>${fitted(title(id), left - 14, 12)}</text>\n`,
    ),
    ...view.links.map((link) => {
      const [x, y] = [column(effects.indexOf(link.to)), row(causes.indexOf(link.from))];
      return xml`<g>${cell(link, x + CELL / 2, y + CELL / 2, brush)}</g>\n`;
    }),
    key.markup,
  ];
  const name = `${words.linksOf(view.title)}: ${view.links.map(({ text }) => text).join('; ')}`;
  return chartFrame([width, height], name, view.locale, parts);
}

/** What a cell shows of a link. */
type Shown = Pick<LinkView, 'weight' | 'lowers' | 'weak' | 'delay' | 'claim' | 'text'>;

/** A disc as large as the link is strong, with its sign; an outline where the claim is weak, bars where it acts later. */
function cell(
  { weight, lowers, weak, delay, claim, text }: Shown,
  x: number,
  y: number,
  brush: Brush,
): Markup {
  const r = 5.5 + 4 * weight;
  const ink: Ink = lowers ? 'negative' : 'link';
  const disc = weak
    ? xml`<circle cx="${x}" cy="${y}" r="${r - 0.7}"${brush({ fill: 'page', stroke: ink, width: 1.4 })} stroke-dasharray="2 2"/>`
    : xml`<circle cx="${x}" cy="${y}" r="${r}"${brush({ fill: ink })}/>`;
  const sign = lowers ? `M${x - 3} ${y}h6` : `M${x - 3} ${y}h6M${x} ${y - 3}v6`;
  const bars =
    delay === undefined
      ? ''
      : xml`<path d="M${x + 8.6} ${y - 11.5}v8M${x + 11.4} ${y - 11.5}v8"${brush({ stroke: ink, width: 1.4 })}/>`;
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
  const { legend, claims, cause, effect, raises, lowersIt } = pictureWords(locale);
  const plain = { weight: 0.5, lowers: false, weak: false, text: '' };
  const entries: (readonly [label: string, link: Shown])[] = [
    ...(links.some(({ lowers }) => !lowers) ? [[raises, plain] as const] : []),
    ...(links.some(({ lowers }) => lowers)
      ? [[lowersIt, { ...plain, lowers: true }] as const]
      : []),
    ...(links.some(({ weak }) => weak) ? [[legend.weak, { ...plain, weak: true }] as const] : []),
    ...(links.some(({ delay }) => delay !== undefined)
      ? [[legend.delay, { ...plain, delay: '' }] as const]
      : []),
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
    const wide = 30 + measureText(label, 11);
    if (x + wide > width && x > 6) [x, y] = [6, y + 24];
    drawn.push(
      xml`${cell(link, x + 10, y, brush)}<text x="${x + 26}" y="${y + 4}" font-size="11"${brush({ fill: 'muted' })}>${label}</text>\n`,
    );
    x += wide + 14;
  }
  return { markup: xml`${drawn}`, height: y - top + 20 };
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
