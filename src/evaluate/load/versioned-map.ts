import { root, type Rooted, rooted, successor } from '../../core/index.js';

/** Something that is looked up by key. */
export interface Lookup<K, V> {
  get(key: K): V | undefined;
}

/** Something that is looked up by key, or gone through. */
export interface Entries<K, V> extends Lookup<K, V> {
  entries(): Iterable<readonly [K, V]>;
}

/** Entries of which each has a key of its own; undefined stands for none. */
type Difference<K, V> = readonly (readonly [K, V | undefined])[];

/**
 * One version of a map that many evaluations share, as they share a workspace: looking at the latest version costs nothing, going back
 * costs what changed in between.
 */
export interface VersionedMap<K, V> extends Entries<K, V> {
  /** A new version with some entries changed, undefined taking one away; this one keeps its entries. */
  readonly change: (changes: Difference<K, V>) => VersionedMap<K, V>;
}

/** The first version of a map, which is the caller's no more. */
export function versionedMap<K, V>(
  map: Map<K, V>,
  node: Rooted<Difference<K, V>> = rooted(),
): VersionedMap<K, V> {
  const focus = (): Map<K, V> => {
    if (node.next !== undefined) root(node, (difference) => swapped(map, difference));
    return map;
  };
  const version: VersionedMap<K, V> = {
    get: (key) => focus().get(key),
    entries: () => [...focus()],
    change: (changes) =>
      changes.length === 0
        ? version
        : versionedMap(map, successor(node, swapped(focus(), changes))),
  };
  return version;
}

/** Puts entries into a map, and gives what stood there. */
const swapped = <K, V>(map: Map<K, V>, changes: Difference<K, V>): Difference<K, V> =>
  changes.map(([key, value]) => {
    const before = map.get(key);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    return [key, before];
  });
