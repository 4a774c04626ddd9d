import { didYouMean, nameOf } from '../../core/index.js';

/** A value that cannot be read, for a finding, with what was expected and what to try. */
export function valueFound(
  value: unknown,
  { expected, words }: { readonly expected: string; readonly words?: readonly string[] },
): { readonly found: string; readonly expected: string; readonly hint: string | undefined } {
  return { found: nameOf(value), expected, hint: hintFor(value, words) };
}

function hintFor(value: unknown, words: readonly string[] | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (words !== undefined) return didYouMean(value, words);
  return /\d/.test(value)
    ? 'write it without quotes, unit and thousands separators, such as 1234.5'
    : undefined;
}
