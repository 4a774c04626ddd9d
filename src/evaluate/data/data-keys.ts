import { beside } from '../../core/index.js';
import {
  type EditionModel,
  type Model,
  type ResolvedIndicator,
  type ScorecardKeys,
  slicesOf,
} from '../../model/index.js';
import { type KeyReader, labelReader, readAnswer, readNumber } from './key-readers.js';

/** Keys of values that a card takes; checklist items and breakdown members are written `indicator.item`. */
export type DataKey<K extends ScorecardKeys> =
  | K['metric']
  | K['indicator']
  | `${K['indicator'] | K['metric']}.${string}`;

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

/** Whether data may have a key for some edition of a card: one table, or one stream of values, may serve them all (S8.4). */
export const isKeyOf = (editions: readonly EditionModel[], key: string): boolean =>
  editions.some(({ model }) => readerOf(model, key) !== undefined);

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

/** An indicator whose uses have several label scales takes the first. */
const labelsOf = ({ scale }: ResolvedIndicator): KeyReader =>
  scale?.kind === 'labels' ? labelReader(scale.labels.map(([label]) => label)) : readNumber;
