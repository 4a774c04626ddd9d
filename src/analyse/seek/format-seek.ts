import {
  checkArguments,
  flagForm,
  localeForm,
  numberForm,
  type OptionForms,
  readOptions,
  resultForm,
} from '../../core/index.js';
import {
  elementName,
  type Language,
  languageOf,
  listIn,
  periodIn,
  pointsIn,
  signedIn,
  valueIn,
} from '../../explain/inner-index.js';
import { cardForm, type Model, modelOf, type Scorecard } from '../../model/index.js';
import type { Binding, CannotHelp, Move, SeekPlan, SeekResult } from './seek-result.js';
import { type Cell, markdownTable, textTable } from './table.js';
import { driverTitle, unitOf } from './titles.js';
import { SEEK_WORDS, type SeekWords } from './words.js';

/** How to write an answer of goal-seek. */
export interface FormatSeekOptions {
  /** Language of titles, words and numbers, such as `es`; the language of the card by default. */
  readonly locale?: string | undefined;
  /** Markdown instead of plain text. */
  readonly markdown?: boolean | undefined;
  /** Cells of a line of plain text; 80 by default, at least 40. */
  readonly width?: number | undefined;
}

const SEEK_RESULT = resultForm('seek', {
  ...{ id: 'string', period: 'string', drivers: 'object', cannotHelp: 'object' },
});

const FORMS: OptionForms<FormatSeekOptions> = {
  locale: localeForm,
  markdown: flagForm,
  width: numberForm(),
};

interface Told {
  readonly model: Model;
  readonly language: Language;
  readonly words: SeekWords;
  readonly markdown: boolean;
  readonly width: number;
}

/**
 * An answer of goal-seek in words, with its moves as a table: Spanish or English by the locale, English otherwise.
 *
 * @param card - the card of the evaluation that was asked
 * @param result - what `seek` answered
 * @param options - language, form and width
 * @returns lines, ending in a line end
 * @throws ScorecardError `invalid-option`
 */
export function formatSeek(
  card: Scorecard,
  result: SeekResult,
  options: FormatSeekOptions | null = {},
): string {
  checkArguments({ card, result }, { card: cardForm, result: SEEK_RESULT });
  const { locale, markdown = false, width = 80 } = readOptions(options, FORMS);
  const model = modelOf(card);
  const language = languageOf(locale ?? model.card.language);
  const words = SEEK_WORDS[language.name];
  const told: Told = { model, language, words, markdown, width: Math.max(40, width) };
  const points = result.points === undefined ? undefined : pointsIn(result.points, language);
  const when = words.when(periodIn(result.period, language), result.horizon);
  const heading = words.reach(
    elementName(model, result.id, language),
    pointsIn(result.target, language),
    points,
    when,
  );
  const blocks = [
    markdown ? `## ${heading}` : heading,
    ...(result.reachable ? reachableText(told, result) : unreachableText(told, result)),
    ...(isThere(result) ? [] : helplessText(told, result.cannotHelp)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Whether nothing has to move. */
const isThere = (result: SeekResult): boolean => result.reachable && result.plan.moves.length === 0;

function reachableText(told: Told, result: Extract<SeekResult, { reachable: true }>): string[] {
  const { plan, optimal, bound, alternatives } = result;
  const { words, language } = told;
  if (plan.moves.length === 0) return [words.already];
  const shown = costIn(bound, language);
  const open = shown === costIn(0, language) ? words.unproved : words.open(shown);
  const proof = optimal ? words.optimal : open;
  const others = alternatives.map(({ cost, moves }) =>
    words.alternative(
      costIn(cost, language),
      namesOf(
        told,
        moves.map(({ key }) => key),
      ),
    ),
  );
  return [
    `${words.plan(plan.moves.length, costIn(plan.cost, language), pointsIn(plan.points, language))} ${proof}`,
    movesTable(told, plan),
    ...harmedText(told, plan),
    ...(others.length === 0 ? [] : [listOf(told, words.alternatives, others)]),
  ];
}

function unreachableText(
  told: Told,
  { best, binding }: Extract<SeekResult, { reachable: false }>,
): string[] {
  const { words, language } = told;
  if (best === undefined) return [`${words.cannot} ${words.nothing}`];
  const kinds = Object.keys(words.binding) as Binding['by'][];
  const lines = kinds.flatMap((by) => {
    const ids = binding.filter((one) => one.by === by).map(({ id }) => id);
    return ids.length === 0 ? [] : [words.binding[by](namesOf(told, ids))];
  });
  const limit = binding.find(({ by }) => by === 'limit')?.at;
  const cannot = limit === undefined ? words.cannot : words.few(limit);
  return [
    `${cannot} ${words.best(pointsIn(best.points, language))}`,
    ...(best.moves.length === 0 ? [] : [movesTable(told, best)]),
    ...harmedText(told, best),
    ...(lines.length === 0 ? [] : [listOf(told, words.binds, lines)]),
  ];
}

function movesTable(
  { model, language, words, markdown, width }: Told,
  { moves }: SeekPlan,
): string {
  const { columns } = words;
  const valueOf = ({ key, labels }: Move, which: 'from' | 'to', move: Move): string =>
    labels === undefined
      ? valueIn(move[which], unitOf(model, key), language)
      : labels[which === 'from' ? 0 : 1];
  const rows = moves.map((move): Cell[] => [
    driverTitle(model, move.key, language),
    valueOf(move, 'from', move),
    valueOf(move, 'to', move),
    signedIn(-move.gain + 0, language),
    costIn(move.cost, language),
  ]);
  const heading = [columns.driver, columns.from, columns.to, columns.gain, columns.cost];
  const table = markdown ? markdownTable(heading, rows) : textTable(heading, rows, width);
  return moves.length < 2 ? table : `${table}\n\n${words.without}`;
}

function harmedText({ model, words, language }: Told, { harmed }: SeekPlan): string[] {
  if (harmed.length === 0) return [];
  const list = harmed.map(({ id, from, to }) =>
    words.harm(
      driverTitle(model, id, language),
      pointsIn(from, language),
      to === undefined ? '–' : pointsIn(to, language),
    ),
  );
  return [words.harmed(list.join('; '), list.length === 1)];
}

/** Drivers that a reader may wonder about: those that just do nothing here are left to the data. */
function helplessText(told: Told, cannotHelp: readonly CannotHelp[]): string[] {
  const { words, model, language } = told;
  const reasons = ['late', 'no-room', 'no-value'] as const;
  const lines = reasons.flatMap((reason) => {
    const found = cannotHelp.filter((one) => one.reason === reason);
    const names = found.map(({ key, after }) => {
      const title = driverTitle(model, key, language);
      return after === undefined ? title : words.after(title, after);
    });
    return names.length === 0
      ? []
      : [words.cannotHelp[reason](listIn(names, language), names.length === 1)];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

const namesOf = ({ model, language }: Told, keys: readonly string[]): string =>
  listIn(
    keys.map((key) => driverTitle(model, key, language)),
    language,
  );

const listOf = ({ markdown }: Told, heading: string, lines: readonly string[]): string =>
  [
    ...(markdown ? [`### ${heading}`, ''] : [heading]),
    ...lines.map((line) => `${markdown ? '-' : ' '} ${line}`),
  ].join('\n');

/** A cost with two decimals; one that they do not show, with more. */
function costIn(cost: number, language: Language): string {
  const rounded = Math.round(cost * 100) / 100;
  return valueIn(rounded === 0 ? cost : rounded, undefined, language);
}
