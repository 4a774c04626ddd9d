/** Records by id; without a prototype, so that an id such as `constructor` finds its record or nothing. */
export function section<T>(
  ids: Iterable<string>,
  record: (id: string) => T,
): { readonly [id: string]: T } {
  const made: { [id: string]: T } = Object.create(null) as { [id: string]: T };
  for (const id of ids) made[id] = record(id);
  return Object.freeze(made);
}
