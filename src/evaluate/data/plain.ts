/** Whether something is an object literal or JSON, as opposed to a list, a date, a map or an instance of a class. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of literals from another realm is not ours, but it too has none above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
