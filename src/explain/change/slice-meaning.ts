import type { LocalizedText } from '../../core/index.js';
import type { Meaning } from './meanings.js';

/** A slice of a breakdown that a row takes values of. */
export interface SliceOfRow {
  readonly row: number;
  /** What it is called, in the languages of the card. */
  readonly title: LocalizedText;
}

/**
 * The meaning of values that came or went, where all of them are of slices: the whole may be there as before, so they are named and
 * their own numbers told.
 */
export function meaningOfSlices(meaning: Meaning, slices: readonly SliceOfRow[]): Meaning {
  const { shown: _, ...rest } = meaning;
  const [first] = slices;
  if (first === undefined) return meaning;
  const tags = new Set(
    [meaning.title, ...slices.map((one) => one.title)].flatMap((title) => Object.keys(title)),
  );
  const say = (text: LocalizedText, tag: string): string =>
    text[tag] ?? (Object.values(text)[0] as string);
  const title = Object.fromEntries(
    [...tags].map((tag) => [
      tag,
      `${say(meaning.title, tag)}: ${[...new Set(slices.map((one) => say(one.title, tag)))].join(', ')}`,
    ]),
  );
  const only = slices.every(({ row }) => row === first.row);
  return { ...rest, title, ...(only ? { shown: first.row } : {}) };
}
