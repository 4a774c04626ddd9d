import { waterfallForm } from '../forms.js';
import { checkArguments, shownDifference, shownParts, shownPoints } from '../../core/index.js';
import { wrapText } from '../../layout/index.js';
import { periodText, signedText, valueText } from '../numbers.js';
import { pictureWords } from '../picture-words.js';
import { brushOf, type Ink, textLines, xml } from '../theme/index.js';
import { wordingOf } from '../words.js';
import type { DataTable } from './data-table.js';
import { axisOf, chartFrame, type ChartOptions, chartTheme, chartTitle } from './frame.js';
import type { WaterfallView } from './views.js';

const TOP = 44;
const PLOT = 162;
const PITCH = 86;
const BAR = 54;

interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly ink: Ink;
}

/**
 * How one amount became another: a bar for each change, from where the one before ended; signs are written, colours only repeat
 * them.
 *
 * @throws RangeError for an amount that is not a finite number
 */
export function waterfall(view: WaterfallView, options: ChartOptions | null = {}): string {
  checkArguments({ view }, { view: waterfallForm });
  const theme = chartTheme(options);
  const brush = brushOf(theme);
  const bars = barsOf(view);
  const width = Math.max(240, 12 + bars.length * PITCH);
  // As much room below as the longest label takes.
  const most = Math.max(1, ...bars.map(({ label }) => labelLines(label).length));
  const bottomOf = TOP + PLOT;
  const height = bottomOf + 16 + (most - 1) * 13 + 8;
  const axis = axisOf([0, ...bars.flatMap(({ from, to }) => [from, to])], [bottomOf, TOP], 4);
  const body = bars.map(({ label, from, to, text, ink }, i) => {
    const x = 6 + i * PITCH + (PITCH - BAR) / 2;
    const [top, bottom] = [
      Math.min(axis.at(from), axis.at(to)),
      Math.max(axis.at(from), axis.at(to)),
    ];
    const lines = labelLines(label);
    const bridge =
      i < bars.length - 1
        ? xml`<path d="M${x + BAR} ${axis.at(to)}h${PITCH - BAR}"${brush({ stroke: 'border', width: 1 })}/>`
        : '';
    return xml`<rect x="${x}" y="${top}" width="${BAR}" height="${Math.max(1, bottom - top)}"${brush({ fill: ink })}/>${bridge}<text x="${x + BAR / 2}" y="${top - 5}" text-anchor="middle" font-size="12" font-weight="700"${brush({ fill: 'ink' })}>${text}</text><text y="${bottomOf + 16}" text-anchor="middle" font-size="11"${brush({ fill: 'muted' })}>${textLines(lines, x + BAR / 2, 13)}</text>\n`;
  });
  return chartFrame([width, height], nameOf(view), view.locale, [
    xml`${chartTitle(view.title, width, brush)}\n`,
    xml`<path d="M0 ${axis.at(0)}H${width}"${brush({ stroke: 'muted', width: 1 })}/>\n`,
    ...body,
  ]);
}

const labelLines = (label: string): readonly string[] =>
  wrapText(label, PITCH - 6, 11, 400, 3).lines;

function barsOf({ start, steps, end, unit, locale, lowerIsBetter = false }: WaterfallView): Bar[] {
  const wording = wordingOf(locale);
  const whole = (value: number): string =>
    valueText(unit === undefined ? shownPoints(value) : value, unit, wording);
  // Points have one decimal everywhere; amounts of a unit have as many as their size deserves.
  const changeText = (change: number): string =>
    (unit === undefined
      ? signedText(change, wording)
      : `${change > 0 ? '+' : ''}${valueText(change, undefined, wording)}`
    ).replace(/^-/, '\u2212');
  let level = start.value;
  const last = steps.reduce((sum, { change }) => sum + change, start.value);
  // A reader who adds up arrives at the end shown.
  const amounts = steps.map(({ change }) => change);
  const shown = unit === undefined ? shownParts(amounts, shownDifference(start.value, last)) : [];
  const changes = steps.map(({ label, change }, i): Bar => {
    const from = level;
    level += change;
    const good = change > 0 !== lowerIsBetter;
    const ink: Ink = change === 0 ? 'muted' : good ? 'good-mark' : 'poor-mark';
    return { label, from, to: level, text: changeText(shown[i] ?? change), ink };
  });
  return [
    {
      label: periodText(start.label, wording),
      from: 0,
      to: start.value,
      text: whole(start.value),
      ink: 'muted',
    },
    ...changes,
    { label: periodText(end, wording), from: 0, to: level, text: whole(level), ink: 'ink' },
  ];
}

const nameOf = (view: WaterfallView): string =>
  `${view.title}: ${barsOf(view)
    .map(({ label, text }) => `${label} ${text}`)
    .join(', ')}`;

/** The numbers of a waterfall. */
export function waterfallTable(view: WaterfallView): DataTable {
  checkArguments({ view }, { view: waterfallForm });
  const words = pictureWords(view.locale);
  const bars = barsOf(view);
  return {
    caption: view.title,
    head: ['', words.change, words.end],
    rows: bars.map(({ label, text, to }, i) => [
      label,
      i === 0 || i === bars.length - 1 ? '—' : text,
      valueText(to, view.unit, wordingOf(view.locale)),
    ]),
  };
}
