import type { Indicator } from '../document/index.js';

/** Indicators that measure the same thing, over a whole card. */
export interface Twins {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The group of each indicator that has one, and the place of the group among all. */
  readonly groupOf: ReadonlyMap<string, readonly string[]>;
  readonly placeOf: ReadonlyMap<readonly string[], number>;
}

/**
 * Groups of indicators that measure the same thing (S4.3), each with the one that counts first at its head: those that name no other
 * of the group before those that do, then by id.
 *
 * @param ids - the indicators of one node
 */
export function twinGroups(
  ids: readonly string[],
  { indicators, groupOf, placeOf }: Twins,
): readonly (readonly string[])[] {
  if (groupOf.size === 0 || !ids.some((id) => groupOf.has(id))) return [];
  const here = new Set(ids);
  const groups = new Map<readonly string[], string[]>();
  for (const id of here) {
    const group = groupOf.get(id);
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const rank = (id: string): number => {
    const twin = indicators.get(id)?.twin;
    return twin !== undefined && here.has(twin) && indicators.has(twin) ? 1 : 0;
  };
  const place = (group: readonly string[]): number => placeOf.get(group) ?? 0;
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([, members]) => members.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** Finds the twins of a card. Twins of twins are twins, whether those between are in a node or not. */
export function twinsOf(indicators: ReadonlyMap<string, Indicator>): Twins {
  const groupOf = new Map<string, string[]>();
  for (const { id, twin } of indicators.values()) {
    if (twin === undefined || !indicators.has(twin)) continue;
    const [own, other] = [groupFor(id, groupOf), groupFor(twin, groupOf)];
    if (own !== other) merge(own, other, groupOf);
  }
  const placeOf = new Map([...new Set(groupOf.values())].map((group, i) => [group, i]));
  return { indicators, groupOf, placeOf };
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
