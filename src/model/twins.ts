import type { Indicator } from '../document/index.js';

/**
 * Groups of indicators that measure the same thing (S4.3), each with the one that counts first at its head: those that name no other
 * of the group before those that do, then by id.
 *
 * @param ids - the indicators of one node
 */
export function twinGroups(
  ids: Iterable<string>,
  indicators: ReadonlyMap<string, Indicator>,
): readonly (readonly string[])[] {
  const all = [...ids];
  if (all.every((id) => indicators.get(id)?.twin === undefined)) return [];
  const groupOf = new Map<string, string[]>(all.map((id) => [id, [id]]));
  const naming = new Set<string>();
  for (const id of groupOf.keys()) {
    const twin = indicators.get(id)?.twin;
    const [own, other] = [groupOf.get(id), twin === undefined ? undefined : groupOf.get(twin)];
    if (own === undefined || other === undefined) continue;
    naming.add(id);
    if (own !== other) merge(own, other, groupOf);
  }
  const rank = (id: string): number => (naming.has(id) ? 1 : 0);
  return [...new Set(groupOf.values())]
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** Puts the smaller of two groups into the larger. */
function merge(a: string[], b: string[], groupOf: Map<string, string[]>): void {
  const [large, small] = a.length < b.length ? [b, a] : [a, b];
  for (const id of small) {
    large.push(id);
    groupOf.set(id, large);
  }
}
