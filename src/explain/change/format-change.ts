import { changeForm } from '../forms.js';
import {
  checkArguments,
  localeForm,
  oneLine,
  type OptionForms,
  readOptions,
  shownDifference,
  shownParts,
  wordForm,
} from '../../core/index.js';
import { changeClause, filled } from '../diff/format-diff.js';
import {
  countIn,
  isShown,
  type Language,
  languageOf,
  listIn,
  periodIn,
  periodName,
  isOne,
  pointsIn,
  PROSE_WORDS,
  quoted,
  sentence,
  signedIn,
  valueIn,
} from '../prose/index.js';
import type { ChangeExplanation, ChangeLine } from './change-line.js';
import { CHANGE_WORDS, type ChangeWords } from './change-words.js';

/** How to write why a score changed. */
export interface FormatChangeOptions {
  /** Language of titles, words and numbers: `es` and its regions, else English. */
  readonly locale?: string | undefined;
  /** One sentence; a paragraph (default) that names what counts most on both sides; or every line. */
  readonly length?: 'sentence' | 'paragraph' | 'full' | undefined;
}

const FORMS: OptionForms<FormatChangeOptions> = {
  locale: localeForm,
  length: wordForm(['sentence', 'paragraph', 'full']),
};

/** Lines that a paragraph names on either side. */
const NAMED = 3;

const CARD_KINDS: ReadonlySet<ChangeLine['kind']> = new Set([
  'target',
  'baseline',
  'scale',
  'weight',
  'link',
  'override',
  'model',
]);

/**
 * Why a score changed, in words. Every figure is one of the explanation, rounded as it is read aloud; nothing is said of causes beyond
 * which numbers moved and how many points each of them made. Figures that are shown add up: differences are those of shown points, and
 * the reasons sum to them, so that one may differ by a tenth from its number in the explanation.
 *
 * @param exact - what `explainChange` returned
 * @throws ScorecardError `invalid-option`
 */
export function formatChange(
  exact: ChangeExplanation,
  options: FormatChangeOptions | null = {},
): string {
  checkArguments({ exact }, { exact: changeForm });
  const { locale = 'en', length = 'paragraph' } = readOptions(options, FORMS);
  const change = asShown(exact);
  const language = languageOf(locale);
  const words = CHANGE_WORDS[language.name];
  const said = [headline(change, words, language), ...statusClauses(change, words)].map(sentence);
  if (change.difference === null) return `${said.join(' ')}\n`;
  const moved = change.lines.filter(({ amount }) => isShown(amount));
  if (moved.length === 0 && change.lines.length === 0 && said.length === 1)
    said.push(sentence(words.noLines));
  const [most] = towards(change, moved);
  if (most !== undefined && length === 'sentence')
    said.push(sentence(filled(words.mainly, { line: withAmount(most, language) })));
  if (length !== 'sentence') said.push(...sides(moved, words, language));
  if (length !== 'sentence') said.push(...besides(change, words, language));
  const text = `${said.join(' ')}\n`;
  return length === 'full' ? `${text}\n${allLines(change, words, language)}` : text;
}

/** A change in the figures that are shown of it. */
function asShown(change: ChangeExplanation): ChangeExplanation {
  const { before, after, difference, lines, residual } = change;
  if (difference === null || before.points === null || after.points === null) return change;
  const by = shownDifference(before.points, after.points);
  const parts = shownParts([...lines.map(({ amount }) => amount), residual], by);
  const shown = lines.map((line, i) => ({ ...line, amount: parts[i] as number }));
  return { ...change, difference: by, lines: shown, residual: parts.at(-1) as number };
}

function headline(change: ChangeExplanation, words: ChangeWords, language: Language): string {
  const { before, after, difference } = change;
  const what = change.id === 'total' ? words.total : quoted(change.title, language);
  const inPeriod = periodIn(after.period, language);
  const places = {
    what,
    since: periodName(before.period, language),
    at: periodName(after.period, language),
    in: inPeriod === '' ? '' : ` ${inPeriod}`,
  };
  if (difference === null || before.points === null || after.points === null)
    return filled(before.period === after.period ? words.missingHere : words.missing, places);
  const shown = {
    ...places,
    by: withPoints(pointsIn(Math.abs(difference), language), language),
    from: pointsIn(before.points, language),
    to: pointsIn(after.points, language),
  };
  const here = before.period === after.period;
  if (!isShown(difference)) return filled(here ? words.stayedHere : words.stayed, shown);
  if (difference > 0) return filled(here ? words.roseHere : words.rose, shown);
  return filled(here ? words.fellHere : words.fell, shown);
}

