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
