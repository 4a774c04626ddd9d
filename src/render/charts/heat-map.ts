import { heatMapForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { measureText, wrapText } from '../../layout/index.js';
import { statusGlyph } from '../glyphs.js';
import { countText, periodText, pointsText } from '../numbers.js';
import { brushOf, fitted, type Markup, textLines, xml } from '../theme/index.js';
import { wordingOf } from '../words.js';
import type { DataTable } from './data-table.js';
import { chartFrame, type ChartOptions, chartTheme, chartTitle, isThere } from './frame.js';
import type { HeatMapView } from './views.js';

const [LEAST_NAMES, MOST_NAMES] = [160, 340];
const CELL = 46;
const ROW = 24;
const TOP = 72;

/**
 * Statuses of elements over periods: each cell has the mark of its status and its points on its tint, so that it reads without colour.
 *
 * @throws ScorecardError `invalid-option`
 */
export function heatMap(view: HeatMapView, options: ChartOptions | null = {}): string {
  checkArguments({ view }, { view: heatMapForm });
  const theme = chartTheme(options);
  const brush = brushOf(theme);
  const wording = wordingOf(view.locale);
  const names = Math.min(
    MOST_NAMES,
    Math.max(LEAST_NAMES, ...view.rows.map(({ label }) => measureText(label, 12) + 20)),
  );
  const width = Math.max(320, names + view.periods.length * CELL + 40);
  const lines: Markup[] = [
    xml`${chartTitle(view.title, width, brush)}\n`,
    ...view.periods.map((period, i) => {
      const x = names + (i + 0.5) * CELL + 4;
      return xml`<text transform="translate(${x} ${TOP - 6}) rotate(-45)" font-size="11"${brush({ fill: 'muted' })}>${fitted(periodText(period, wording), 72, 11)}</text>\n`;
    }),
  ];
  let y = TOP;
  for (const { label, group, cells } of view.rows) {
    if (group !== undefined) {
      lines.push(
        xml`<text x="0" y="${y + 17}" font-size="11" font-weight="700"${brush({ fill: 'muted' })}>${fitted(group, width, 11, 700)}</text>\n`,
      );
      y += ROW;
    }
    const row = y;
    const { lines: name } = wrapText(label, names - 18, 12, 400, 2);
    const high = ROW + (name.length - 1) * 13;
    const middle = row + high / 2 - 1;
    lines.push(
      xml`<text y="${middle + 4 - (name.length - 1) * 6.5}" font-size="12"${brush({ fill: 'ink' })}>${textLines(name, 8, 13)}</text>`,
      ...cells.map(({ status, points }, i) => {
        const x = names + i * CELL;
        const number = isThere(points) ? countText(Math.round(points), wording) : '';
        const at = number === '' ? x + CELL / 2 - 1 : x + 12;
        return xml`<rect x="${x}" y="${row}" width="${CELL - 2}" height="${high - 2}" rx="3"${brush({ fill: `${status}-tint` })}/>${statusGlyph(status, at, middle, 12, brush)}${
          number === ''
            ? ''
            : xml`<text x="${x + CELL - 5}" y="${middle + 4}" text-anchor="end" font-size="11"${brush({ fill: 'ink' })}>${number}</text>`
        }`;
      }),
      xml`\n`,
    );
    y += high;
  }
  return chartFrame(
    [width, y + 6 + legend(view, width, y, lines, brush)],
    nameOf(view),
    view.locale,
    lines,
  );
}

/** Marks in use with their words; returns the height taken. */
function legend(
  { rows, locale }: HeatMapView,
  width: number,
  top: number,
  lines: Markup[],
  brush: ReturnType<typeof brushOf>,
): number {
  const { words } = wordingOf(locale);
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ status }) => status)));
  let [x, y] = [8, top + 18];
  for (const status of (['above', 'good', 'watch', 'poor', 'none'] as const).filter((one) =>
    used.has(one),
  )) {
    const text = words.statuses[status];
    const wide = 20 + measureText(text, 12);
    if (x > 8 && x + wide > width) [x, y] = [8, y + 22];
    lines.push(
      xml`${statusGlyph(status, x + 7, y, 13, brush)}<text x="${x + 18}" y="${y + 4}" font-size="12"${brush({ fill: 'ink' })}>${text}</text>\n`,
    );
    x += wide + 16;
  }
  return used.size === 0 ? 0 : y - top + 14;
}

/** The latest statuses in one sentence. */
function nameOf({ title, periods, rows, locale }: HeatMapView): string {
  const { words } = wordingOf(locale);
  const last = rows.map(
    ({ label, cells }) => `${label} ${words.statuses[cells.at(-1)?.status ?? 'none']}`,
  );
  return `${title}, ${periodText(periods.at(-1) ?? '', wordingOf(locale))}: ${last.join(', ')}`;
}

/** The points and statuses of a heat map. */
export function heatMapTable(view: HeatMapView): DataTable {
  checkArguments({ view }, { view: heatMapForm });
  const { title, periods, rows, locale } = view;
  const wording = wordingOf(locale);
  return {
    caption: title,
    head: [wording.words.element, ...periods.map((period) => periodText(period, wording))],
    rows: rows.map(({ label, cells }) => [
      label,
      ...cells.map(({ status, points }) =>
        isThere(points)
          ? `${wording.words.statuses[status]} ${pointsText(points, wording)}`
          : wording.words.statuses[status],
      ),
    ]),
  };
}
