import { ID_PATTERN, idProblem } from '../../core/index.js';
import { periodProblem } from '../time/period-text.js';
import type { JsonSchema } from './json-schema.js';
import type { Report } from './report.js';
import { textProblem } from './text-problem.js';

/** What the keys of a map are. */
export interface KeyKind {
  readonly json: JsonSchema;
  /** Whether an empty map says nothing and is therefore wrong. */
  readonly atLeastOne: boolean;
  /** Whether `check` would find nothing. */
  readonly plainly: (key: string) => boolean;
  readonly check: (key: string, report: Report) => void;
}

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}$/;

/** Whether a key looks like the tag of a language. */
export function isLanguageTag(key: string): boolean {
  if (key.length === 2) return isLetter(key.charCodeAt(0)) && isLetter(key.charCodeAt(1));
  return LANGUAGE_TAG.test(key);
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

function kind(
  pattern: RegExp | undefined,
  description: string,
  rest: Omit<KeyKind, 'json'>,
): KeyKind {
  const form = pattern === undefined ? { minLength: 1 } : { pattern: pattern.source };
  return { json: { type: 'string', ...form, description }, ...rest };
}

const isCleanText = (key: string): boolean => textProblem(key) === undefined;

const text = (key: string, report: Report): void => {
  const problem = textProblem(key);
  if (problem === 'empty') report.addAtKey(key, 'text.empty', {});
  else if (problem !== undefined) report.addAtKey(key, 'text.character', { name: problem.name });
};

/** Ids that are defined here. */
export const definedIds = kind(ID_PATTERN, 'Id: a letter, then letters, digits and underscores.', {
  atLeastOne: false,
  plainly: (key) => idProblem(key) === undefined,
  check: (key, report) => {
    const problem = idProblem(key);
    if (problem === 'reserved') report.addAtKey(key, 'id.reserved', { id: key });
    else if (problem !== undefined) report.addAtKey(key, 'id.pattern', { id: key });
  },
});

/** Names with the form of an id, in a small space of their own. */
export const itemIds = kind(ID_PATTERN, 'Name: a letter, then letters, digits and underscores.', {
  atLeastOne: true,
  plainly: (key) => ID_PATTERN.test(key) && key.length <= 80,
  check: (key, report) => {
    if (!ID_PATTERN.test(key) || key.length > 80) report.addAtKey(key, 'id.pattern', { id: key });
  },
});

/** Ids that are defined elsewhere; whether they exist is not a question of shape. */
export const referredIds = kind(undefined, 'Id of another element.', {
  atLeastOne: false,
  plainly: isCleanText,
  check: text,
});

/** Words of the author. */
export const labels = kind(undefined, 'A word of your own.', {
  atLeastOne: true,
  plainly: isCleanText,
  check: text,
});

/** Members of a breakdown; that there are some is a question of the model, as of a list of them. */
export const members = kind(undefined, 'Name of a member.', {
  atLeastOne: false,
  plainly: isCleanText,
  check: text,
});

const PERIOD_FORM = /^\d{4}(?:-(?:H[12]|Q[1-4]|W[0-5]\d|(?:0[1-9]|1[0-2])(?:-[0-3]\d)?))?$/;

/** The form of a period, for the JSON Schema; that it exists in the calendar is checked on reading. */
export const PERIOD_PATTERN = PERIOD_FORM.source;

/** Periods, from which values hold. */
export const periods = kind(
  PERIOD_FORM,
  'Period: 2026, 2026-H1, 2026-Q2, 2026-06, 2026-W07 or 2026-06-30.',
  {
    atLeastOne: true,
    plainly: (key) => periodProblem(key) === undefined,
    check: (key, report) => {
      const problem = periodProblem(key);
      if (problem !== undefined) report.addAtKey(key, 'period.text', { text: key, problem });
    },
  },
);

/** Languages of a text. */
export const languages = kind(LANGUAGE_TAG, 'Language tag: en, es, pt-BR.', {
  atLeastOne: true,
  plainly: isLanguageTag,
  check: (key, report) => {
    if (!isLanguageTag(key)) report.addAtKey(key, 'text.language', { tag: key });
  },
});
