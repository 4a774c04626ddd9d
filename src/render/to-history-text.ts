import { CARD_AND_EVALUATION } from '../evaluate/inner-index.js';
import { checkArguments } from '../core/index.js';
import type { Evaluation, Score } from '../evaluate/index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import { type Paint, paintOf } from './ansi.js';
import { doubtSection } from './doubt-lines.js';
import { doubtText } from './doubt-text.js';
import { STATUS_SHAPES } from './marks.js';
import { pointsText } from './numbers.js';
import { reportOptions, TEXT_FORMS, type TextOptions, widthFor, wordingFor } from './options.js';
import { titlesOf } from './report-rows.js';
import { cut, displayWidth, pad } from './width.js';

interface HistoryRow {
  readonly name: string;
  readonly strong: boolean;
  readonly scoreAt: (period: string) => Score | undefined;
}

/** Narrowest column of names. */
const NAMES = 26;

/**
 * Points of the card, its perspectives and objectives (its indicators, where it has no objectives) over all periods, as a table
 * for a terminal. Periods that do not fit beside each other continue below.
 *
 * @param card - the card evaluated
 * @param evaluation - its evaluation
 * @param given - language, colour and width; `period` has no meaning here
 * @returns lines of at most `width` cells, ending in a line end
 * @throws ScorecardError `invalid-option`
 */
export function toHistoryText(
  card: Scorecard,
  evaluation: Evaluation,
  given: TextOptions | null = {},
): string {
  checkArguments({ card, evaluation }, CARD_AND_EVALUATION);
  const options = reportOptions(given, TEXT_FORMS);
  const wording = wordingFor(card, options);
  const paint = paintOf(options.colour === true);
  const width = widthFor(options);
  const rows = historyRows(card, evaluation, options);
  const cellOf = (score: Score | undefined): string =>
    score === undefined || !score.ok
      ? STATUS_SHAPES.none
      : `${STATUS_SHAPES[score.status]} ${pad(pointsText(score.points, wording), 5, 'right')}`;
  const size = Math.max(7, ...evaluation.periods.map((period) => displayWidth(period)));
  const perBlock = Math.max(1, Math.floor((width - NAMES) / (size + 2)));
  const names = width - perBlock * (size + 2);
  const lines = [paint.bold(cut(titlesOf(modelOf(card), wording).card, width))];
  for (let start = 0; start < evaluation.periods.length; start += perBlock) {
    const periods = evaluation.periods.slice(start, start + perBlock);
    const room = Math.min(names, Math.max(...rows.map(({ name }) => displayWidth(name))));
    const heading = periods.map((period) => pad(period, size, 'right'));
    lines.push('', paint.dim([pad('', room), ...heading].join('  ')));
    for (const row of rows) lines.push(historyLine(row, periods, room, size, paint, cellOf));
  }
  const doubts = doubtSection(evaluation, undefined, titlesOf(modelOf(card), wording), wording);
  lines.push(...doubtText(doubts, width, paint));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function historyLine(
  row: HistoryRow,
  periods: readonly string[],
  room: number,
  size: number,
  paint: Paint,
  cellOf: (score: Score | undefined) => string,
): string {
  const name = pad(cut(row.name, room), room);
  const cells = periods.map((period) => {
    const score = row.scoreAt(period);
    return paint.status(score?.status ?? 'none', pad(cellOf(score), size, 'right'));
  });
  return [row.strong ? paint.bold(name) : name, ...cells].join('  ');
}

function historyRows(
  card: Scorecard,
  evaluation: Evaluation,
  options: TextOptions,
): readonly HistoryRow[] {
  const wording = wordingFor(card, options);
  const model = modelOf(card);
  const titles = titlesOf(model, wording);
  const at = (period: string) => evaluation.at(period);
  const rows: HistoryRow[] = [
    { name: wording.words.total, strong: true, scoreAt: (period) => at(period).total },
  ];
  for (const id of Object.keys(evaluation.perspectives)) {
    const scoreAt = (period: string) => at(period).perspectives[id];
    rows.push({ name: titles.of(id), strong: true, scoreAt });
    for (const [objective, resolved] of model.objectives) {
      if (resolved.objective.perspective !== id) continue;
      const own = (period: string) => at(period).objectives[objective];
      rows.push({ name: `  ${titles.of(objective)}`, strong: false, scoreAt: own });
    }
  }
  if (model.objectives.size > 0) return rows;
  for (const id of model.indicators.keys()) {
    const own = (period: string) => at(period).indicators[id];
    rows.push({ name: `  ${titles.of(id)}`, strong: false, scoreAt: own });
  }
  return rows;
}
