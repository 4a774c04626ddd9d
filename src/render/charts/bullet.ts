import { bulletForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { measureText } from '../../layout/index.js';
import { targetText, valueText } from '../numbers.js';
import { pictureWords } from '../picture-words.js';
import { brushOf, type Ink, type Markup, type Theme, xml } from '../theme/index.js';
import { wordingOf } from '../words.js';
import type { DataTable } from './data-table.js';
import { axisOf, chartFrame, type ChartOptions, chartTheme, isThere } from './frame.js';
import type { BulletView, Zone } from './views.js';

const WIDTH = 190;
const BAR = 20;
const HEIGHT = 36;
const PAD = 8;

/** Greys of the grounds: the worse, the darker. */
const GROUNDS: Readonly<Record<Zone['status'], Ink>> = {
  poor: 'range0',
  watch: 'range1',
  good: 'range2',
  above: 'range2',
  none: 'range2',
};

/**
 * A value against its target (Stephen Few's bullet graph): grounds in greys, the worst darkest; a bar a third of their height;
 * the target as a mark of two thirds; the period before as a thin mark. Where the axis has no zero or is mirrored, a dot on a line
 * stands for the bar, whose length would mislead. Right is always better: where lower is, the axis is mirrored.
 *
 * @throws ScorecardError `invalid-option`
 */
export function bullet(view: BulletView, options: ChartOptions | null = {}): string {
  checkArguments({ view }, { view: bulletForm });
  return drawBullet(view, chartTheme(options));
}

/** The same in colours that are known. */
export function drawBullet(view: BulletView, theme: Theme): string {
  const brush = brushOf(theme);
  const wording = wordingOf(view.locale);
  const { value, target, previous, zones, better } = view;
  const targets = typeof target === 'number' ? [target] : (target ?? []);
  const edges = zones.flatMap(({ from, to }) => [from, to]).filter(isThere);
  const known = [value, previous, ...targets, ...edges].filter(isThere);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const fromZero = known.length > 0 && low >= 0 && low <= high / 2;
  const pixels: [number, number] = better === 'lower' ? [WIDTH - PAD, PAD] : [PAD, WIDTH - PAD];
  const axis = axisOf(fromZero ? [0, ...known] : known, pixels, 3);
  const inside = (at: number): number => Math.min(axis.high, Math.max(axis.low, at));
  const rect = (a: number, b: number, y: number, height: number, ink: Ink): Markup => {
    const [left, right] = [axis.at(a), axis.at(b)].toSorted((p, q) => p - q) as [number, number];
    return xml`<rect x="${left}" y="${y}" width="${right - left}" height="${height}"${brush({ fill: ink })}/>`;
  };
  const grounds = zones.map(({ from, to, status }) =>
    rect(inside(from ?? axis.low), inside(to ?? axis.high), 1, BAR, GROUNDS[status]),
  );
  const mark = (at: number, width: number, height: number, ink: Ink): Markup =>
    xml`<rect x="${axis.at(at) - width / 2}" y="${1 + (BAR - height) / 2}" width="${width}" height="${height}"${brush({ fill: ink })}/>`;
  // A bar grows from zero towards better; on a mirrored axis it would grow towards worse.
  const zero = axis.low <= 0 && axis.high >= 0 && better !== 'lower';
  const bar = !isThere(value)
    ? xml``
    : zero
      ? rect(0, value, 1 + BAR / 3, BAR / 3, 'ink')
      : xml`<path d="M${pixels[0]} ${1 + BAR / 2}H${axis.at(value)}"${brush({ stroke: 'ink', width: 1.2 })}/><circle cx="${axis.at(value)}" cy="${1 + BAR / 2}" r="4"${brush({ fill: 'ink' })}/>`;
  return chartFrame([WIDTH, HEIGHT], bulletName(view), view.locale, [
    ...grounds,
    bar,
    ...(isThere(previous) ? [mark(previous, 1.5, BAR / 2, 'muted')] : []),
    ...targets.map((at) => mark(at, 3, (BAR * 2) / 3, 'focus')),
    ...tickLabels(axis.ticks, axis.at, (tick) => valueText(tick, undefined, wording), brush),
  ]);
}

/** Labels that keep 6 pixels apart and stay inside the picture. */
function tickLabels(
  ticks: readonly number[],
  at: (value: number) => number,
  text: (value: number) => string,
  brush: ReturnType<typeof brushOf>,
): Markup[] {
  let free = -Infinity;
  return ticks
    .map((tick) => [at(tick), text(tick)] as const)
    .toSorted(([a], [b]) => a - b)
    .flatMap(([x, label]) => {
      const half = measureText(label, 10.5) / 2;
      const middle = Math.min(WIDTH - half, Math.max(half, x));
      if (middle - half < free + 6) return [];
      free = middle + half;
      return [
        xml`<path d="M${x} ${BAR + 1}v3"${brush({ stroke: 'muted' })}/><text x="${middle}" y="${HEIGHT - 2}" text-anchor="middle" font-size="10.5"${brush({ fill: 'muted' })}>${label}</text>`,
      ];
    });
}

/** A bullet graph in one sentence. */
function bulletName(view: BulletView): string {
  const { rows } = tableOfBullet(view);
  return `${view.title}: ${rows.map((row) => row.join(' ')).join(', ')}`;
}

/** The numbers of a bullet graph. */
export function bulletTable(view: BulletView): DataTable {
  checkArguments({ view }, { view: bulletForm });
  return tableOfBullet(view);
}

function tableOfBullet(view: BulletView): DataTable {
  const { title, unit, value, target, previous, zones, locale } = view;
  const wording = wordingOf(locale);
  const { words } = wording;
  const text = (at: number | null): string =>
    isThere(at) ? valueText(at, unit, wording) : pictureWords(locale).noValue;
  return {
    caption: title,
    head: ['', words.value],
    rows: [
      [words.value, text(value)],
      ...(target === undefined ? [] : [[words.target, targetText(target, unit, wording)]]),
      ...(isThere(previous) ? [[pictureWords(locale).before, text(previous)]] : []),
      ...zones.map(({ from, to, status }) => [
        words.statuses[status],
        `${from === null ? '…' : text(from)} – ${to === null ? '…' : text(to)}`,
      ]),
    ],
  };
}
