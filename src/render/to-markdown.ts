import { CARD_AND_EVALUATION } from '../evaluate/inner-index.js';
import { checkArguments, plainMarkdown, shownDifference } from '../core/index.js';
import type {
  Evaluation,
  IndicatorScore,
  ObjectiveScore,
  PeriodScores,
  Score,
} from '../evaluate/index.js';
import { ruleSentence, sentence } from '../explain/inner-index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import { type DoubtSection, doubtSection } from './doubt-lines.js';
import { STATUS_SHAPES } from './marks.js';
import { type ManageSection, manageSections } from './manage-lines.js';
import { type Cell, tableSection } from './markdown-table.js';
import { membersSection } from './markdown-members.js';
import { pointsText, shareText, signedText, targetText, valueText } from './numbers.js';
import {
  reportOptions,
  scoresFor,
  type TableOptions,
  TEXT_FORMS,
  type TextOptions,
  wordingFor,
} from './options.js';
import { pictureWords } from './picture-words.js';
import { type ReportRow, reportRows, type Titles, titlesOf } from './report-rows.js';
import { trendText } from './trend.js';
import { markOf, VALUE_FLAGS, valueFlags } from './value-flags.js';
import type { Wording } from './words.js';

/**
 * The scorecard of a period as Markdown: a heading, the total, one table of perspectives and objectives, one of indicators with
 * their values, targets and roles, one of themes where there are any, and one of the members of indicators if asked for.
 *
 * @param card - the card evaluated
 * @param evaluation - its evaluation
 * @param given - language, period and whether members are shown
 * @returns Markdown with the tables of GitHub; titles cannot break out of their cells
 * @throws ScorecardError `unknown-period`, `invalid-option`
 */
