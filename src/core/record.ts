/** A plain object whose keys nobody vouches for: read it with `Object.entries` and `own`. */
export type Unchecked = { readonly [key: string]: unknown };

/** Whether a value is an object with keys, not a list. */
export function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or undefined. */
export function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * Whether a value is an object literal or JSON, as opposed to a list, a date, a map or an instance of a class: of those the keys would be read as none.
 */
export function isPlain(value: unknown): value is Unchecked {
  try {
    if (!isRecord(value)) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    // The prototype of literals from another realm is not ours, but it too has none above it.
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  } catch {
    // A proxy that was revoked, or does not like to be asked.
    return false;
  }
}
