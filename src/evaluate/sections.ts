/** Records by id; without a prototype, so that an id such as `constructor` finds its record or nothing. */
export function section<T>(
  ids: Iterable<string>,
  record: (id: string) => T,
): { readonly [id: string]: T } {
  const made: { [id: string]: T } = Object.create(null) as { [id: string]: T };
  for (const id of ids) made[id] = record(id);
  return Object.freeze(made);
}

/** An object whose properties are worked out when first read, and kept. */
export function lazySections(sections: { readonly [name: string]: () => unknown }): object {
  const target = {};
  for (const [name, compute] of Object.entries(sections)) {
    let value: unknown;
    let done = false;
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => {
        if (!done) value = compute();
        done = true;
        return value;
      },
    });
  }
  return target;
}