export function toMarkdown(
  card: Scorecard,
  evaluation: Evaluation,
  given: TableOptions | null = {},
): string {
  checkArguments({ card, evaluation }, CARD_AND_EVALUATION);
  const options = reportOptions<TextOptions>(given, TEXT_FORMS, evaluation);
  const wording = wordingFor(card, options);
  const scores = scoresFor(evaluation, options);
  const titles = titlesOf(modelOf(card), wording);
  const rows = reportRows(card, scores, wording);
  const { words } = wording;
  const ofKind = (...kinds: readonly ReportRow['kind'][]) =>
    rows.filter(({ kind }) => kinds.includes(kind));
  const indicators = ofKind('indicator').filter(
    ({ id }, i, all) => all.findIndex((row) => row.id === id) === i,
  );
  const [nodes, themes] = [ofKind('perspective', 'objective'), ofKind('theme')];
  const parts = [
    `# ${plainMarkdown(titles.card)}`,
    scores.period === '' ? '' : `${words.period}: **${scores.period}**`,
    totalLine(scores.total, wording),
    tableSection(words.objectives, nodes, nodeCells(titles, wording, true)),
    rulesOf(nodes, wording),
    tableSection(words.indicators, indicators, indicatorCells(card, scores, titles, wording)),
    legendOf(indicators, wording),
    rulesOf(indicators, wording),
    ...(options.members === true
      ? [membersSection(indicators, modelOf(card), titles, wording)]
      : []),
    tableSection(words.themes, themes, nodeCells(titles, wording, false)),
    rulesOf(themes, wording),
    ...manageSections(card, scores, titles, wording).map(managed),
    doubted(doubtSection(evaluation, scores.period, titles, wording)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function managed({ heading, lines }: ManageSection): string {
  return listSection(
    heading,
    lines.map(({ mark, title, facts }) => {
      const name = plainMarkdown(title);
      const head = mark === '' ? name : `**${name}**: ${plainMarkdown(mark)}`;
      return [head, ...facts.map(plainMarkdown)].join(' · ');
    }),
  );
}

/** What the marks in the table of indicators mean; empty where it has none. */
function legendOf(indicators: readonly ReportRow[], wording: Wording): string {
  const found = new Set(indicators.flatMap(({ score }) => valueFlags(score ?? {})));
  const { flags } = pictureWords(wording.locale);
  return VALUE_FLAGS.filter((flag) => found.has(flag))
    .map((flag) => `${markOf(flag)} ${flags[flag]}`)
    .join(' · ');
}

function totalLine(total: Score, wording: Wording): string {
  const rule = ruleText(total, wording);
  return `${wording.words.total}: **${statusText(total, wording)}**, ${pointsOf(total, wording)}${rule === '' ? '' : `. ${rule}`}`;
}

/** Which rules give the statuses of a table; empty where the points do. */
function rulesOf(rows: readonly ReportRow[], wording: Wording): string {
  return rows
    .flatMap(({ title, score }) => {
      const rule = score === undefined ? '' : ruleText(score, wording);
      return rule === '' ? [] : [`- ${plainMarkdown(title)}: ${rule}`];
    })
    .join('\n');
}

/** Which rule gives a status, with its condition as the card has it; empty where none does. */
function ruleText(score: Score, { locale }: Wording): string {
  const said = score.ok ? ruleSentence(score, locale) : undefined;
  return said === undefined ? '' : plainMarkdown(sentence(said));
}

const doubted = (doubts: DoubtSection | undefined): string =>
  doubts === undefined ? '' : listSection(doubts.heading, doubts.lines.map(plainMarkdown));

const listSection = (heading: string, items: readonly string[]): string =>
  [`## ${plainMarkdown(heading)}`, '', ...items.map((item) => `- ${item}`)].join('\n');

const statusText = ({ status }: Score, { words }: Wording): string =>
  `${STATUS_SHAPES[status]} ${words.statuses[status]}`;

const pointsOf = (score: Score, wording: Wording): string =>
  score.ok ? pointsText(score.points, wording) : '—';

/** What the rows of nodes have in common. */
type RowScore = Score & Pick<ObjectiveScore, 'direct' | 'driver' | 'worst'>;

const scored = (text: (score: RowScore) => string) => (row: ReportRow) =>
  row.score === undefined ? '' : text(row.score);

function nodeCells(titles: Titles, wording: Wording, withGap: boolean): readonly Cell<ReportRow>[] {
  const { words } = wording;
  const gap: Cell<ReportRow> = [
    words.gap,
    'right',
    scored(({ direct, driver }) =>
      direct === undefined || driver === undefined
        ? ''
        : signedText(shownDifference(driver, direct), wording),
    ),
  ];
  return [
    [
      withGap ? `${words.perspective} / ${words.objective.toLowerCase()}` : words.themes,
      'left',
      ({ kind, title }) =>
        kind === 'perspective' ? `**${plainMarkdown(title)}**` : plainMarkdown(title),
    ],
    [words.status, 'left', scored((score) => withBasis(score, wording))],
    [words.points, 'right', scored((score) => pointsOf(score, wording))],
    [words.trend, 'right', scored((score) => trendText(score, wording))],
    [words.coverage, 'right', scored((score) => shareText(score.coverage, wording))],
    ...(withGap ? [gap] : []),
    [
      words.weakest,
      'left',
      scored(({ worst }) =>
        worst === undefined
          ? ''
          : `${plainMarkdown(titles.of(worst.id))} ${pointsText(worst.points, wording)}`,
      ),
    ],
  ];
}

const withBasis = (score: Score, wording: Wording): string =>
  `${statusText(score, wording)}${score.basis === 'inferred' ? ` (${wording.words.inferred})` : ''}`;

function indicatorCells(
  card: Scorecard,
  { indicators }: PeriodScores,
  titles: Titles,
  wording: Wording,
): readonly Cell<ReportRow>[] {
  const { words } = wording;
  const roles = rolesOf(card, titles, wording);
  const measured = (text: (score: IndicatorScore) => string) => (row: ReportRow) => {
    const score = indicators[row.id];
    return score === undefined ? '' : text(score);
  };
  return [
    [words.indicator, 'left', ({ title }) => plainMarkdown(title)],
    [
      words.value,
      'right',
      measured((score) => {
        const { value, unit } = score;
        if (value === undefined) return '';
        const marks = valueFlags(score).map(markOf).join('');
        const shown = plainMarkdown(valueText(value, unit, wording));
        return marks === '' ? shown : `${shown} ${marks}`;
      }),
    ],
    [
      words.target,
      'right',
      measured(({ target, unit }) =>
        target === undefined ? '' : plainMarkdown(targetText(target, unit, wording)),
      ),
    ],
    [words.points, 'right', measured((score) => pointsOf(score, wording))],
    [words.status, 'left', measured((score) => statusText(score, wording))],
    [words.trend, 'right', measured((score) => trendText(score, wording))],
    [words.role, 'left', ({ id }) => (roles.get(id) ?? []).join('; ')],
  ];
}

/** By indicator: `leading: Reduce costs`, one for each use. */
function rolesOf(card: Scorecard, titles: Titles, { words }: Wording): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const [id, { objective }] of modelOf(card).objectives) {
    for (const { indicator, role } of objective.measures) {
      const text = `${role === 'lead' ? words.leading : words.lagging}: ${plainMarkdown(titles.of(id))}`;
      const known = roles.get(indicator);
      if (known === undefined) roles.set(indicator, [text]);
      else known.push(text);
    }
  }
  return roles;
}
