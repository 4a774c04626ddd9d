import { type LocalizedText, textIn } from '../../core/index.js';
import {
  countIn,
  durationIn,
  type Language,
  languageOf,
  periodName,
  plainLine,
  PROSE_WORDS,
  quoted,
  sentence,
  signedIn,
  valueIn,
} from '../prose/index.js';
import type { CardChange } from './card-change.js';
import type { CardDiff } from './diff-evaluations.js';
import { DIFF_WORDS } from './diff-words.js';

/** Longer settings are told without their text: the data have them whole. */
const LONGEST = 60;

const DURATION = /^P(?:\d{1,6}[YMWD]){1,4}$/;

/** Fills `{name}` in a text. */
export function filled(text: string, parts: { readonly [name: string]: string }): string {
  const whole = text.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(parts, name) ? (parts[name] as string) : place,
  );
  // Spanish joins two words here; titles stand in quotation marks and are never touched.
  return whole
    .replaceAll(/\bde el (?=[\wáéíóú])/g, 'del ')
    .replaceAll(/\ba el (?=[\wáéíóú])/g, 'al ');
}

/** One change as a clause, without a capital or a full stop. */
export function changeClause(change: CardChange, language: Language): string {
  const words = DIFF_WORDS[language.name];
  const { kind, element, key = '', before, after, unit } = change;
  const ends = {
    a: quoted(change.title, language),
    b: change.ofTitle === undefined ? '' : quoted(change.ofTitle, language),
  };
  if (kind === 'added' || kind === 'removed') return filled(words[kind][element], ends);
  const what = filled(words.ofKind[element], ends);
  const name = Object.hasOwn(words.keys, key) ? (words.keys[key] as string) : key;
  if (kind === 'renamed')
    return filled(words.renamed, { from: titleOf(before, language), to: titleOf(after, language) });
  if (kind === 'moved' && change.homes !== undefined) {
    const [home, other] = change.homes;
    return filled(words.moved, { what, from: quoted(home, language), to: quoted(other, language) });
  }
  const [from, to] = [before, after].map((value) => shown(value, unit, language));
  if (kind === 'text') return filled(words.text, { key: name, what });
  if (from === undefined || to === undefined) return filled(words.other, { key: name, what });
  const line = filled(words.setting, { key: name, what, from, to });
  if (change.demand === undefined) return line;
  return `${line}, ${change.demand === 'tighter' ? words.harder : words.easier}`;
}

const titleOf = (value: unknown, language: Language): string =>
  quoted((value ?? { und: '' }) as LocalizedText, language);

/** A setting in a few words; undefined where it takes more. */
function shown(value: unknown, unit: string | undefined, language: Language): string | undefined {
  if (value === undefined) return DIFF_WORDS[language.name].nothing;
  if (typeof value === 'number') return valueIn(value, unit, language);
  if (typeof value === 'string' && DURATION.test(value))
    return durationIn(value, PROSE_WORDS[language.name].durations);
  if (typeof value === 'string') return value.length > LONGEST ? undefined : plainLine(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (isText(value)) {
    const text = textIn(value, language.locale);
    return text.length > LONGEST ? undefined : quoted(value, language);
  }
  const text = JSON.stringify(value);
  return text.length > LONGEST ? undefined : plainLine(text);
}

const isText = (value: object): value is LocalizedText =>
  !Array.isArray(value) &&
  Object.entries(value).length > 0 &&
  Object.entries(value).every(
    ([tag, text]) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag) && typeof text === 'string',
  );

/** How to write a difference. */
export interface FormatDiffOptions {
  /** Language of titles, words and numbers: `es` and its regions, else English. */
  readonly locale?: string;
  /** Whether headings and rows are marked up. */
  readonly markdown?: boolean;
}

/**
 * The changes of a card as sentences, one a line.
 *
 * @param diff - what `diffScorecards` returned
 */
export function formatDiff(
  diff: readonly CardChange[],
  { locale = 'en' }: FormatDiffOptions = {},
): string {
  const language = languageOf(locale);
  if (diff.length === 0) return `${DIFF_WORDS[language.name].none}\n`;
  return diff.map((change) => `- ${sentence(changeClause(change, language))}\n`).join('');
}

/**
 * Two versions of a card as text: the changes, one a line, with what each does to the scores that were asked for, and the sum.
 *
 * @param diff - what `diffEvaluations` returned
 */
export function formatCardDiff(
  diff: CardDiff,
  { locale = 'en', markdown = false }: FormatDiffOptions = {},
): string {
  const heading = (text: string): string => (markdown ? `## ${text}` : text);
  const language = languageOf(locale);
  const words = DIFF_WORDS[language.name];
  if (diff.changes.length === 0 && diff.effects.length === 0) return `${words.none}\n`;
  const clause = (i: number): string => changeClause(diff.changes[i] as CardChange, language);
  const lines = [heading(`${words.changes} (${countIn(diff.changes.length, language)})`), ''];
  const row = (amount: number, text: string): string => amountRow(amount, text, language, markdown);
  for (const i of diff.changes.keys()) lines.push(`- ${sentence(clause(i))}`);
  for (const { id, title, before, after, difference } of diff.scores) {
    const name = id === 'total' ? words.card : quoted(title, language);
    const ends = [before, after].map((points) =>
      points === null ? words.nothing : valueIn(Math.round(points * 10) / 10, undefined, language),
    );
    const change = difference === null ? '' : ` (${signedIn(difference, language)})`;
    const place = diff.period === '' ? '' : `, ${periodName(diff.period, language)}`;
    lines.push('', heading(`${words.scores}: ${name}${place}: ${ends.join(' -> ')}${change}`), '');
    const amounts = diff.effects.flatMap(({ changes, amounts: found }) => {
      const amount = found[id] ?? 0;
      const [first = 0, ...others] = changes;
      const more = others.length === 0 ? '' : ` (+ ${countIn(others.length, language)})`;
      return amount === 0 ? [] : [[amount, `${clause(first)}${more}`] as const];
    });
    const values = diff.values[id] ?? 0;
    const all = Math.abs(values) < 1e-9 ? amounts : [...amounts, [values, words.values] as const];
    for (const [amount, text] of all) lines.push(row(amount, text));
    if (difference !== null) lines.push(row(difference, words.sum));
  }
  return `${lines.join('\n')}\n`;
}

/** A number of points with what it belongs to, in a column or as an item of a list. */
export function amountRow(
  amount: number,
  text: string,
  language: Language,
  markdown: boolean,
): string {
  const points = signedIn(amount, language);
  return markdown ? `- ${points}: ${text}` : `${points.padStart(7)}  ${text}`;
}
