/** What an id looks like: a letter, then letters, digits and underscores. */
export const ID_PATTERN = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Functions of formulas. */
const FUNCTION_WORDS: readonly string[] = [
  'min',
  'max',
  'mean',
  'median',
  'sum',
  'abs',
  'sqrt',
  'round',
  'floor',
  'ceil',
  'exp',
  'log',
  'log10',
  'sin',
  'cos',
  'tan',
  'pow',
  'clamp',
  'ifMissing',
  'erlangB',
  'erlangC',
];

/** Words that a formula or a data row would read as something else; they cannot be ids. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...[
    'true',
    'false',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    'end',
    'not',
    'to',
    'in',
    'mod',
    'and',
    'or',
    'xor',
    'e',
    'pi',
    'i',
  ],
  ...FUNCTION_WORDS,
  ...[
    'ms',
    's',
    'h',
    'd',
    'second',
    'seconds',
    'minute',
    'minutes',
    'hour',
    'hours',
    'day',
    'days',
    'week',
    'weeks',
    'month',
    'months',
    'quarter',
    'quarters',
    'year',
    'years',
    'percent',
  ],
]);
// `period`, `key`, `value` and the like head the columns of value tables, but tables recognise them by position, so they stay usable as ids.

/** Whether formulas read a word as a function. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.includes(word);

/** Why a word cannot be an id, or undefined if it can. */
export function idProblem(word: string): 'pattern' | 'reserved' | 'too-long' | undefined {
  if (word.length > 80) return 'too-long';
  if (!ID_PATTERN.test(word)) return 'pattern';
  return RESERVED_WORDS.has(word) ? 'reserved' : undefined;
}
