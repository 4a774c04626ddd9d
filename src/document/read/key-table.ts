/** From this many keys on a map is made as a table from the start. */
const MANY = 64;

/**
 * An empty object for so many keys. One for many is kept by engines as a table of keys, because keys were removed from it. Otherwise its
 * room grows by a few keys at a time and is copied each time, so that sections of a thousand elements take a hundred times their size to
 * make.
 */
export function tableFor(keys: number): Record<string, unknown> {
  if (keys < MANY) return {};
  const map: Record<string, unknown> = { first: 0, second: 0 };
  delete map['first'];
  delete map['second'];
  return map;
}
