import { suggest } from '../suggest.js';

/** How bad a finding is: an `error` stops the card, a `warning` should be mended, an `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** One entry of the diagnostics catalogue; the parameters of its message are the parameters of the diagnostic. */
export interface DiagnosticEntry<P> {
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: (params: P) => string;
  /** What would have been right. */
  readonly expected?: string | ((params: P) => string | undefined);
  /** What to try. */
  readonly hint?: string | ((params: P) => string | undefined);
}

/** An entry as the library declares it. */
export interface Entry<P, Given = P> extends DiagnosticEntry<P> {
  /** What is kept of what it is given, where that is not the same: what is like an unknown word, for all words there are. */
  readonly kept?: (given: Given) => P;
}

/** Declares a catalogue entry; only there so that the parameters of each message are inferred and checked. */
export function entry<P, Given = P>(declared: Entry<P, Given>): Entry<P, Given> {
  return declared;
}

/** A text in backticks; a long one is cut. */
export const quoted = (text: string): string =>
  `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;

/** What is known where a word is not: all of it would make every finding as long as the card. */
export interface Known {
  /** Those most like the word, best first. */
  readonly near: readonly string[];
  /** The first of those that are known. */
  readonly known: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** What is told of an unknown word: what is like it, and the first of what is known. */
export function knownBeside(word: string, known: readonly string[], most = 8): Known {
  const shown = known.slice(0, most);
  return { near: suggest(word, known), known: shown, more: known.length - shown.length };
}

/** `a`, `b` and `c`, in backticks; long lists are cut. */
export function list(names: readonly string[], most = 8, others = 0): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const more = names.length - shown.length + others;
  if (more > 0) shown.push(`${more} more`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
