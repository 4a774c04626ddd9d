/** The keys of an object that are not undefined: absent and undefined are the same to people, but not to the compiler. */
export function given<T extends object>(keys: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  for (const key of Object.keys(keys) as (keyof T)[])
    if (keys[key] !== undefined) kept[key] = keys[key];
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}
