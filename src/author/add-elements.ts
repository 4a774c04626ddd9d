import {
  checkArguments,
  type Diagnostic,
  diagnostic,
  isPlain,
  nameOf,
  recordForm,
  type Unchecked,
} from '../core/index.js';
import { SECTION_NAMES, type ScorecardInput, SECTIONS } from '../document/index.js';
import { MOST_PROBLEMS, refused } from './refused.js';

/** Lists that may be continued. */
const LISTS = ['examples', 'overrides', 'process'];

const MORE = recordForm('an object with sections of new elements');

/**
 * A document with new elements.
 *
 * @throws ScorecardError `invalid-option` if the additions are no object, `invalid-scorecard` if an id is already used or a key
 * cannot be added to
 */
export function addElements(document: ScorecardInput, more: unknown): unknown {
  checkArguments({ more }, { more: MORE });
  const result = new Map<string, unknown>(Object.entries(document));
  const homes = idHomes(result);
  const problems: Diagnostic[] = [];
  for (const [key, added] of Object.entries(more as object)) {
    if (added === undefined) continue;
    if (problems.length >= MOST_PROBLEMS) break;
    if (LISTS.includes(key)) result.set(key, continued(result.get(key), added));
    else if (!Object.hasOwn(SECTIONS, key))
      problems.push(
        diagnostic('document.unknown-key', [key], {
          key,
          known: [...SECTION_NAMES, ...LISTS],
        }),
      );
    else if (!isPlain(added))
      problems.push(
        diagnostic('document.shape', [key], {
          found: nameOf(added),
          expected: 'a map from new ids to elements',
        }),
      );
    else {
      for (const id of Object.keys(added)) {
        const first = homes.get(id);
        if (first !== undefined && problems.length < MOST_PROBLEMS)
          problems.push(diagnostic('id.duplicate', [key, id], { id, first }));
      }
      result.set(key, joined(result.get(key), added));
    }
  }
  if (problems.length > 0) throw refused('these elements cannot be added', problems);
  return Object.fromEntries(result);
}

/** Where each id of a document stands. */
function idHomes(document: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const section of SECTION_NAMES) {
    const elements = document.get(section);
    if (isPlain(elements))
      for (const id of Object.keys(elements)) homes.set(id, `${section}.${id}`);
  }
  return homes;
}

// What is no list is passed on as it is, so that the reader reports it.
const continued = (before: unknown, added: unknown): unknown =>
  Array.isArray(before) && Array.isArray(added) ? [...before, ...added] : added;

const joined = (before: unknown, added: Unchecked): Unchecked =>
  Object.fromEntries([
    ...(isPlain(before) ? Object.entries(before) : []),
    ...Object.entries(added),
  ]);
