import { digitsOf, numberFormat, unitText } from '../../core/index.js';
import type { Language } from './language.js';

// Numbers of sentences: written by the locale, rounded as they are read aloud. A test finds each of them in the tree it comes from.

/** Points or a part of them, with at most one decimal: `71.3`, in Spanish `71,3`. Never `-0`. */
export function pointsIn(points: number, { numbers }: Language): string {
  return numberFormat(numbers, 1).format(tidy(points, 1));
}

/** The same with exactly one decimal, for columns: `71.0`. */
export function columnIn(points: number, { numbers }: Language): string {
  return numberFormat(numbers, 1, 1).format(tidy(points, 1));
}

/** A movement with its sign: `+2.1`. */
export function signedIn(change: number, { numbers }: Language): string {
  return numberFormat(numbers, 1, 0, 'exceptZero').format(tidy(change, 1));
}

/** A value with as many decimals as its size deserves, and its unit: `82.3 %`, `4.29 EUR`. */
export function valueIn(value: number, unit: string | undefined, { numbers }: Language): string {
  const digits = digitsOf(value);
  const text = numberFormat(numbers, digits).format(tidy(value, digits));
  return unit === undefined ? text : `${text} ${unitText(unit, text, numbers)}`;
}

/** A share of 0 to 1 as whole percent; neither 0 nor 100 is said of what only rounds to it. */
export function percentIn(share: number, { numbers }: Language): string {
  const percent = Math.round(share * 100);
  const shown =
    percent === 100 && share < 1 - 1e-9 ? 99 : percent === 0 && share > 1e-9 ? 1 : percent;
  return `${numberFormat(numbers, 0).format(shown)} %`;
}

/** A whole number. */
export function countIn(count: number, { numbers }: Language): string {
  return numberFormat(numbers, 0).format(count);
}

/** Whether a number as it is written is one, with or without a sign: what follows it stands in the singular. */
export const isOne = (shown: string): boolean => /^[+-]?1$/.test(shown);

/** Whether a number of points is worth a word: it does not round to 0. */
export const isShown = (points: number): boolean => Math.abs(points) >= 0.05;

const tidy = (value: number, digits: number): number => {
  const rounded = Math.round(value * 10 ** digits);
  return rounded === 0 ? 0 : value;
};
