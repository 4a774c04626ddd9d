const isTree = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

/**
 * What a value has otherwise than a base of nearly the same shape, as data: an object of differences by key, a list around what
 * replaces a part, or another leaf; undefined where there is none.
 */
export function deltaOf(base: unknown, value: unknown): unknown {
  if (!isTree(value)) return Object.is(base, value) ? undefined : value;
  const [own, keys] = [isTree(base) ? Object.keys(base) : [], Object.keys(value)];
  const alike =
    isTree(base) &&
    Array.isArray(base) === Array.isArray(value) &&
    own.length === keys.length &&
    own.every((key) => Object.hasOwn(value, key));
  if (!alike) return [value];
  const parts = keys.flatMap((key) => {
    const delta = deltaOf(base[key], value[key]);
    return delta === undefined ? [] : [[key, delta] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** A base with a difference applied. */
export function withDelta(base: unknown, delta: unknown): unknown {
  if (delta === undefined) return base;
  if (!isTree(delta)) return delta;
  if (Array.isArray(delta)) return delta[0] as unknown;
  if (Array.isArray(base)) return base.map((part: unknown, i) => withDelta(part, delta[i]));
  const all = Object.entries(base as object);
  return Object.fromEntries(
    all.map(([key, part]) => [
      key,
      withDelta(part, Object.hasOwn(delta, key) ? delta[key] : undefined),
    ]),
  );
}
