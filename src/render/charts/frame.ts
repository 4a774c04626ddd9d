import { themeForm } from '../forms.js';
import { type OptionForms, readOptions } from '../../core/index.js';
import {
  type Brush,
  coloursOf,
  fitted,
  FONTS,
  type Markup,
  type Theme,
  xml,
} from '../theme/index.js';

/** How a chart is drawn. */
export interface ChartOptions {
  /** Colours, those of `themeOf()` unless told. */
  readonly theme?: Theme | undefined;
}

/** The colours of a chart. */
export const chartTheme = (options: ChartOptions | null): Theme =>
  readOptions(options, FORMS).theme ?? coloursOf({});

const FORMS: OptionForms<ChartOptions> = { theme: themeForm };

/** An SVG element that is one picture with a name; what it shows in numbers stands in its data table. */
export function chartFrame(
  [width, height]: readonly [width: number, height: number],
  name: string,
  locale: string,
  body: Markup | readonly Markup[],
): string {
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}" lang="${locale}" font-family="${FONTS}" class="stratmap-chart">
${body}</svg>
`.markup;
}

/** What a chart is about, on its first line. */
export const chartTitle = (text: string, width: number, brush: Brush): Markup =>
  xml`<text x="0" y="16" font-size="13" font-weight="700"${brush({ fill: 'ink' })}>${fitted(text, width, 13, 700)}</text>`;

/** Places on an axis. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Lengths below and values beyond these cannot be drawn: double precision gives out. */
const TINY = 1e-100;
const HUGE = 1e100;

/** An axis with round ends and round ticks that holds all values; `from` and `to` are the pixels of its ends. */
export function axisOf(
  values: readonly number[],
  [from, to]: readonly [from: number, to: number],
  count: number,
  ends?: readonly [number, number],
): Axis {
  const found = values.filter(isThere);
  let low = ends?.[0] ?? Math.min(...(found.length > 0 ? found : [0]));
  let high = ends?.[1] ?? Math.max(...(found.length > 0 ? found : [1]));
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(high - low > Math.max(size * 1e-9, TINY))) {
    const around = size > TINY ? size * 0.1 : 1;
    [low, high] = [low - around, high + around];
  }
  const step = roundStep((high - low) / Math.max(1, count));
  if (ends === undefined)
    [low, high] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const ticks: number[] = [];
  for (
    let k = Math.ceil(low / step - 1e-9);
    k * step <= high + step * 1e-9 && ticks.length < 50;
    k++
  )
    ticks.push(Number((k * step).toPrecision(12)));
  const at = (value: number): number => from + ((value - low) / (high - low)) * (to - from);
  return { low, high, at, ticks };
}

/** 1, 2, 2.5 or 5 times a power of ten, not below a length. */
function roundStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= length * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** A value that is there and can be drawn. */
export const isThere = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Math.abs(value) < HUGE;

/** The first index of each run of values without a gap, with its values. */
export function unbroken(
  values: readonly (number | null)[],
): readonly (readonly (readonly [index: number, value: number])[])[] {
  const runs: [number, number][][] = [];
  for (const [i, value] of values.entries()) {
    if (!isThere(value)) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.[0] === i - 1) last.push([i, value]);
    else runs.push([[i, value]]);
  }
  return runs;
}

/** A path through points. */
export const lineThrough = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tidy(x)} ${tidy(y)}`).join('');

/** A place with two decimals. */
export const tidy = (value: number): number => Math.round(value * 100) / 100 + 0;
