import { seriesForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { pictureWords } from '../picture-words.js';
import { wordingOf } from '../words.js';
import { type ChartOptions, chartTheme, isThere } from './frame.js';
import type { SeriesView } from './views.js';

/** A Vega-Lite specification: plain JSON. */
export type VegaLiteSpec = { readonly [key: string]: unknown };

/**
 * A history as a specification for Vega-Lite 5 and later, with its data inside: values as line and points, target and the year
 * before as lines of their own, the forecast dashed. Missing values are null, so that the line breaks.
 *
 * @throws ScorecardError `invalid-option`
 */
export function toVegaLite(view: SeriesView, options: ChartOptions | null = {}): VegaLiteSpec {
  checkArguments({ view }, { view: seriesForm });
  const theme = chartTheme(options);
  const { words } = wordingOf(view.locale);
  const own = pictureWords(view.locale);
  const { periods, values, targets, previousYear, forecast = [], unit } = view;
  const rows = (series: string, list: readonly (number | null)[] | undefined) =>
    list === undefined
      ? []
      : periods.map((period, i) => ({ period, series, value: isThere(list[i]) ? list[i] : null }));
  const names = [words.value, words.target, own.previousYear, own.forecast];
  const last = values.at(-1);
  const joint =
    isThere(last) && forecast.length > 0
      ? [{ period: periods.at(-1), series: own.forecast, value: last }]
      : [];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    title: view.title,
    width: 480,
    height: 180,
    background: theme.page,
    data: {
      values: [
        ...rows(words.value, values),
        ...rows(words.target, targets),
        ...rows(own.previousYear, previousYear),
        ...joint,
        ...forecast.map(({ period, value }) => ({ period, series: own.forecast, value })),
      ],
    },
    mark: { type: 'line', point: true, invalid: 'break-paths-show-path-domains' },
    encoding: {
      x: { field: 'period', type: 'ordinal', title: words.period, sort: null },
      y: {
        field: 'value',
        type: 'quantitative',
        title: unit ?? words.value,
        scale: { zero: false },
      },
      color: {
        field: 'series',
        type: 'nominal',
        title: null,
        scale: { domain: names, range: [theme.ink, theme.focus, theme.border, theme.muted] },
      },
      strokeDash: {
        field: 'series',
        type: 'nominal',
        title: null,
        scale: {
          domain: names,
          range: [
            [1, 0],
            [6, 4],
            [1, 0],
            [4, 3],
          ],
        },
      },
    },
  };
}
