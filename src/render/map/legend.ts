import type { Status } from '../../core/index.js';
import type { MapLayout } from '../../layout/index.js';
import {
  changeGlyph,
  claimGlyph,
  clockGlyph,
  countGlyph,
  flagGlyph,
  statusGlyph,
  trendGlyph,
} from '../glyphs.js';
import { STATUSES } from '../marks.js';
import { pictureWords } from '../picture-words.js';
import { type Ink, type Markup, xml } from '../theme/index.js';
import type { Drawing } from './draw-box.js';
import { delayMark, minusMark } from './draw-link.js';
import type { MapView } from './view.js';

/** An entry: its mark is drawn around a point in the middle of its width. */
interface Entry {
  readonly width: number;
  readonly label: string;
  readonly mark: (x: number, y: number) => Markup;
}

const PITCH = 23;
const GAP = 18;
const SIZE = 12;

/** The legend of a map: every mark that is on it and no other, in rows of the given width. */
export function drawLegend(
  view: MapView,
  layout: MapLayout,
  width: number,
  drawing: Pick<Drawing, 'brush' | 'letters' | 'shape'>,
): { readonly markup: Markup; readonly height: number } {
  const { brush, letters } = drawing;
  const entries = entriesOf(view, layout, drawing);
  let [x, y] = [0, PITCH / 2];
  const drawn: Markup[] = [];
  for (const { width: mark, label, mark: draw } of entries) {
    const text = letters.fit(label, width - mark - 8, SIZE);
    const whole = mark + 6 + letters.measure(text, SIZE);
    if (x > 0 && x + whole > width) [x, y] = [0, y + PITCH];
    drawn.push(
      xml`${draw(x + mark / 2, y)}<text x="${x + mark + 6}" y="${y + 4.2}" font-size="${SIZE}"${brush({ fill: 'ink' })}>${text}</text>\n`,
    );
    x += whole + GAP;
  }
  return { markup: xml`${drawn}`, height: entries.length === 0 ? 0 : y + PITCH / 2 };
}

