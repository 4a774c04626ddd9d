import { contributionForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { measureText, wrapText } from '../../layout/index.js';
import { statusGlyph } from '../glyphs.js';
import { pointsText, shareText } from '../numbers.js';
import { pictureWords } from '../picture-words.js';
import { brushOf, fitted, type Markup, textLines, xml } from '../theme/index.js';
import { wordingOf } from '../words.js';
import type { DataTable } from './data-table.js';
import { chartFrame, type ChartOptions, chartTheme, chartTitle, isThere } from './frame.js';
import type { ContributionNode, ContributionView } from './views.js';

const WIDTH = 620;
const ROW = 26;
const TOP = 46;
const INDENT = 16;
/** Right end of the names and of each column. */
const NAMES = 350;
const SHARES = 404;
const BARS = [418, 568] as const;

/** Deeper elements stand no farther to the right, and of larger trees this many are drawn. */
const DEEPEST = 8;
const MOST_ROWS = 300;

interface Row {
  readonly node: ContributionNode;
  readonly depth: number;
  /** Index of the row of its parent. */
  readonly parent: number;
  /** Share in the whole; undefined from an element on that says no share. */
  readonly whole: number | undefined;
}

/**
 * What a score is made of: an element a row, below what it belongs to, with the mark of its status. The bar is as long as its share
 * of the whole and filled as far as its points, so that the filled part is what it contributes and no bar is longer than that of
 * what it belongs to. Where an element says no share, it and what is below it have bars of the full length.
 *
 * @throws ScorecardError `invalid-option`
 */
export function contributionTree(
  view: ContributionView,
  options: ChartOptions | null = {},
): string {
  checkArguments({ view }, { view: contributionForm });
  const theme = chartTheme(options);
  const brush = brushOf(theme);
  const wording = wordingOf(view.locale);
  const words = pictureWords(view.locale);
  const { rows, left } = rowsOf(view.root);
  const middle = (i: number): number => TOP + i * ROW + ROW / 2;
  const indent = (depth: number): number => Math.min(depth, DEEPEST) * INDENT;
  const column = (x: number, text: string): Markup =>
    xml`<text x="${x}" y="${TOP - 8}" text-anchor="end" font-size="11"${brush({ fill: 'muted' })}>${text}</text>`;
  const branches = rows.flatMap(({ depth, parent }, i) => {
    if (depth === 0 || depth > DEEPEST) return [];
    const x = indent(depth) - INDENT + 8;
    const from = middle(parent) + 8;
    return [
      xml`<path d="M${x} ${from}V${middle(i)}h${INDENT - 9}"${brush({ stroke: 'rule', width: 1 })}/>`,
    ];
  });
  const lines = rows.map(({ node, depth, whole }, i) => {
    const [y, x] = [middle(i), indent(depth)];
    const { label, points, share, status } = node;
    const room = NAMES - x - 20;
    const bold = depth === 0 ? 700 : 400;
    const long = measureText(label, 12, bold) > room;
    const { lines: parts } = wrapText(label, room, long ? 10.5 : 12, bold, 2);
    const wide = (BARS[1] - BARS[0]) * Math.min(1, Math.max(0, whole ?? 1));
    const filled = wide * Math.min(1, Math.max(0, (points ?? 0) / 100));
    const text = isThere(points) ? pointsText(points, wording) : '—';
    const told = share === undefined ? '' : shareText(share, wording);
    return xml`${statusGlyph(status, x + 8, y, 13, brush)}<text y="${parts.length > 1 ? y - 2 : y + 4}" font-size="${long ? 10.5 : 12}" font-weight="${bold}"${brush({ fill: 'ink' })}>${textLines(parts, x + 20, 11.5)}</text><text x="${SHARES}" y="${y + 4}" text-anchor="end" font-size="11"${brush({ fill: 'muted' })}>${told}</text><rect x="${BARS[0]}" y="${y - 6}" width="${Math.max(1, wide)}" height="12"${brush({ fill: 'page', stroke: 'border', width: 1 })}/><rect x="${BARS[0]}" y="${y - 6}" width="${filled}" height="12"${brush({ fill: 'link' })}/><text x="${WIDTH - 6}" y="${y + 4}" text-anchor="end" font-size="12" font-weight="700"${brush({ fill: `${status}-mark` })}>${text}</text>\n`;
  });
  const bottom = TOP + rows.length * ROW + 18;
  const note = left > 0 ? `${words.more(left)} ` : '';
  return chartFrame([WIDTH, bottom + 10], nameOf(view), view.locale, [
    xml`${chartTitle(view.title, WIDTH, brush)}\n`,
    column(SHARES, words.share),
    column(WIDTH - 6, wording.words.points),
    ...branches,
    ...lines,
    xml`<text x="0" y="${bottom}" font-size="11"${brush({ fill: 'muted' })}>${fitted(`${note}${words.contributions}`, WIDTH, 11)}</text>\n`,
  ]);
}

/** Elements in the order they are drawn, without recursion: a tree from outside may be of any depth. */
function rowsOf(root: ContributionNode): { readonly rows: readonly Row[]; readonly left: number } {
  const rows: Row[] = [];
  const open: Row[] = [{ node: root, depth: 0, parent: -1, whole: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (rows.length === MOST_ROWS) return { rows, left: open.length + 1 };
    const parent = rows.push(next) - 1;
    for (const node of (next.node.children ?? []).toReversed())
      open.push({
        node,
        depth: next.depth + 1,
        parent,
        whole:
          node.share === undefined || next.whole === undefined
            ? undefined
            : node.share * next.whole,
      });
  }
  return { rows, left: 0 };
}

const nameOf = (view: ContributionView): string =>
  `${view.title}: ${contributionTable(view)
    .rows.slice(0, 24)
    .map((row) => row.join(' '))
    .join(', ')}`;

/** The numbers of a contribution tree. */
export function contributionTable(view: ContributionView): DataTable {
  checkArguments({ view }, { view: contributionForm });
  const { title, locale, root } = view;
  const wording = wordingOf(locale);
  const { words } = wording;
  return {
    caption: title,
    head: [words.element, pictureWords(locale).share, words.points, words.status],
    rows: rowsOf(root).rows.map(({ node, depth }) => [
      `${'– '.repeat(Math.min(depth, DEEPEST))}${node.label}`,
      node.share === undefined ? '—' : shareText(node.share, wording),
      isThere(node.points) ? pointsText(node.points, wording) : '—',
      words.statuses[node.status],
    ]),
  };
}
