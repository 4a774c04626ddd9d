/** From this many keys on a map is better kept as a table. */
export const MANY = 64;

/**
 * A map that engines keep as a table of keys, because keys were removed from it. Otherwise its room grows by a few keys at a time and is
 * copied each time, so that sections of a thousand elements take a hundred times their size to make.
 */
export function asTable(keys: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const map: Record<string, unknown> = { first: 0, second: 0 };
  delete map['first'];
  delete map['second'];
  return Object.assign(map, keys);
}
