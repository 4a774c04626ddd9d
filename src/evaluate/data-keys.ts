import { beside, unaccented } from '../core/index.js';
import {
  type Model,
  type ResolvedIndicator,
  type ScorecardKeys,
  slicesOf,
} from '../model/index.js';

/** Keys of values that a card takes; checklist items and breakdown members are written `indicator.item`. */
export type DataKey<K extends ScorecardKeys> =
  | K['metric']
  | K['indicator']
  | `${K['indicator'] | K['metric']}.${string}`;

/** Turns a value of a key into a number, null if there is none, or says what was expected. */
export type KeyReader = (value: unknown) => number | null | { readonly expected: string };

const known = beside<Model, ReadonlyMap<string, KeyReader>>();

/**
 * How the values of a key are read; undefined where data may not have it. Nearly every key is the id of a metric or an indicator, of
 * which no list need be made.
 */
export function readerOf(model: Model, key: string): KeyReader | undefined {
  const indicator = model.indicators.get(key);
  if (indicator !== undefined && indicator.scale?.kind !== 'labels')
    return isGiven(indicator) ? readNumber : undefined;
  const metric = indicator === undefined ? model.metrics.get(key) : undefined;
  if (metric !== undefined) return metric.formula === undefined ? readNumber : undefined;
  return dataKeys(model).get(key);
}

/** Whether data have the value of an indicator itself, and not what it is worked out from. */
const isGiven = ({ items, formula }: ResolvedIndicator): boolean =>
  items.length === 0 && formula === undefined;

/** Every key that data may have, with how its values are read; worked out once a model. */
export function dataKeys(model: Model): ReadonlyMap<string, KeyReader> {
  const keys = known.get(model) ?? findKeys(model);
  known.set(model, keys);
  return keys;
}

function findKeys(model: Model): Map<string, KeyReader> {
  const keys = new Map<string, KeyReader>();
  const members = new Set<string>();
  for (const one of model.indicators.values())
    for (const { name } of one.members) members.add(name);
  for (const [id, { metric, formula }] of model.metrics) {
    if (formula === undefined) keys.set(id, readNumber);
    // A metric may be given for the members of any breakdown of the card, to weigh or to check them.
    if (formula !== undefined && metric.by !== undefined) continue;
    for (const member of [...slicesOf(metric.by).map(({ name }) => name), ...members])
      if (member !== '') keys.set(`${id}.${member}`, readNumber);
  }
  for (const [id, resolved] of model.indicators) {
    for (const item of resolved.items) keys.set(item, readAnswer);
    if (!isGiven(resolved)) continue;
    for (const { key } of resolved.members) keys.set(key, readNumber);
    keys.set(id, resolved.members.length > 0 ? readNumber : labelsOf(resolved));
  }
  return keys;
}

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

const readAnswer: KeyReader = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  const word = typeof value === 'string' ? unaccented(value.trim().toLowerCase()) : '';
  return ANSWERS.get(word) ?? { expected: '`yes`, `partly` or `no` (or a number from 0 to 1)' };
};

/** Labels are kept as their index; an indicator whose uses have several label scales takes the first. */
function labelsOf({ scale }: ResolvedIndicator): KeyReader {
  if (scale?.kind !== 'labels') return readNumber;
  const { labels } = scale;
  const indices = new Map(labels.map(([label], i) => [label, i]));
  const loose = looseIndices(labels.map(([label]) => label));
  const expected = `one of ${[...indices.keys()]
    .slice(0, 12)
    .map((label) => `\`${label}\``)
    .join(', ')}`;
  return (value) =>
    value === null || value === undefined
      ? null
      : (indices.get(String(value)) ?? loose.get(folded(String(value))) ?? { expected });
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
