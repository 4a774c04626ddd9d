import type { LinkView, MapView } from '../map/index.js';
import { pictureWords } from '../picture-words.js';
import { type Brush, brushOf, fitted, type Markup, themeOf, xml } from '../theme/index.js';
import type { DataTable } from './data-table.js';
import { chartFrame, type ChartOptions } from './frame.js';

const NAMES = 250;
const CELL = 26;
const HEAD = 190;

/** Links of a map as a matrix: rows are causes, columns effects. It stays readable where arrows would be a tangle. */
export function linkMatrix(view: MapView, { theme = themeOf() }: ChartOptions = {}): string {
  const brush = brushOf(theme);
  const words = pictureWords(view.locale);
  const { causes, effects } = endsOf(view);
  const left = NAMES;
  const width = left + effects.length * CELL + 130;
  const height = HEAD + causes.length * CELL + 34;
  const column = (i: number): number => left + i * CELL;
  const row = (i: number): number => HEAD + i * CELL;
  const title = (id: string): string => view.boxes.find((box) => box.id === id)?.title ?? id;
  const parts: Markup[] = [
    ...effects.map(
      (id, i) =>
        xml`<text transform="translate(${column(i) + CELL / 2 + 4} ${HEAD - 8}) rotate(-55)" font-size="11"${brush({ fill: 'ink' })}>${fitted(title(id), 200, 11)}</text>\n`,
    ),
    ...causes.map(
      (id, i) =>
        xml`<rect x="0" y="${row(i)}" width="${left + effects.length * CELL}" height="${CELL}"${brush({ fill: i % 2 === 0 ? 'band0' : 'band1' })}/><text x="6" y="${row(i) + 17}" font-size="12"${brush({ fill: 'ink' })}>${fitted(title(id), NAMES - 14, 12)}</text>\n`,
    ),
    ...view.links.map((link) => {
      const [x, y] = [column(effects.indexOf(link.to)), row(causes.indexOf(link.from))];
      return xml`<g>${cell(link, x + CELL / 2, y + CELL / 2, brush)}</g>\n`;
    }),
    xml`<text x="6" y="${height - 10}" font-size="11"${brush({ fill: 'muted' })}>${fitted(`${words.cause} → ${words.effect}; + ${words.raises}, − ${words.lowersIt}`, width - 12, 11)}</text>\n`,
  ];
  const name = `${words.map(view.title)}: ${view.links.map(({ text }) => text).join('; ')}`;
  return chartFrame([width, height], name, view.locale, parts);
}

/** A disc as large as the link is strong, with its sign; an outline where the claim is weak, bars where it acts later. */
function cell(
  { weight, lowers, weak, delay, text }: LinkView,
  x: number,
  y: number,
  brush: Brush,
): Markup {
  const r = 5.5 + 4 * weight;
  const ink = lowers ? 'negative' : 'link';
  const disc = weak
    ? xml`<circle cx="${x}" cy="${y}" r="${r - 0.7}"${brush({ fill: 'page', stroke: ink, width: 1.4 })} stroke-dasharray="2 2"/>`
    : xml`<circle cx="${x}" cy="${y}" r="${r}"${brush({ fill: ink })}/>`;
  const sign = lowers ? `M${x - 3} ${y}h6` : `M${x - 3} ${y}h6M${x} ${y - 3}v6`;
  const bars =
    delay === undefined
      ? ''
      : xml`<path d="M${x + 8.5} ${y - 10}v6M${x + 11} ${y - 10}v6"${brush({ stroke: ink, width: 1.3 })}/>`;
  return xml`<title>${text}</title>${disc}<path d="${sign}"${brush({ stroke: weak ? ink : 'page', width: 1.5 })}/>${bars}`;
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
    caption: words.map(view.title),
    head: [words.cause, words.effect, words.details],
    rows: view.links.map(({ from, to, facts }) => [
      title(from),
      title(to),
      facts.length === 0 ? '—' : facts.join(', '),
    ]),
  };
}
