/** Something that is looked up by key. */
export interface Lookup<K, V> {
  get(key: K): V | undefined;
}

interface Overlay<K, V> extends Lookup<K, V> {
  readonly base: Lookup<K, V>;
  readonly changed: ReadonlyMap<K, V | undefined>;
  readonly depth: number;
}

/** How many overlays may lie on each other before they are put into one. */
const MOST_DEPTH = 24;

const overlays = new WeakSet<object>();

/** A look-up with some entries changed; undefined takes an entry away. The one below is shared, not copied. */
export function overlay<K, V>(
  base: Lookup<K, V>,
  changed: ReadonlyMap<K, V | undefined>,
): Lookup<K, V> {
  if (changed.size === 0) return base;
  if (!isOverlay(base)) return made(base, changed, 1);
  if (base.depth < MOST_DEPTH) return made(base, changed, base.depth + 1);
  const { bottom, all } = flattened(base);
  for (const [key, value] of changed) all.set(key, value);
  return made(bottom, all, 1);
}

/** What was changed since the bottom, and the bottom. */
export function flattened<K, V>(
  lookup: Lookup<K, V>,
): { readonly bottom: Lookup<K, V>; readonly all: Map<K, V | undefined> } {
  const layers: ReadonlyMap<K, V | undefined>[] = [];
  let bottom = lookup;
  while (isOverlay(bottom)) {
    layers.push(bottom.changed);
    bottom = bottom.base;
  }
  const all = new Map<K, V | undefined>();
  for (const layer of layers.toReversed()) for (const [key, value] of layer) all.set(key, value);
  return { bottom, all };
}

function made<K, V>(
  base: Lookup<K, V>,
  changed: ReadonlyMap<K, V | undefined>,
  depth: number,
): Lookup<K, V> {
  const layer: Overlay<K, V> = {
    base,
    changed,
    depth,
    get: (key) => (changed.has(key) ? changed.get(key) : base.get(key)),
  };
  overlays.add(layer);
  return layer;
}

function isOverlay<K, V>(lookup: Lookup<K, V>): lookup is Overlay<K, V> {
  return overlays.has(lookup);
}
