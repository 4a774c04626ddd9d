import { tornadoForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { measureText, wrapText } from '../../layout/index.js';
import { pointsText, valueText } from '../numbers.js';
import { pictureWords } from '../picture-words.js';
import { brushOf, textLines, xml } from '../theme/index.js';
import { wordingOf } from '../words.js';
import type { DataTable } from './data-table.js';
import { axisOf, chartFrame, type ChartOptions, chartTheme, chartTitle } from './frame.js';
import type { TornadoView } from './views.js';

const WIDTH = 620;
const NAMES = 220;
const ROW = 28;
const TOP = 30;
const ENDS = 56;

/**
 * What a result becomes when its inputs vary one at a time, the most telling input on top. Numbers stand at both ends of a bar.
 *
 * @throws RangeError for a result that is not a finite number
 */
export function tornado(view: TornadoView, options: ChartOptions | null = {}): string {
  checkArguments({ view }, { view: tornadoForm });
  const theme = chartTheme(options);
  const brush = brushOf(theme);
  const bars = sorted(view);
  const height = TOP + bars.length * ROW + 26;
  const values = [view.base, ...bars.flatMap(({ low, high }) => [low, high])];
  const axis = axisOf(values, [NAMES + ENDS, WIDTH - ENDS], 4, endsOf(values));
  const middle = axis.at(view.base);
  const rows = bars.map(({ label, low, high }, i) => {
    const y = TOP + i * ROW;
    const bar = (value: number, ink: 'link' | 'ink') => {
      const [left, right] = [Math.min(middle, axis.at(value)), Math.max(middle, axis.at(value))];
      return xml`<rect x="${left}" y="${y + 4}" width="${right - left}" height="${ROW - 9}"${brush({ fill: ink })}/>`;
    };
    const nameAt = (name: string, base: number) => {
      const { lines } = wrapText(name, NAMES - 10, 11.5, 400, 2);
      return xml`<text y="${lines.length > 1 ? base - 6 : base}" font-size="11.5"${brush({ fill: 'ink' })}>${textLines(lines, 0, 12.5)}</text>`;
    };
    const text = (value: number, other: number) => {
      const before = value < other || (value === other && value < view.base);
      const x = axis.at(value) + (before ? -4 : 4);
      return xml`<text x="${x}" y="${y + 17}" text-anchor="${before ? 'end' : 'start'}" font-size="11"${brush({ fill: 'ink' })}>${numberOf(view, value)}</text>`;
    };
    return xml`${nameAt(label, y + 17)}${bar(low, 'link')}${bar(high, 'ink')}${text(low, high)}${low === high ? '' : text(high, low)}\n`;
  });
  const base = numberOf(view, view.base, view.unit);
  const half = measureText(base, 11, 700) / 2;
  // What the two shades of a bar are, at the right of the title.
  const words = pictureWords(view.locale);
  let at = WIDTH;
  const key = (
    [
      [words.high, 'ink'],
      [words.low, 'link'],
    ] as const
  ).map(([word, ink]) => {
    at -= measureText(word, 11) + 16;
    const x = at;
    at -= 14;
    return xml`<rect x="${x}" y="8" width="10" height="10"${brush({ fill: ink })}/><text x="${x + 15}" y="17" font-size="11"${brush({ fill: 'muted' })}>${word}</text>\n`;
  });
  return chartFrame([WIDTH, height], nameOf(view), view.locale, [
    xml`${chartTitle(view.title, at - 8, brush)}\n`,
    ...rows,
    ...key,
    xml`<path d="M${middle} ${TOP - 4}V${height - 22}"${brush({ stroke: 'muted', width: 1 })}/>`,
    xml`<text x="${Math.min(WIDTH - half, Math.max(half, middle))}" y="${height - 8}" text-anchor="middle" font-size="11" font-weight="700"${brush({ fill: 'ink' })}>${base}</text>\n`,
  ]);
}

/** Points with one decimal, as everywhere; amounts of a unit with as many as their size deserves. */
const numberOf = ({ unit: own, locale }: TornadoView, value: number, unit?: string): string =>
  own === undefined
    ? pointsText(value, wordingOf(locale))
    : valueText(value, unit, wordingOf(locale));

const sorted = ({ bars }: TornadoView): TornadoView['bars'] =>
  bars.toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));

function endsOf(values: readonly number[]): readonly [number, number] | undefined {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high > low ? [low, high] : undefined;
}

function nameOf(view: TornadoView): string {
  const { rows } = tornadoTable(view);
  return `${view.title}: ${rows.map(([label, low, high]) => `${label} ${low} – ${high}`).join(', ')}`;
}

/** The numbers of a tornado chart. */
export function tornadoTable(view: TornadoView): DataTable {
  checkArguments({ view }, { view: tornadoForm });
  const words = pictureWords(view.locale);
  const text = (value: number): string => numberOf(view, value, view.unit);
  return {
    caption: `${view.title} (${text(view.base)})`,
    head: ['', words.low, words.high],
    rows: sorted(view).map(({ label, low, high }) => [label, text(low), text(high)]),
  };
}
