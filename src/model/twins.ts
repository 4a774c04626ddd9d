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
  const groupOf = new Map<string, string[]>([...ids].map((id) => [id, [id]]));
  for (const id of groupOf.keys()) {
    const [own, other] = [groupOf.get(id), groupOf.get(indicators.get(id)?.twin ?? '')];
    if (own === undefined || other === undefined || own === other) continue;
    own.push(...other);
    for (const member of other) groupOf.set(member, own);
  }
  const groups = [...new Set(groupOf.values())].filter((group) => group.length > 1);
  return groups.map((group) => {
    const names = (id: string): number => (group.includes(indicators.get(id)?.twin ?? '') ? 1 : 0);
    return group.toSorted((a, b) => names(a) - names(b) || (a < b ? -1 : 1));
  });
}
