import type { Language } from './language.js';
import { plainLine } from './plain-line.js';

// Numbers of sentences: written by the locale, rounded as they are read aloud. A test finds each of them in the tree it comes from.

const formats = new Map<string, Intl.NumberFormat>();

function format(
  locale: string,
  digits: number,
  sign: 'negative' | 'exceptZero',
  least = 0,
): Intl.NumberFormat {
  const key = `${locale} ${digits} ${sign} ${least}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(locale, {
      maximumFractionDigits: digits,
      minimumFractionDigits: least,
      signDisplay: sign,
    });
    // Locales come from outside; only a handful is ever worth keeping.
    if (formats.size > 50) formats.clear();
    formats.set(key, found);
  }
  return found;
}

/** Points or a part of them, with at most one decimal: `71.3`, in Spanish `71,3`. Never `-0`. */
export function pointsIn(points: number, { numbers }: Language): string {
  return format(numbers, 1, 'negative').format(tidy(points, 1));
}

/** The same with exactly one decimal, for columns: `71.0`. */
export function columnIn(points: number, { numbers }: Language): string {
  return format(numbers, 1, 'negative', 1).format(tidy(points, 1));
}

/** A movement with its sign: `+2.1`. */
export function signedIn(change: number, { numbers }: Language): string {
  return format(numbers, 1, 'exceptZero').format(tidy(change, 1));
}

/** A value with as many decimals as its size deserves, and its unit: `82.3 %`, `4.29 EUR`. */
export function valueIn(value: number, unit: string | undefined, { numbers }: Language): string {
  const size = Math.abs(value);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.1 || size === 0 ? 2 : 4;
  const text = format(numbers, digits, 'negative').format(tidy(value, digits));
  return unit === undefined ? text : `${text} ${unitIn(unit)}`;
}

/** A share of 0 to 1 as whole percent; neither 0 nor 100 is said of what only rounds to it. */
export function percentIn(share: number, { numbers }: Language): string {
  const percent = Math.round(share * 100);
  const shown =
    percent === 100 && share < 1 - 1e-9 ? 99 : percent === 0 && share > 1e-9 ? 1 : percent;
  return `${format(numbers, 0, 'negative').format(shown)} %`;
}

/** A whole number. */
export function countIn(count: number, { numbers }: Language): string {
  return format(numbers, 0, 'negative').format(count);
}

/** Whether a number as it is written is one, with or without a sign: what follows it stands in the singular. */
export const isOne = (shown: string): boolean => /^[+-]?1$/.test(shown);

/** Whether a number of points is worth a word: it does not round to 0. */
export const isShown = (points: number): boolean => Math.abs(points) >= 0.05;

const tidy = (value: number, digits: number): number => {
  const rounded = Math.round(value * 10 ** digits);
  return rounded === 0 ? 0 : value;
};

// Signs that are the same in every language; other units are written as the card writes them.
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['percent', '%'],
  ['seconds', 's'],
  ['minutes', 'min'],
  ['hours', 'h'],
]);

function unitIn(unit: string): string {
  return SIGNS.get(unit) ?? plainLine(unit);
}
