import { measureText } from '../../layout/index.js';
import { valueText } from '../numbers.js';
import { pictureWords } from '../picture-words.js';
import { brushOf, fitted, themeOf, xml } from '../theme/index.js';
import { wordingOf } from '../words.js';
import type { DataTable } from './data-table.js';
import { axisOf, chartFrame, type ChartOptions } from './frame.js';
import type { TornadoView } from './views.js';

const WIDTH = 620;
const NAMES = 200;
const ROW = 26;
const TOP = 30;
const ENDS = 56;

/**
 * What a result becomes when its inputs vary one at a time, the most telling input on top. Numbers stand at both ends of a bar.
 *
 * @throws RangeError for a result that is not a finite number
 */
export function tornado(view: TornadoView, { theme = themeOf() }: ChartOptions = {}): string {
  const brush = brushOf(theme);
  const wording = wordingOf(view.locale);
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
    const text = (value: number, other: number) => {
      const before = value < other || (value === other && value < view.base);
      const x = axis.at(value) + (before ? -4 : 4);
      return xml`<text x="${x}" y="${y + 17}" text-anchor="${before ? 'end' : 'start'}" font-size="11"${brush({ fill: 'ink' })}>${valueText(value, undefined, wording)}</text>`;
    };
    return xml`<text x="0" y="${y + 17}" font-size="12"${brush({ fill: 'ink' })}>${fitted(label, NAMES - 10, 12)}</text>${bar(low, 'link')}${bar(high, 'ink')}${text(low, high)}${low === high ? '' : text(high, low)}\n`;
  });
  const base = valueText(view.base, view.unit, wording);
  const half = measureText(base, 11, 700) / 2;
  return chartFrame([WIDTH, height], nameOf(view), view.locale, [
    xml`<text x="0" y="16" font-size="13" font-weight="700"${brush({ fill: 'ink' })}>${fitted(view.title, WIDTH, 13, 700)}</text>\n`,
    ...rows,
    xml`<path d="M${middle} ${TOP - 4}V${height - 22}"${brush({ stroke: 'muted', width: 1 })}/>`,
    xml`<text x="${Math.min(WIDTH - half, Math.max(half, middle))}" y="${height - 8}" text-anchor="middle" font-size="11" font-weight="700"${brush({ fill: 'ink' })}>${base}</text>\n`,
  ]);
}

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
  const [wording, words] = [wordingOf(view.locale), pictureWords(view.locale)];
  const text = (value: number): string => valueText(value, view.unit, wording);
  return {
    caption: `${view.title} (${text(view.base)})`,
    head: ['', words.low, words.high],
    rows: sorted(view).map(({ label, low, high }) => [label, text(low), text(high)]),
  };
}
