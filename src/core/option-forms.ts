import type { OptionForm } from './arguments.js';
import { readable } from './options.js';
import { isPlain, isRecord } from './record.js';

/** One of some words. */
export const wordForm = (words: readonly string[], kind?: string): OptionForm => ({
  expected: `one of ${words.join(', ')}`,
  fits: (value) => words.includes(value as string),
  words,
  ...(kind === undefined ? {} : { kind }),
});

/** A number from `least` to `most`. */
export const numberForm = (
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  { whole = false, unit = '' }: { readonly whole?: boolean; readonly unit?: string } = {},
): OptionForm => ({
  expected: `a ${whole ? 'whole' : 'finite'} number${unit === '' ? '' : ` of ${unit}`}${rangeOf(least, most)}`,
  fits: (value) =>
    Number.isFinite(value) &&
    (!whole || Number.isInteger(value)) &&
    (value as number) >= least &&
    (value as number) <= most,
});

const rangeOf = (least: number, most: number): string => {
  if (!Number.isFinite(least)) return '';
  return Number.isFinite(most) ? ` from ${least} to ${most}` : `, ${least} or more`;
};

/** How many of something at most; all of them for `Infinity`. */
export const countForm = (unit: string, least = 0): OptionForm => {
  const form = numberForm(least, undefined, { whole: true, unit });
  return { ...form, fits: (value) => form.fits(value) || value === Number.POSITIVE_INFINITY };
};

/** True or false. */
export const flagForm: OptionForm = {
  expected: 'true or false',
  fits: (value) => typeof value === 'boolean',
};

/** Text that says something. */
export const textForm = (expected = 'text'): OptionForm => ({
  expected,
  fits: (value) => typeof value === 'string',
});

/** The language of texts; one without words falls back to another. */
export const localeForm = textForm('a language tag such as en or es-MX');

/** A function. */
export const functionForm = (expected = 'a function'): OptionForm => ({
  expected,
  fits: (value) => typeof value === 'function',
});

/** An object by keys. */
export const recordForm = (expected: string): OptionForm => ({ expected, fits: isPlain });

/** A list, each of a form. */
export const listForm = (
  expected: string,
  each: OptionForm,
  most = Number.POSITIVE_INFINITY,
): OptionForm => ({
  expected,
  each,
  fits: (value) => Array.isArray(value) && value.length <= most,
});

/**
 * What another call returned, told by some of its parts: it may have been stored as JSON in between.
 *
 * @param made - the call, such as `explain`
 * @param parts - what parts of it are; lists are objects
 */
export const resultForm = (
  made: string,
  parts: Readonly<Record<string, 'object' | 'string' | 'number'>>,
): OptionForm => ({
  expected: `what \`${made}\` returned`,
  fits: (value) =>
    isRecord(value) &&
    Object.entries(parts).every(([name, kind]) => {
      const part = readable(value, name);
      return typeof part === kind && part !== null;
    }),
});

/** The id of an element of the card, or of what else has ids. */
export const idForm: OptionForm = {
  expected: 'an id as text, such as that of an objective, or `total`',
  fits: (value) => typeof value === 'string',
  code: 'unknown-id',
};

/** Something to go through, drawn one by one. */
export const iterableForm = (expected: string): OptionForm => ({
  expected,
  fits: (value) =>
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function',
});

/** A list of which everything is of a form; of an argument, whose parts are not told one by one. */
export const everyForm = (expected: string, each: OptionForm): OptionForm => ({
  expected,
  fits: (value) => Array.isArray(value) && value.every(each.fits),
});

/** A form of what may be left out. */
export const optional = (form: OptionForm): OptionForm => ({
  ...form,
  fits: (value) => value === undefined || form.fits(value),
});

/** A form that must be given. */
export const needed = (form: OptionForm): OptionForm => ({ ...form, needed: true });
