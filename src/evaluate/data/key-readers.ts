import { unaccented } from '../../core/index.js';

/** Turns a value of a key into a number, null if there is none, or says what was expected, and which words would do. */
export type KeyReader = (
  value: unknown,
) => number | null | { readonly expected: string; readonly words?: readonly string[] };

/** Reads a number. */
export const readNumber: KeyReader = (value) => {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : { expected: 'a finite number, or null where there is none' };
};

// Answers in English and Spanish; case and accents do not matter.
const ANSWERS = new Map([
  ...['yes', 'y', 'si', 's', 'true'].map((word): [string, number] => [word, 1]),
  ...['partly', 'partial', 'partially', 'parcial', 'parcialmente', 'en parte'].map(
    (word): [string, number] => [word, 0.5],
  ),
  ...['no', 'n', 'false'].map((word): [string, number] => [word, 0]),
]);

/** Reads an answer of a checklist. */
export const readAnswer: KeyReader = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  const word = typeof value === 'string' ? unaccented(value.trim().toLowerCase()) : '';
  return ANSWERS.get(word) ?? { expected: '`yes`, `partly` or `no` (or a number from 0 to 1)' };
};

/** Reads one of some labels; labels are kept as their index. */
export function labelReader(labels: readonly string[]): KeyReader {
  const indices = new Map(labels.map((label, i) => [label, i] as const));
  const loose = looseIndices(labels);
  const expected = `one of ${[...indices.keys()]
    .slice(0, 12)
    .map((label) => `\`${label}\``)
    .join(', ')}`;
  return (value) =>
    value === null || value === undefined
      ? null
      : (indices.get(String(value)) ??
        loose.get(folded(String(value))) ?? { expected, words: labels });
}

/** A label as people may also type it: case, accents and blanks around it do not matter. */
const folded = (label: string): string => unaccented(label.trim().toLowerCase());

/** Indices of labels by their folded text, without those that would be mistaken for each other. */
function looseIndices(labels: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [i, label] of labels.entries()) {
    const text = folded(label);
    if (found.has(text)) twice.add(text);
    found.set(text, i);
  }
  for (const text of twice) found.delete(text);
  return found;
}
