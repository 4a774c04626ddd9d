import {
  checkArguments,
  didYouMean,
  type OptionForm,
  ScorecardError,
  textForm,
} from '../core/index.js';
import type { CatalogueEntry } from './entry.js';
import { catalogue } from './generated/all.js';

const entryId: OptionForm = { ...textForm('the id of an entry, such as csat'), code: 'unknown-id' };

/** The entry with an id, or undefined. */
export function findIndicator(id: string): CatalogueEntry | undefined {
  checkArguments({ id }, { id: entryId });
  return catalogue.find((entry) => entry.id === id);
}

/** @throws ScorecardError `unknown-id`, with the nearest ids, if there is none */
export function lookUp(id: string): CatalogueEntry {
  const found = findIndicator(id);
  if (found !== undefined) return found;
  const near = didYouMean(
    id,
    catalogue.map((entry) => entry.id),
  );
  throw new ScorecardError(
    'unknown-id',
    `the catalogue has no \`${id}\`: ${near ?? 'look for it with findIndicators'}`,
  );
}