/** What became of the status, where the points do not tell: a rule gives it, or they are what they were. */
function statusClauses(
  { before, after, difference }: ChangeExplanation,
  words: ChangeWords,
): string[] {
  const { status: from } = before;
  const { status: to, statusRule: ruled } = after;
  if (from === undefined || to === undefined || from === to) return [];
  const isRuled = ruled !== undefined && ruled.byPoints !== true;
  if (!isRuled && isShown(difference ?? 0)) return [];
  const { place = 0, when } = ruled ?? {};
  const by =
    when === undefined
      ? words.byNoRule
      : filled(words.byRule, { when: oneLine(when), place: String(place) });
  return [
    filled(before.period === after.period ? words.statusHere : words.status, {
      ...{ from: words.statuses[from], to: words.statuses[to], rule: isRuled ? by : '' },
    }),
  ];
}

const withPoints = (shown: string, { name }: Language): string =>
  `${shown} ${PROSE_WORDS[name].points(shown)}`;

/** Lines in the direction of the whole change, the largest first. */
function towards(
  { difference }: ChangeExplanation,
  lines: readonly ChangeLine[],
): readonly ChangeLine[] {
  const sign = Math.sign(difference ?? 0);
  return lines.filter(({ amount }) => Math.sign(amount) === sign);
}

/** What counts most upwards and downwards. */
function sides(lines: readonly ChangeLine[], words: ChangeWords, language: Language): string[] {
  return ([1, -1] as const).flatMap((sign) => {
    const side = lines.filter(({ amount }) => Math.sign(amount) === sign);
    if (side.length === 0) return [];
    const named = side.slice(0, NAMED).map((line) => withAmount(line, language));
    const rest = side.slice(NAMED);
    const sum = rest.reduce((total, { amount }) => total + amount, 0);
    const more = filled(words.others, {
      count: countIn(rest.length, language),
      amount: signedIn(sum, language),
    });
    const list = listIn(rest.length === 0 ? named : [...named, more], language);
    return [sentence(filled(sign > 0 ? words.up : words.down, { list }))];
  });
}

/** What is no result of anybody's work: a card that asks for something else, values that came or went. */
function besides(change: ChangeExplanation, words: ChangeWords, language: Language): string[] {
  const sum = (kinds: ReadonlySet<ChangeLine['kind']>): number =>
    change.lines
      .filter(({ kind }) => kinds.has(kind))
      .reduce((total, { amount }) => total + amount, 0);
  const [card, values] = [sum(CARD_KINDS), sum(new Set<ChangeLine['kind']>(['coverage']))];
  const said = (amount: number, [one, many]: ChangeWords['arrivals']): string[] => {
    if (!isShown(amount)) return [];
    const shown = signedIn(amount, language);
    const text = isOne(shown) ? one : many;
    return [sentence(filled(text, { amount: withPoints(shown, language) }))];
  };
  const onlyCard = change.lines.every(({ kind }) => CARD_KINDS.has(kind));
  return [...(onlyCard ? [] : said(card, words.notResults)), ...said(values, words.arrivals)];
}

function withAmount(line: ChangeLine, language: Language): string {
  return `${lineText(line, language)} (${signedIn(line.amount, language)})`;
}

/** One line in words, without its points. */
export function lineText(line: ChangeLine, language: Language): string {
  const words = CHANGE_WORDS[language.name];
  const { kind, before, after, change, demand } = line;
  if (line.id === '' && kind === 'coverage') return words.history;
  if (change !== undefined) return changeClause(change, language);
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : valueIn(value, line.unit, language);
  const parts = {
    a: quoted(line.title, language),
    b: line.ofTitle === undefined ? '' : quoted(line.ofTitle, language),
    use:
      line.ofTitle === undefined ? '' : filled(words.inUse, { b: quoted(line.ofTitle, language) }),
    from: number(before),
    to: number(after),
    period: periodName(line.period ?? '', language),
  };
  if (kind === 'value') {
    const known = typeof before === 'number' && typeof after === 'number' && before !== after;
    if (!known) return filled(words.valueOther, parts);
    if (line.periodBefore === undefined) return filled(words.valueHere, parts);
    return filled(after > before ? words.valueRose : words.valueFell, parts);
  }
  if (kind === 'coverage' && line.presence === 'lost') return filled(words.lost, parts);
  const asks = { tighter: words.harder, looser: words.easier };
  const demanded = demand === undefined || kind === 'delay' ? '' : asks[demand];
  return `${filled(words.lines[kind], parts)}${demanded}`;
}

function allLines(change: ChangeExplanation, words: ChangeWords, language: Language): string {
  const row = (amount: number, text: string): string =>
    `${signedIn(amount, language).padStart(7)}  ${text}\n`;
  const lines = change.lines.map((line) => row(line.amount, lineText(line, language)));
  const rest = Math.abs(change.residual) > 1e-9 ? [row(change.residual, words.residual)] : [];
  return [...lines, ...rest].join('');
}
