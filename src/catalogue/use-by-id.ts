import type { CatalogueEntry } from './entry.js';
import type { Fragment } from './fragment.js';
import { lookUp } from './look-up.js';
import { type UseOverrides, use } from './use.js';

/**
 * {@link use} of the entry with an id that is known only at run time. It brings the whole catalogue along; in code that names the
 * indicator, import the entry and call `use`.
 *
 * @throws ScorecardError `unknown-id`, with the nearest ids, if the catalogue has no such entry, and whatever `use` throws
 */
export function useById(
  id: string,
  overrides?: UseOverrides<string>,
): Fragment<CatalogueEntry, string> {
  return use<CatalogueEntry, string>(lookUp(id), overrides);
}
