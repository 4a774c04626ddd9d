/** An empty list, of which one is enough. */
export const NONE: readonly never[] = Object.freeze([]);

/** An object whose keys may be undefined, as one whose keys may be absent. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The keys of an object that are not undefined: absent and undefined are the same to people, but not to the compiler. */
export function given<T extends object>(keys: T): Given<T> {
  return fill({}, keys);
}

/** Adds to a fresh object the keys that are not undefined. */
export function fill<O extends object, T extends object>(object: O, keys: T): O & Given<T> {
  const filled: { [key: string]: unknown } = object as { [key: string]: unknown };
  for (const key in keys) if (keys[key] !== undefined) filled[key] = keys[key];
  return filled as O & Given<T>;
}
