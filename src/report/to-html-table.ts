import { CARD_AND_EVALUATION } from '../evaluate/inner-index.js';
import {
  checkArguments,
  type OptionForms,
  recordForm,
  type Status,
  wordForm,
} from '../core/index.js';
import { type Evaluation, type IndicatorScore, latestPeriod } from '../evaluate/index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import {
  bulletView,
  seriesView,
  type TableOptions,
  type TextOptions,
  type Theme,
  themeOf,
} from '../render/index.js';
import {
  brushOf,
  drawBullet,
  drawSparkline,
  type Markup,
  type MemberRow,
  periodText,
  pointsText,
  reportOptions,
  type ReportRow,
  reportRows,
  shownTrend,
  signedText,
  statusGlyph,
  targetText,
  TEXT_FORMS,
  valueText,
  type Wording,
  wordingOf,
  xml,
} from '../render/report-index.js';
import { reportWords } from './view/words.js';

/** What a table of a scorecard can be told. */
export interface HtmlTableOptions extends TableOptions {
  /** Whether it shows every row, which is the default, or the total and the perspectives alone. */
  readonly rows?: 'all' | 'perspectives' | undefined;
  /** Colours of its marks and charts, those of `themeOf()` unless told. */
  readonly theme?: Theme | undefined;
}

const FORMS: OptionForms<HtmlTableOptions & TextOptions> = {
  ...TEXT_FORMS,
  rows: wordForm(['all', 'perspectives']),
  theme: recordForm('what `themeOf` returned'),
};

/** Periods of a sparkline. */
const LAST = 13;

/**
 * The scorecard of a period as an HTML table to put into a page of one's own: perspectives, objectives and their indicators with
 * value, target, points, status, trend, a sparkline and a bullet graph, with `members` their members too; or the total and the
 * perspectives alone.
 *
 * It has no style of its own but its class names, which begin with `stratmap-`; marks and charts carry their colours. Status stands
 * as shape and word, so that nothing depends on a style. It shows the latest period with any value unless told.
 *
 * @param card - the card evaluated
 * @param evaluation - its evaluation
 * @param given - language, period, rows, members, colours
 * @returns one `table` element with headings for rows and columns; titles are text, never markup
 * @throws ScorecardError `unknown-period`, `invalid-option`
 */
export function toHtmlTable(
  card: Scorecard,
  evaluation: Evaluation,
  given: HtmlTableOptions | null = {},
): string {
  checkArguments({ card, evaluation }, CARD_AND_EVALUATION);
  const options = reportOptions<HtmlTableOptions & TextOptions>(given, FORMS, evaluation);
  const { rows: wanted = 'all', theme = themeOf() } = options;
  const model = modelOf(card);
  const wording = wordingOf(options.locale ?? model.card.language);
  const { words, locale } = wording;
  const own = reportWords(locale);
  const period = options.period ?? latestPeriod(evaluation);
  const all = wanted === 'all';
  const brush = brushOf(theme);
  const shown = reportRows(card, evaluation.at(period), wording, options.members).filter(
    ({ kind }) => all || kind === 'total' || kind === 'perspective',
  );
  const columns = all
    ? [words.value, words.target, words.points, words.status, words.trend, own.history, own.versus]
    : [words.points, words.status, words.trend];
  const caption = [own.scorecard, periodText(period, wording)]
    .filter((part) => part !== '')
    .join(', ');
  const markOf = (status: Status): Markup =>
    xml`<svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${statusGlyph(status, 0, 0, 15, brush)}</svg> ${words.statuses[status]}`;
  const memberCells = ({ score, unit }: MemberRow): readonly (Markup | string)[] => [
    score.value === undefined ? '—' : valueText(score.value, unit, wording),
    score.target === undefined ? '—' : targetText(score.target, unit, wording),
    score.points === undefined ? '—' : pointsText(score.points, wording),
    markOf(score.status),
    ...['', '', ''],
  ];
  const cells = (row: ReportRow): readonly (Markup | string)[] => {
    if (row.member !== undefined) return memberCells(row.member);
    const score = row.score as NonNullable<ReportRow['score']>;
    const mark = markOf(score.status);
    const points = [
      score.ok ? pointsText(score.points, wording) : '—',
      mark,
      trendOf(row, wording),
    ];
    if (!all) return points;
    if (row.kind !== 'indicator') return ['', '', ...points, '', ''];
    const { value, target, unit } = score as IndicatorScore;
    const view = seriesView(card, evaluation, row.id, { locale, period, last: LAST });
    const charted = model.indicators.get(row.id)?.scale?.kind !== 'labels';
    return [
      value === undefined || value === null ? '—' : valueText(value, unit, wording),
      target === undefined ? '—' : targetText(target, unit, wording),
      ...points,
      charted ? { markup: drawSparkline(view, theme) } : '',
      charted
        ? { markup: drawBullet(bulletView(card, evaluation, row.id, { locale, period }), theme) }
        : '',
    ];
  };
  const line = (row: ReportRow): Markup =>
    row.kind === 'heading'
      ? xml`<tr class="stratmap-heading"><th scope="row" colspan="${String(columns.length + 1)}">${row.title}</th></tr>\n`
      : xml`<tr class="stratmap-${row.kind}"><th scope="row">${row.title}${row.member?.weakest === true ? ` (${words.weakest.toLowerCase()})` : ''}</th>${cells(row).map((cell) => xml`<td>${cell}</td>`)}</tr>\n`;
  return xml`<table class="stratmap-scorecard" lang="${locale}"><caption>${caption}</caption>
<thead><tr><th scope="col">${words.element}</th>${columns.map((name) => xml`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${shown.map(line)}</tbody></table>
`.markup;
}

function trendOf({ score }: ReportRow, wording: Wording): string {
  const trend = score === undefined ? undefined : shownTrend(score);
  return trend === undefined ? '—' : signedText(trend, wording);
}
