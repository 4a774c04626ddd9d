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
  const here = new Set(ids);
  const groupOf = new Map<string, string[]>();
  const naming = new Set<string>();
  // Twins of twins are twins, whether those between are in the node or not.
  for (const [id, { twin }] of indicators) {
    if (twin === undefined || !indicators.has(twin)) continue;
    if (here.has(id) && here.has(twin)) naming.add(id);
    const [own, other] = [groupFor(id, groupOf), groupFor(twin, groupOf)];
    if (own !== other) merge(own, other, groupOf);
  }
  const rank = (id: string): number => (naming.has(id) ? 1 : 0);
  return [...new Set(groupOf.values())]
    .map((group) => group.filter((id) => here.has(id)))
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

function groupFor(id: string, groupOf: Map<string, string[]>): string[] {
  const group = groupOf.get(id) ?? [id];
  groupOf.set(id, group);
  return group;
}

/** Puts the smaller of two groups into the larger. */
function merge(a: string[], b: string[], groupOf: Map<string, string[]>): void {
  const [large, small] = a.length < b.length ? [b, a] : [a, b];
  for (const id of small) {
    large.push(id);
    groupOf.set(id, large);
  }
}
