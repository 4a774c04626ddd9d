import { CARD_AND_EVALUATION } from '../evaluate/inner-index.js';
import { checkArguments } from '../core/index.js';
import type { Evaluation } from '../evaluate/index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import { type Paint, paintOf } from './ansi.js';
import { doubtSection } from './doubt-lines.js';
import { doubtText } from './doubt-text.js';
import { STATUS_SHAPES } from './marks.js';
import { type ManageLine, manageSections } from './manage-lines.js';
import { pointsText, targetText, valueText } from './numbers.js';
import {
  reportOptions,
  scoresFor,
  TEXT_FORMS,
  type TextOptions,
  widthFor,
  wordingFor,
} from './options.js';
import { remarksOf } from './remarks.js';
import { type ReportRow, reportRows, titlesOf } from './report-rows.js';
import { trendText } from './trend.js';
import { cut, displayWidth, pad, wrap } from './width.js';
import type { Wording } from './words.js';

interface Cells {
  readonly value: string;
  readonly target: string;
  readonly status: string;
  readonly points: string;
  readonly trend: string;
}

type Column = keyof Cells;

/** Room for targets beside values begins here. */
const ROOM_FOR_TARGETS = 100;

/**
 * The scorecard of a period as a table for a terminal: the total, perspectives, objectives, indicators; status as shape and word.
 *
 * @param card - the card evaluated
 * @param evaluation - its evaluation
 * @param given - language, period, colour and width
 * @returns lines of at most `width` cells, ending in a line end
 * @throws ScorecardError `unknown-period`, `invalid-option`
 */
export function toText(
  card: Scorecard,
  evaluation: Evaluation,
  given: TextOptions | null = {},
): string {
  checkArguments({ card, evaluation }, CARD_AND_EVALUATION);
  const options = reportOptions(given, TEXT_FORMS, evaluation);
  const wording = wordingFor(card, options);
  const scores = scoresFor(evaluation, options);
  const paint = paintOf(options.colour === true);
  const width = widthFor(options);
  const titles = titlesOf(modelOf(card), wording);
  const rows = reportRows(card, scores, wording, options.members);
  const cells = rows.map((row) => cellsOf(row, wording));
  const columns = columnsOf(cells, width, wording);
  const taken = columns.reduce((sum, { size }) => sum + size + 2, 0);
  const lines = [...head(titles.card, scores.period, width, paint)];
  const headings = columns.map(({ heading, size, align }) => pad(heading, size, align));
  lines.push(
    paint.dim(
      ['', ...headings].map((text, i) => (i === 0 ? pad('', width - taken) : text)).join('  '),
    ),
  );
  for (const [i, row] of rows.entries()) {
    const remarks = remarksOf(row, titles, wording);
    if (row.depth === 0 && row.kind !== 'total') lines.push('');
    lines.push(...rowLines(row, cells[i] as Cells, columns, width - taken, paint, wording));
    const indent = ' '.repeat(row.depth * 2 + 2);
    for (const line of wrap(remarks.join(' · '), width - indent.length, 4))
      lines.push(indent + paint.dim(line));
  }
  for (const { heading, lines: managed } of manageSections(card, scores, titles, wording)) {
    lines.push('', paint.bold(heading));
    const marks = Math.max(...managed.map(({ mark }) => displayWidth(mark)));
    for (const line of managed) lines.push(...manageText(line, width, marks, paint));
  }
  lines.push(...doubtText(doubtSection(evaluation, scores.period, titles, wording), width, paint));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function manageText(
  { mark, status, title, facts }: ManageLine,
  width: number,
  marks: number,
  paint: Paint,
): string[] {
  const room = width - 2 - (mark === '' ? 0 : marks + 2);
  const [first = '', ...more] = wrap(title, room);
  const marked =
    mark === '' ? first : `${pad(first, room)}  ${paint.status(status, pad(mark, marks))}`;
  return [
    `  ${marked}`,
    ...more.map((line) => `    ${line}`),
    ...wrap(facts.join(' · '), width - 4, 4).map((line) => `    ${paint.dim(line)}`),
  ];
}

function head(title: string, period: string, width: number, paint: Paint): string[] {
  const lines = wrap(title, period === '' ? width : width - displayWidth(period) - 2);
  const room = width - displayWidth(period);
  return [
    ...lines.map((line, i) => (i === 0 ? paint.bold(pad(line, room)) + period : paint.bold(line))),
    paint.dim('─'.repeat(width)),
  ];
}

function cellsOf(row: ReportRow, wording: Wording): Cells {
  const score = row.score ?? memberCells(row);
  if (score === undefined) return { value: '', target: '', status: '', points: '', trend: '' };
  const value = 'value' in score ? score.value : undefined;
  const target = 'target' in score ? score.target : undefined;
  const unit = 'unit' in score ? score.unit : undefined;
  return {
    value: value === undefined ? '' : cut(valueText(value, unit, wording), 18),
    target: target === undefined ? '' : cut(targetText(target, unit, wording), 18),
    status: `${STATUS_SHAPES[score.status]} ${wording.words.statuses[score.status]}`,
    points:
      'points' in score && score.points !== undefined ? pointsText(score.points, wording) : '—',
    trend: 'ok' in score ? trendText(score, wording) : '',
  };
}

/** What the columns show of a member. */
const memberCells = ({ member }: ReportRow) => member && { ...member.score, unit: member.unit };

interface ColumnLayout {
  readonly name: Column;
  readonly heading: string;
  readonly size: number;
  readonly align: 'left' | 'right';
}

function columnsOf(cells: readonly Cells[], width: number, { words }: Wording): ColumnLayout[] {
  const column = (name: Column, heading: string, align: 'left' | 'right'): ColumnLayout[] => {
    const size = Math.max(...cells.map((row) => displayWidth(row[name])));
    return size === 0
      ? []
      : [{ name, heading, size: Math.max(size, displayWidth(heading)), align }];
  };
  return [
    ...column('value', words.value, 'right'),
    ...(width < ROOM_FOR_TARGETS ? [] : column('target', words.target, 'right')),
    ...column('status', words.status, 'left'),
    ...column('points', words.points, 'right'),
    ...column('trend', words.trend, 'right'),
  ];
}

function rowLines(
  row: ReportRow,
  cells: Cells,
  columns: readonly ColumnLayout[],
  room: number,
  paint: Paint,
  { words }: Wording,
): string[] {
  const indent = ' '.repeat(row.depth * 2);
  const role = row.role === undefined ? '' : ` (${words[row.role]})`;
  const names = wrap(`${row.title}${role}`, room - indent.length - 2);
  const strong = row.depth === 0 ? paint.bold : (text: string) => text;
  const status = (row.score ?? row.member?.score)?.status ?? 'none';
  return names.map((name, i) => {
    const shown = strong(pad(`${indent}${i === 0 ? '' : '  '}${name}`, room));
    if (i > 0) return shown;
    const texts = columns.map(({ name: column, size, align }) => {
      const text = pad(cells[column], size, align);
      return column === 'status' ? paint.status(status, text) : text;
    });
    return [shown, ...texts].join('  ');
  });
}
