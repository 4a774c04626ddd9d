import { cardDiffForm } from '../forms.js';
import {
  checkArguments,
  flagForm,
  everyForm,
  localeForm,
  type LocalizedText,
  type OptionForms,
  readOptions,
  resultForm,
  shownDifference,
  shownParts,
} from '../../core/index.js';
import {
  countIn,
  type Language,
  languageOf,
  periodName,
  pointsIn,
  quoted,
  sentence,
  signedIn,
} from '../prose/index.js';
import type { CardChange } from './card-change.js';
import type { CardDiff } from './card-diff.js';
import { DIFF_WORDS } from './diff-words.js';
import { isText, settingText, whereTheyDiffer } from './setting-text.js';

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

/** Texts that are a name or a code, told as they are. */
const NAMED_TEXTS: ReadonlySet<string> = new Set(['currency', 'language']);

/** Whether there is a text, or nothing yet. */
const isWritten = (value: unknown): boolean =>
  value === undefined || typeof value === 'string' || isText(value);

/** One change as a clause, without a capital or a full stop. */
export function changeClause(change: CardChange, language: Language): string {
  const words = DIFF_WORDS[language.name];
  const { kind, element, before, after, unit } = change;
  // A key may hold both a rule and its words, as `by` has members and their titles.
  const ofKind = `${kind} ${change.key}`;
  const key = Object.hasOwn(words.keys, ofKind) ? ofKind : (change.key ?? '');
  const ends = {
    a: quoted(change.title, language),
    b: change.ofTitle === undefined ? '' : quoted(change.ofTitle, language),
  };
  if (kind === 'added' || kind === 'removed') return filled(words[kind][element], ends);
  const what = filled(words.ofKind[element], ends);
  const name = Object.hasOwn(words.keys, key) ? (words.keys[key] as string) : key;
  const other = words.other[words.plural.has(key) ? 1 : 0];
  if (kind === 'renamed')
    return filled(words.renamed, { from: titleOf(before, language), to: titleOf(after, language) });
  if (kind === 'moved' && change.homes !== undefined) {
    const [home, now] = change.homes;
    return filled(words.moved, { what, from: quoted(home, language), to: quoted(now, language) });
  }
  if (kind === 'text' && !NAMED_TEXTS.has(key))
    return filled([before, after].every(isWritten) ? words.text : other, { key: name, what });
  const [from, to] = whereTheyDiffer(before, after).map((value) =>
    settingText(value, key, unit, language),
  );
  if (from === undefined || to === undefined || from === to)
    return filled(other, { key: name, what });
  const line = filled(words.setting, { key: name, what, from, to });
  if (change.demand === undefined) return line;
  return `${line}, ${change.demand === 'tighter' ? words.harder : words.easier}`;
}

const titleOf = (value: unknown, language: Language): string =>
  quoted((value ?? { und: '' }) as LocalizedText, language);

/** How to write a difference. */
export interface FormatDiffOptions {
  /** Language of titles, words and numbers: `es` and its regions, else English. */
  readonly locale?: string | undefined;
  /** Whether headings and rows are marked up. */
  readonly markdown?: boolean | undefined;
}

const CHANGES = everyForm(
  'what `diffScorecards` returned',
  resultForm('diffScorecards', { kind: 'string', element: 'string' }),
);

const FORMS: OptionForms<FormatDiffOptions> = { locale: localeForm, markdown: flagForm };

/**
 * The changes of a card as sentences, one a line.
 *
 * @param diff - what `diffScorecards` returned
 * @throws ScorecardError `invalid-option`
 */
export function formatDiff(
  diff: readonly CardChange[],
  options: FormatDiffOptions | null = {},
): string {
  checkArguments({ diff }, { diff: CHANGES });
  const { locale = 'en' } = readOptions(options, FORMS);
  const language = languageOf(locale);
  if (diff.length === 0) return `${DIFF_WORDS[language.name].none}\n`;
  return diff.map((change) => `- ${sentence(changeClause(change, language))}\n`).join('');
}

/**
 * Two versions of a card as text: the changes, one a line, with what each does to the scores that were asked for, and the sum.
 *
 * @param diff - what `diffEvaluations` returned
 * @throws ScorecardError `invalid-option`
 */
export function formatCardDiff(diff: CardDiff, options: FormatDiffOptions | null = {}): string {
  checkArguments({ diff }, { diff: cardDiffForm });
  const { locale = 'en', markdown = false } = readOptions(options, FORMS);
  const heading = (text: string): string => (markdown ? `## ${text}` : text);
  const language = languageOf(locale);
  const words = DIFF_WORDS[language.name];
  if (diff.changes.length === 0 && diff.effects.length === 0) return `${words.none}\n`;
  const clause = (i: number): string => changeClause(diff.changes[i] as CardChange, language);
  const lines = [heading(`${words.changes} (${countIn(diff.changes.length, language)})`), ''];
  const row = (amount: number, text: string): string => amountRow(amount, text, language, markdown);
  for (const i of diff.changes.keys()) lines.push(`- ${sentence(clause(i))}`);
  for (const { id, title, before, after } of diff.scores) {
    const name = id === 'total' ? words.card : quoted(title, language);
    const ends = [before, after].map((points) =>
      points === null ? words.noPoints : pointsIn(points, language),
    );
    const by = before === null || after === null ? null : shownDifference(before, after);
    const change = by === null ? '' : ` (${signedIn(by, language)})`;
    const place = diff.period === '' ? '' : `, ${periodName(diff.period, language)}`;
    lines.push('', heading(`${words.scores}: ${name}${place}: ${ends.join(' → ')}${change}`), '');
    if (by === null) {
      lines.pop();
      continue;
    }
    const amounts = diff.effects.flatMap(({ changes, amounts: found }) => {
      const amount = found[id] ?? 0;
      const [first = 0, ...others] = changes;
      const more = others.length === 0 ? '' : ` (+ ${countIn(others.length, language)})`;
      return amount === 0 ? [] : [[amount, `${clause(first)}${more}`] as const];
    });
    const values = diff.values[id] ?? 0;
    const all = Math.abs(values) < 1e-9 ? amounts : [...amounts, [values, words.values] as const];
    if (all.length === 0) {
      lines.push(sentence(words.noEffect));
      continue;
    }
    const shownAmounts = shownParts(
      all.map(([amount]) => amount),
      by,
    );
    for (const [i, [, text]] of all.entries()) lines.push(row(shownAmounts[i] as number, text));
    lines.push(row(by, words.sum));
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
