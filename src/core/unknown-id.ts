import { ScorecardError } from './error.js';
import { asText } from './name-of.js';
import { didYouMean } from './suggest.js';

/** Ids that are told where none is like the one asked for. */
const MOST_TOLD = 12;

/**
 * Refuses an id that the card does not have.
 *
 * @param known - the ids that could have been meant
 * @param what - what it is no id of
 */
export function unknownId(id: unknown, known: Iterable<string>, what = 'element'): ScorecardError {
  const all = [...known];
  const asked = asText(id).slice(0, 80);
  const tried = all.length === 0 ? 'it has none' : (didYouMean(asked, all) ?? told(all));
  return new ScorecardError('unknown-id', `the card has no ${what} \`${asked}\`; ${tried}`);
}

function told(ids: readonly string[]): string {
  const more = ids.length - MOST_TOLD;
  return `there are ${ids.slice(0, MOST_TOLD).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
