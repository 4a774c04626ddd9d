/** Freezes a tree of plain objects and arrays in place and returns it. Typed arrays and maps are left as they are. */
export function deepFreeze<T>(value: T): T {
  if (
    typeof value !== 'object' ||
    value === null ||
    Object.isFrozen(value) ||
    ArrayBuffer.isView(value)
  )
    return value;
  Object.freeze(value);
  for (const child of value instanceof Map ? value.values() : Object.values(value))
    deepFreeze(child);
  return value;
}
