import type { LabelsScale } from '../core/index.js';
import type { Model, ResolvedIndicator } from '../model/index.js';

/** Turns a value of a key into a number, null if there is none, or says what was expected. */
export type KeyReader = (value: unknown) => number | null | { readonly expected: string };

/** Every key that data may have, with how its values are read. */
export function dataKeys(model: Model): Map<string, KeyReader> {
  const keys = new Map<string, KeyReader>();
  for (const [id, { formula }] of model.metrics)
    if (formula === undefined) keys.set(id, readNumber);
  for (const [id, resolved] of model.indicators) {
    for (const item of resolved.items) keys.set(item, readAnswer);
    for (const { key, weightKey } of resolved.members) {
      keys.set(key, readNumber);
      if (weightKey !== undefined) keys.set(weightKey, readNumber);
    }
    if (resolved.items.length > 0 || resolved.members.length > 0 || resolved.formula !== undefined)
      continue;
    keys.set(id, labelsOf(resolved));
  }
  return keys;
}

const readNumber: KeyReader = (value) => {
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

const readAnswer: KeyReader = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  const word =
    typeof value === 'string'
      ? value.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
      : '';
  return ANSWERS.get(word) ?? { expected: '`yes`, `partly` or `no` (or a number from 0 to 1)' };
};

/** Labels are kept as their index; an indicator whose uses have several label scales takes the first. */
function labelsOf({ scale }: ResolvedIndicator): KeyReader {
  if (scale?.kind !== 'labels') return readNumber;
  const indices = new Map((scale as LabelsScale).labels.map(([label], i) => [label, i]));
  const expected = `one of ${[...indices.keys()]
    .slice(0, 12)
    .map((label) => `\`${label}\``)
    .join(', ')}`;
  return (value) =>
    value === null || value === undefined ? null : (indices.get(String(value)) ?? { expected });
}
