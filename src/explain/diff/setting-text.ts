import { isRecord, type LocalizedText, oneLine, textIn } from '../../core/index.js';
import { parsePeriod, periodLabel } from '../../period/index.js';
import {
  durationIn,
  type Language,
  listIn,
  PROSE_WORDS,
  quoted,
  scaleKindIn,
  isOne,
  valueIn,
} from '../prose/index.js';
import { DIFF_WORDS } from './diff-words.js';
import { SETTING_WORDS, type SettingWords } from './setting-words.js';

/** Longer settings are told without their text: the data have them whole. */
const LONGEST = 60;

const DURATION = /^P(?:\d{1,6}[YMWD]){1,4}$/;

type Plain = { readonly [key: string]: unknown };

/** A setting in a few words; undefined where it takes more. */
export function settingText(
  value: unknown,
  key: string,
  unit: string | undefined,
  language: Language,
): string | undefined {
  const words = SETTING_WORDS[language.name];
  if (value === undefined || value === null) return DIFF_WORDS[language.name].nothing;
  if (typeof value === 'number') return valueIn(value, unit, language);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return stringText(value, key, words, language);
  const text = Array.isArray(value)
    ? listText(value, key, unit, language)
    : objectText(value as Plain, key, unit, language);
  return text === undefined || text.length > LONGEST ? undefined : text;
}

function stringText(
  value: string,
  key: string,
  words: SettingWords,
  language: Language,
): string | undefined {
  if (DURATION.test(value)) return durationIn(value, PROSE_WORDS[language.name].durations);
  const word = wordFor(key, value, words);
  if (word !== undefined) return word;
  return value.length > LONGEST ? undefined : oneLine(value);
}

/** The word for a word of the document; under some keys it means something of its own. */
function wordFor(key: string, value: string, { byKey, words }: SettingWords): string | undefined {
  const own = `${key} ${value}`;
  if (Object.hasOwn(byKey, own)) return byKey[own];
  return Object.hasOwn(words, value) ? words[value] : undefined;
}

function listText(
  list: readonly unknown[],
  key: string,
  unit: string | undefined,
  language: Language,
): string | undefined {
  if (list.length === 0) return SETTING_WORDS[language.name].none;
  const texts = list.map((one) =>
    isRecord(one) && typeof one['counter'] === 'string'
      ? guardText(one, language)
      : isRecord(one) || Array.isArray(one)
        ? undefined
        : settingText(one, key, unit, language),
  );
  const known = texts.filter((text) => text !== undefined);
  return known.length < texts.length ? undefined : listIn(known, language);
}

/** A counter-indicator by its id, with the most points it allows. */
function guardText({ counter, cap }: Plain, language: Language): string {
  const name = oneLine(String(counter));
  return typeof cap === 'number' ? `${name} (≤ ${valueIn(cap, undefined, language)})` : name;
}

function objectText(
  value: Plain,
  key: string,
  unit: string | undefined,
  language: Language,
): string | undefined {
  const words = SETTING_WORDS[language.name];
  const { kind } = value;
  if (typeof kind === 'string') return kindText(kind, value, key, language);
  if (typeof value['watch'] === 'number' && typeof value['good'] === 'number')
    return bandsText(value, words, language);
  const entries = Object.entries(value);
  if (entries.length === 0) return words.none;
  if (isText(value)) {
    const text = textIn(value as LocalizedText, language.locale);
    return text.length > LONGEST ? undefined : quoted(value as LocalizedText, language);
  }
  if (!isDated(value)) return undefined;
  const dated = entries.map(([name, one]) => {
    const text = settingText(one, key, unit, language);
    return text === undefined || name === '' ? text : `${text} (${labelOf(name, language)})`;
  });
  const known = dated.filter((text) => text !== undefined);
  return known.length < dated.length ? undefined : listIn(known, language);
}

// Neither `from` nor `on`: some settings hold from their date on, others are on their way to it.
function labelOf(period: string, { name }: Language): string {
  const parsed = parsePeriod(period);
  return parsed === undefined ? period : periodLabel(parsed, name);
}

/** Whether a setting is one by date; the empty date is that of the card as it was first written. */
const isDated = (value: unknown): value is Plain =>
  isRecord(value) && Object.keys(value).every((name) => name === '' || /^\d{4}/.test(name));

/** Two settings by date without the dates at which both are the same. */
export function whereTheyDiffer(
  before: unknown,
  after: unknown,
): readonly [before: unknown, after: unknown] {
  if (!isDated(before) || !isDated(after)) return [before, after];
  const without = (one: Plain, other: Plain): Plain =>
    Object.fromEntries(
      Object.entries(one).filter(
        ([date, value]) =>
          !Object.hasOwn(other, date) || JSON.stringify(value) !== JSON.stringify(other[date]),
      ),
    );
  const apart = [without(before, after), without(after, before)] as const;
  return apart.every((one) => Object.keys(one).length > 0) ? apart : [before, after];
}

function kindText(kind: string, value: Plain, key: string, language: Language): string | undefined {
  const { combine } = value;
  if (kind === 'combine')
    return isRecord(combine) ? objectText(combine, key, undefined, language) : undefined;
  const word =
    wordFor(key, kind, SETTING_WORDS[language.name]) ?? scaleKindIn(oneLine(kind), language.name);
  return word.replaceAll(
    /\{(\w+)(?:\|(\w+)\|(\w+))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const part = Object.hasOwn(value, name) ? value[name] : undefined;
      const shown =
        typeof part === 'number'
          ? valueIn(part, undefined, language)
          : oneLine(String(part ?? '–'));
      return one === undefined ? shown : `${shown} ${isOne(shown) ? one : many}`;
    },
  );
}

function bandsText(value: Plain, { bands }: SettingWords, language: Language): string {
  return (['watch', 'good', 'above'] as const)
    .flatMap((band) => {
      const edge = value[band];
      return typeof edge === 'number'
        ? [`${bands[band]} ${valueIn(edge, undefined, language)}`]
        : [];
    })
    .join(', ');
}

/** Whether a value is a text by language. */
export const isText = (value: unknown): value is LocalizedText =>
  isRecord(value) &&
  Object.entries(value).length > 0 &&
  Object.entries(value).every(
    ([tag, text]) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag) && typeof text === 'string',
  );
