import { baseOf } from '../core/index.js';

/** Words about values that contradict each other, in one language. */
export interface DoubtWords {
  readonly heading: string;
  /** Of a check: its two sides differ. */
  readonly notEqual: (left: string, right: string) => string;
  /** What a breakdown states. */
  readonly whole: string;
  readonly given: string;
  readonly sumBy: (dimension: string) => string;
  /** What it is held against. */
  readonly sum: string;
  readonly smallest: string;
  readonly largest: string;
  readonly against: string;
}

const en: DoubtWords = {
  heading: 'Values in doubt',
  notEqual: (left, right) => `does not hold: ${left} against ${right}`,
  whole: 'the whole',
  given: 'the given value',
  sumBy: (dimension) => `the sum by ${dimension}`,
  sum: 'the sum of its members',
  smallest: 'its smallest member',
  largest: 'its largest member',
  against: 'against',
};

const es: DoubtWords = {
  heading: 'Valores en duda',
  notEqual: (left, right) => `no se cumple: ${left} frente a ${right}`,
  whole: 'el total',
  given: 'el valor dado',
  sumBy: (dimension) => `la suma por ${dimension}`,
  sum: 'la suma de sus partes',
  smallest: 'su parte menor',
  largest: 'su parte mayor',
  against: 'frente a',
};

/** The words of a locale: Spanish where it is asked for, else English. */
export const doubtWords = (locale: string): DoubtWords => (baseOf(locale) === 'es' ? es : en);
