import type { CatalogueEntry } from './entry.js';
import { lookUp } from './look-up.js';

/**
 * What to show beside an indicator, so that bending it is seen: where one of these worsens while it improves, look closer.
 *
 * @param id - id of an entry
 * @returns other entries of the catalogue, at least one
 * @throws ScorecardError `unknown-id`, with the nearest ids, if the catalogue has no such entry
 */
export function counterMetricsOf(id: string): readonly CatalogueEntry[] {
  return Object.freeze(lookUp(id).gaming.counterMetrics.map(lookUp));
}
