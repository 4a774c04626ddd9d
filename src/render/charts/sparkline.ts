import { seriesForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { periodText, valueText } from '../numbers.js';
import { pictureWords } from '../picture-words.js';
import { brushOf, type Theme, xml } from '../theme/index.js';
import { wordingOf } from '../words.js';
import type { DataTable } from './data-table.js';
import {
  axisOf,
  chartFrame,
  type ChartOptions,
  chartTheme,
  isThere,
  lineThrough,
  tidy,
  unbroken,
} from './frame.js';
import type { SeriesView } from './views.js';

const WIDTH = 104;
const HEIGHT = 24;
const PAD = 4;

/**
 * A history as small as a word: the line with gaps where values are missing, a dot on the last value, the target dotted. Its scale
 * is its own; its name lists the values.
 *
 * @throws ScorecardError `invalid-option`
 */
export function sparkline(view: SeriesView, options: ChartOptions | null = {}): string {
  checkArguments({ view }, { view: seriesForm });
  return drawSparkline(view, chartTheme(options));
}

/** The same in colours that are known. */
export function drawSparkline(view: SeriesView, theme: Theme): string {
  const brush = brushOf(theme);
  const { values, targets = [] } = view;
  const known = [...values, ...targets].filter(isThere);
  const { at } = axisOf(known, [HEIGHT - PAD, PAD], 1, ends(known));
  const step = values.length > 1 ? (WIDTH - 2 * PAD) / (values.length - 1) : 0;
  const x = (i: number): number => PAD + i * step;
  const lines = unbroken(values).map((run) => {
    const points = run.map(([i, value]) => [x(i), at(value)] as const);
    return points.length === 1
      ? xml`<circle cx="${points[0]?.[0] ?? 0}" cy="${points[0]?.[1] ?? 0}" r="1.2"${brush({ fill: 'ink' })}/>`
      : xml`<path d="${lineThrough(points)}"${brush({ stroke: 'ink', width: 1.6 })} stroke-linejoin="round"/>`;
  });
  const target = unbroken(targets).map((run) => {
    const steps = run.map(([i, value]) => {
      const y = tidy(at(value));
      return `M${tidy(Math.max(PAD, x(i) - step / 2))} ${y}H${tidy(Math.min(WIDTH - PAD, x(i) + step / 2))}`;
    });
    return xml`<path d="${steps.join('')}"${brush({ stroke: 'muted', width: 1, dashes: '1.5 2.5' })}/>`;
  });
  const last = values.findLastIndex(isThere);
  const value = values[last];
  const dot = isThere(value)
    ? xml`<circle cx="${x(last)}" cy="${at(value)}" r="2.4"${brush({ fill: 'ink' })}/>`
    : xml``;
  return chartFrame([WIDTH, HEIGHT], seriesName(view), view.locale, [...target, ...lines, dot]);
}

/** The lowest and the highest value, or none where both are the same. */
function ends(known: readonly number[]): readonly [number, number] | undefined {
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return known.length > 0 && high > low ? [low, high] : undefined;
}

/** A history in one sentence: title and values by period, the latest 24 of them. */
export function seriesName({ title, unit, periods, values, locale }: SeriesView): string {
  const [wording, words] = [wordingOf(locale), pictureWords(locale)];
  const all = periods.map((period, i) => {
    const value = values[i];
    const text = isThere(value) ? valueText(value, unit, wording) : words.noValue;
    return period === '' ? text : `${periodText(period, wording)} ${text}`;
  });
  return `${title}: ${(all.length > 24 ? ['…', ...all.slice(-24)] : all).join(', ')}`;
}

/** The numbers of a sparkline or time series. */
export function seriesTable(view: SeriesView): DataTable {
  checkArguments({ view }, { view: seriesForm });
  return tableOfSeries(view);
}

/** The same of a view that was checked. */
export function tableOfSeries(view: SeriesView): DataTable {
  const [wording, words] = [wordingOf(view.locale), pictureWords(view.locale)];
  const { periods, values, targets, previousYear, intervals, forecast = [], unit } = view;
  const text = (value: number | null | undefined): string =>
    isThere(value) ? valueText(value, unit, wording) : '—';
  const range = (pair: readonly [number, number] | null | undefined): string =>
    pair === null || pair === undefined ? '—' : `${text(pair[0])} – ${text(pair[1])}`;
  const own = wording.words;
  const head = [
    own.period,
    own.value,
    ...(targets === undefined ? [] : [own.target]),
    ...(previousYear === undefined ? [] : [words.previousYear]),
    ...(intervals === undefined ? [] : [words.interval]),
  ];
  const rows = periods.map((period, i) => [
    periodText(period, wording),
    text(values[i]),
    ...(targets === undefined ? [] : [text(targets[i])]),
    ...(previousYear === undefined ? [] : [text(previousYear[i])]),
    ...(intervals === undefined ? [] : [range(intervals[i])]),
  ]);
  const ahead = forecast.map(({ period, value, low, high }) => {
    const spread = low === undefined || high === undefined ? '' : ` (${range([low, high])})`;
    const cells = [`${periodText(period, wording)} (${words.forecast})`, `${text(value)}${spread}`];
    return [...cells, ...head.slice(2).map(() => '—')];
  });
  return { caption: view.title, head, rows: [...rows, ...ahead] };
}