function entriesOf(
  view: MapView,
  layout: MapLayout,
  { brush, shape }: Pick<Drawing, 'brush' | 'shape'>,
): readonly Entry[] {
  const { legend: words, claims, weaker: hidden } = pictureWords(view.locale);
  const { boxes, bands, themes } = view;
  const links = view.links.filter(({ hidden }) => hidden !== true);
  const weaker = view.links.length - links.length;
  const shown = new Set(links.map(({ id }) => id));
  const line = (x: number, y: number, ink: Ink, width: number, dashes = ''): Markup =>
    xml`<path d="M${x - 20} ${y}H${x + 20}"${brush({ stroke: ink, width, dashes })}/>`;
  const flat = (x: number, y: number) => ({ from: { x: x - 20, y }, to: { x: x + 20, y } });
  const when = (used: boolean, entry: Entry): Entry[] => (used ? [entry] : []);
  const status = statusWords(view);
  const frame = (x: number, y: number, dashes: string): Markup =>
    shape.sample(x, y, brush({ stroke: 'border', width: 1.2, dashes }));
  return [
    ...STATUSES.filter((one) => status.has(one)).map((one) => ({
      width: 15,
      label: status.get(one) as string,
      mark: (x: number, y: number) => statusGlyph(one, x, y, 14, brush),
    })),
    ...when(
      boxes.some(({ before }) => before !== undefined),
      { width: 12, label: words.difference, mark: (x, y) => changeGlyph(x, y, brush) },
    ),
    ...when(
      boxes.some(({ trend, before }) => trend !== undefined && before === undefined),
      {
        width: 34,
        label: words.trend,
        mark: (x, y) =>
          xml`${(['up', 'level', 'down'] as const).map((way, i) => trendGlyph(way, x - 12 + 12 * i, y, brush))}`,
      },
    ),
    ...(['lead', 'lag', 'initiative'] as const)
      .filter((kind) => boxes.some((box) => box.before === undefined && box.counts[kind] > 0))
      .map((kind) => ({
        width: 10,
        label: words[kind],
        mark: (x: number, y: number) => countGlyph(kind, x, y, brush),
      })),
    ...when(
      links.some(({ lowers }) => lowers),
      {
        width: 40,
        label: words.negative,
        mark: (x, y) =>
          xml`${line(x, y, 'negative', 2, '7 4')}${minusMark({ x, y }, brush, 'negative')}`,
      },
    ),
    ...when(
      links.some(({ delay }) => delay !== undefined),
      {
        width: 40,
        label: words.delay,
        mark: (x, y) =>
          xml`${line(x, y, 'link', 2)}${delayMark({ x, y }, flat(x, y), brush, 'link')}`,
      },
    ),
    ...when(
      links.some(({ weak }) => weak),
      { width: 40, label: words.weak, mark: (x, y) => line(x, y, 'link', 2, '2 3') },
    ),
    ...when(
      links.some(({ weight }) => weight !== links[0]?.weight),
      {
        width: 40,
        label: words.strength,
        mark: (x, y) =>
          xml`<path d="M${x - 20} ${y - 0.4}L${x + 20} ${y - 2}V${y + 2}L${x - 20} ${y + 0.4}Z"${brush({ fill: 'link' })}/>`,
      },
    ),
    ...when(
      layout.links.some(({ id, direction }) => direction === 'down' && shown.has(id)),
      {
        width: 40,
        label: words.feedback,
        mark: (x, y) =>
          xml`<path d="M${x - 20} ${y}H${x + 11}"${brush({ stroke: 'link', width: 2 })}/><path d="M${x + 20} ${y}L${x + 11} ${y - 4.5}V${y + 4.5}Z"${brush({ fill: 'page', stroke: 'link', width: 1.3 })}/>`,
      },
    ),
    ...when(
      boxes.some(({ inferred }) => inferred),
      { width: 22, label: words.inferred, mark: (x, y) => frame(x, y, '5 4') },
    ),
    ...when(
      boxes.some(({ stale, before }) => stale !== undefined && before === undefined),
      { width: 12, label: words.stale, mark: (x, y) => clockGlyph(x, y, brush) },
    ),
    ...when(
      boxes.some(({ flags, before }) => flags !== undefined && before === undefined),
      { width: 12, label: words.flag, mark: (x, y) => flagGlyph(x, y, brush) },
    ),
    ...(['supported', 'contradicted', 'undecided', 'untested'] as const)
      .filter((claim) => links.some((link) => link.claim === claim))
      .map((claim) => ({
        width: 40,
        label: claims[claim],
        mark: (x: number, y: number) =>
          xml`${line(x, y, 'link', 2)}${claimGlyph(claim, { x, y }, brush, 'link')}`,
      })),
    ...when(weaker > 0, { width: 0, label: hidden(weaker), mark: () => xml`` }),
    ...when(
      boxes.some(({ faded }) => faded),
      {
        width: 22,
        label: words.faded,
        mark: (x, y) => xml`<g opacity="0.28">${frame(x, y, '')}</g>`,
      },
    ),
    ...themes.map(({ letter, title }, i) => ({
      width: 15,
      label: title,
      mark: (x: number, y: number) =>
        xml`<rect x="${x - 7.5}" y="${y - 8}" width="15" height="16" rx="3"${brush({ fill: `theme${i % 6}` as Ink })}/><text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" font-weight="700"${brush({ fill: 'onTheme' })}>${letter}</text>`,
    })),
  ];

  function statusWords({ total }: MapView): ReadonlyMap<Status, string> {
    const scores = [
      ...boxes.flatMap(({ score, before }) => [score, before]),
      ...bands.map(({ score }) => score),
      total,
    ];
    return new Map(
      scores.flatMap((score) => (score === undefined ? [] : [[score.status, score.word] as const])),
    );
  }
}
