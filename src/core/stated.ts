/** An object whose keys may be undefined, as one whose keys may be absent. */
type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The keys of an object that are not undefined: absent and undefined are the same to people, but not to the compiler. */
export function stated<T extends object>(keys: T): Stated<T> {
  const filled: { [key: string]: unknown } = {};
  for (const key of Object.keys(keys) as (keyof T & string)[])
    if (keys[key] !== undefined) filled[key] = keys[key];
  return filled as Stated<T>;
}
