import { seriesForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { measureText } from '../../layout/index.js';
import { periodText, targetText, valueText } from '../numbers.js';
import { pictureWords } from '../picture-words.js';
import {
  type Brush,
  brushOf,
  fitted,
  type Ink,
  type Markup,
  type Theme,
  xml,
} from '../theme/index.js';
import { wordingOf } from '../words.js';
import {
  type Axis,
  axisOf,
  chartFrame,
  type ChartOptions,
  chartTheme,
  chartTitle,
  isThere,
  lineThrough,
  tidy,
  unbroken,
} from './frame.js';
import { placeLabels, type SideLabel } from './side-labels.js';
import { seriesName } from './sparkline.js';
import type { SeriesView } from './views.js';

const WIDTH = 620;
const HEIGHT = 230;
const LEFT = 52;
const RIGHT = 140;
const TOP = 34;
const BOTTOM = 26;
/** Half the room of a word in height. */
const WORD = 6.5;

/**
 * A history with everything to judge it by: zones of status with their words, the target in steps, the year before in a lighter
 * line, intervals as whiskers, a forecast as hollow points on a dashed line. Missing values leave a gap. Labels stand at the right
 * and never on one another.
 *
 * @throws ScorecardError `invalid-option`
 */
export function timeSeries(view: SeriesView, options: ChartOptions | null = {}): string {
  checkArguments({ view }, { view: seriesForm });
  return drawTimeSeries(view, chartTheme(options));
}

/** The same in colours that are known. */
export function drawTimeSeries(view: SeriesView, theme: Theme): string {
  const brush = brushOf(theme);
  const { values, targets = [], previousYear = [], intervals = [], forecast = [] } = view;
  const ends = intervals.flatMap((pair) => pair ?? []);
  const ahead = forecast.flatMap(({ value, low, high }) => [value, low, high]);
  const known = [...values, ...targets, ...previousYear, ...ends, ...ahead].filter(isThere);
  const axis = axisOf(known, [HEIGHT - BOTTOM, TOP], 4);
  const periods = [...view.periods, ...forecast.map(({ period }) => period)];
  // Words of zones stand inside them at the left, where no line passes.
  const words = (view.zones ?? []).map(
    ({ status }) => measureText(wordingOf(view.locale).words.statuses[status], 11) + 8,
  );
  const start = LEFT + 8 + Math.max(0, ...words);
  const end = WIDTH - RIGHT - 8;
  const x = (i: number): number =>
    periods.length > 1 ? start + (i * (end - start)) / (periods.length - 1) : (start + end) / 2;
  // What is aimed at now is aimed at in the periods ahead.
  const goal = targets.at(-1) ?? null;
  const goals = targets.length === 0 ? [] : [...targets, ...forecast.map(() => goal)];
  const labels: SideLabel[] = [];
  const parts = [
    chartTitle(heading(view), WIDTH, brush),
    ...grid(view, axis, brush, zones(view, axis, brush, labels)),
    ...periodLabels(
      periods.map((period) => periodText(period, wordingOf(view.locale))),
      x,
      brush,
    ),
    ...unbroken(previousYear).map(
      (run) =>
        xml`<path d="${lineThrough(run.map(([i, value]) => [x(i), axis.at(value)]))}"${brush({ stroke: 'border', width: 1.4 })}/>`,
    ),
    ...steps(goals, x, axis, brush),
    ...intervals.flatMap((pair, i) =>
      pair === null
        ? []
        : [
            xml`<path d="M${x(i)} ${axis.at(pair[0])}V${axis.at(pair[1])}M${x(i) - 3} ${axis.at(pair[0])}h6M${x(i) - 3} ${axis.at(pair[1])}h6"${brush({ stroke: 'muted', width: 1 })}/>`,
          ],
    ),
    ...forecastLine(view, x, axis, brush),
    ...unbroken(values).map(
      (run) =>
        xml`<path d="${lineThrough(run.map(([i, value]) => [x(i), axis.at(value)]))}"${brush({ stroke: 'ink', width: 2.2 })} stroke-linejoin="round"/>`,
    ),
    ...dots(values, x, axis, brush),
  ];
  labels.push(...lineLabels(view, axis));
  parts.push(...lastValue(view, x, axis, brush));
  const right = WIDTH - RIGHT + 8;
  const placed = placeLabels(labels, [TOP, HEIGHT - BOTTOM + 4], 13).map(
    ({ y, text, ink, bold }) =>
      xml`<text x="${right}" y="${y + 4}" font-size="11"${bold ? xml` font-weight="700"` : ''}${brush({ fill: ink })}>${fitted(text, RIGHT - 8, 11, bold ? 700 : 400)}</text>`,
  );
  const lines = [...parts, ...placed].map((part) => xml`${part}\n`);
  return chartFrame([WIDTH, HEIGHT], seriesName(view), view.locale, lines);
}

const heading = ({ title, unit, locale }: SeriesView): string => {
  const text = valueText(0, unit, wordingOf(locale)).replace(/^0\s?/u, '');
  return text === '' ? title : `${title}, ${text}`;
};

function zones(
  { zones: all = [], locale }: SeriesView,
  axis: Axis,
  brush: Brush,
  labels: SideLabel[],
): Markup[] {
  const { words } = wordingOf(locale);
  return all.flatMap(({ from, to, status }) => {
    const [low, high] = [
      Math.max(axis.low, from ?? axis.low),
      Math.min(axis.high, to ?? axis.high),
    ];
    if (!(high > low)) return [];
    const [top, bottom] = [axis.at(high), axis.at(low)];
    const word = words.statuses[status];
    const ink: Ink = `${status}-mark`;
    const inside = bottom - top >= 2 * WORD;
    const middle = inside ? clearOf(axis.ticks.map(axis.at), top, bottom) : (top + bottom) / 2;
    if (!inside) labels.push({ y: middle, text: word, ink, bold: false, rank: 2 });
    return [
      xml`<rect x="${LEFT}" y="${top}" width="${WIDTH - LEFT - RIGHT}" height="${bottom - top}"${brush({ fill: `${status}-tint` })}/>`,
      ...(inside
        ? [
            xml`<text x="${LEFT + 5}" y="${middle + 4}" font-size="11"${brush({ fill: ink })}>${word}</text>`,
          ]
        : []),
    ];
  });
}

/** Where the middle of a word stands in a zone: in its middle, or as near to that as no line crosses the word. */
function clearOf(lines: readonly number[], top: number, bottom: number): number {
  const middle = (top + bottom) / 2;
  const beside = lines.flatMap((line) => [line - WORD, line + WORD]);
  const isClear = (at: number): boolean =>
    at - WORD >= top && at + WORD <= bottom && lines.every((line) => Math.abs(line - at) >= WORD);
  const [nearest = middle] = [middle, ...beside]
    .filter(isClear)
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return nearest;
}

/** Grounds, fine lines over them, and words over both. */
function grid(
  { locale }: SeriesView,
  axis: Axis,
  brush: Brush,
  grounds: readonly Markup[],
): Markup[] {
  const isWord = ({ markup }: Markup): boolean => markup.startsWith('<text');
  const lines = axis.ticks.map(
    (tick) =>
      xml`<path d="M${LEFT} ${axis.at(tick)}H${WIDTH - RIGHT}"${brush({ stroke: 'rule', width: 0.8 })}/><text x="${LEFT - 6}" y="${axis.at(tick) + 4}" text-anchor="end" font-size="11"${brush({ fill: 'muted' })}>${fitted(valueText(tick, undefined, wordingOf(locale)), LEFT - 8, 11)}</text>`,
  );
  return [...grounds.filter((one) => !isWord(one)), ...lines, ...grounds.filter(isWord)];
}

/** Names of periods, as many as have room. */
function periodLabels(
  periods: readonly string[],
  x: (i: number) => number,
  brush: Brush,
): Markup[] {
  const wide = Math.max(1, ...periods.map((period) => measureText(period, 11))) + 10;
  const pitch = periods.length > 1 ? x(1) - x(0) : wide;
  const every = Math.max(1, Math.ceil(wide / pitch));
  const last = periods.length - 1;
  return periods.flatMap((period, i) =>
    (last - i) % every === 0
      ? [
          xml`<text x="${x(i)}" y="${HEIGHT - 8}" text-anchor="middle" font-size="11"${brush({ fill: 'muted' })}>${period}</text>`,
        ]
      : [],
  );
}

/** The target as a stepped line. */
function steps(
  targets: readonly (number | null)[],
  x: (i: number) => number,
  axis: Axis,
  brush: Brush,
): Markup[] {
  const half = targets.length > 1 ? (x(1) - x(0)) / 2 : 20;
  return unbroken(targets).map((run) => {
    const points = run.flatMap(([i, value]) => {
      const y = axis.at(value);
      return [
        [Math.max(LEFT, x(i) - half), y] as const,
        [Math.min(WIDTH - RIGHT, x(i) + half), y] as const,
      ];
    });
    return xml`<path d="${lineThrough(points)}"${brush({ stroke: 'focus', width: 1.5, dashes: '6 4' })}/>`;
  });
}

/** The forecast: dashed from the last value on, hollow points, ends of its range as a band. */
function forecastLine(
  { values, forecast = [] }: SeriesView,
  x: (i: number) => number,
  axis: Axis,
  brush: Brush,
): Markup[] {
  if (forecast.length === 0) return [];
  const first = values.length;
  const before = values.at(-1);
  const start = isThere(before) ? [[x(first - 1), axis.at(before)] as const] : [];
  const points = forecast.map(({ value }, k) => [x(first + k), axis.at(value)] as const);
  const ranged = forecast.flatMap(({ low, high }, k) =>
    low === undefined || high === undefined
      ? []
      : [`M${tidy(x(first + k))} ${tidy(axis.at(low))}V${tidy(axis.at(high))}`],
  );
  return [
    ...(ranged.length === 0
      ? []
      : [
          xml`<path d="${ranged.join('')}"${brush({ stroke: 'border', width: 5 })} opacity="0.45"/>`,
        ]),
    xml`<path d="${lineThrough([...start, ...points])}"${brush({ stroke: 'ink', width: 1.6, dashes: '4 3' })}/>`,
    ...points.map(
      ([cx, cy]) =>
        xml`<circle cx="${cx}" cy="${cy}" r="3.4"${brush({ fill: 'page', stroke: 'ink', width: 1.6 })}/>`,
    ),
  ];
}

function dots(
  values: readonly (number | null)[],
  x: (i: number) => number,
  axis: Axis,
  brush: Brush,
): Markup[] {
  const small = values.length > 24;
  const last = values.findLastIndex(isThere);
  return values.flatMap((value, i) =>
    isThere(value)
      ? [
          xml`<circle cx="${x(i)}" cy="${axis.at(value)}" r="${i === last ? 4 : small ? 1.8 : 3}"${brush({ fill: 'ink' })}/>`,
        ]
      : [],
  );
}

/** The last value beside its point where a forecast stands between the point and the labels. */
function lastValue(
  { values, forecast = [], unit, locale }: SeriesView,
  x: (i: number) => number,
  axis: Axis,
  brush: Brush,
): Markup[] {
  const last = values.findLastIndex(isThere);
  const value = values[last];
  if (forecast.length === 0 || !isThere(value)) return [];
  // On the side that no line leads to.
  const beside = [values[last - 1], forecast[0]?.value].filter(isThere);
  const below = beside.length > 0 && beside.every((one) => one > value);
  const wished = axis.at(value) + (below ? 19 : -10);
  const y = Math.min(HEIGHT - BOTTOM - 3, Math.max(TOP + 9, wished));
  return [
    xml`<text x="${x(last)}" y="${y}" text-anchor="middle" font-size="11" font-weight="700"${brush({ fill: 'ink' })}>${valueText(value, unit, wordingOf(locale))}</text>`,
  ];
}

/** Labels of the lines: value, target, year before, forecast. */
function lineLabels(view: SeriesView, axis: Axis): SideLabel[] {
  const [wording, words] = [wordingOf(view.locale), pictureWords(view.locale)];
  const { values, targets = [], previousYear = [], intervals = [], forecast = [], unit } = view;
  // The ends of a bar in the words of the value it belongs to.
  const spread = (low: number | undefined, high: number | undefined): string =>
    isThere(low) && isThere(high) ? ` (${targetText([low, high], undefined, wording)})` : '';
  const last = values.findLastIndex(isThere);
  const ahead = forecast.at(-1);
  const label = (
    name: string,
    value: number | null | undefined,
    ink: Ink,
    rank: number,
    bold = false,
    more = '',
  ): SideLabel[] => {
    if (!isThere(value)) return [];
    const number = valueText(value, unit, wording);
    const text = `${name === '' ? number : `${name} ${number}`}${more}`;
    return [{ y: axis.at(value), text, ink, bold, rank }];
  };
  return [
    ...(ahead === undefined
      ? label('', values[last], 'ink', 0, true, spread(intervals[last]?.[0], intervals[last]?.[1]))
      : []),
    ...label(wording.words.target, targets.findLast(isThere), 'focus', 1),
    ...label(words.forecast, ahead?.value, 'muted', 1, false, spread(ahead?.low, ahead?.high)),
    ...label(words.previousYear, previousYear.findLast(isThere), 'muted', 1),
  ];
}
