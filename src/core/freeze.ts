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
  if (value instanceof Map) for (const child of value.values()) deepFreeze(child);
  else freezeKeys(value as { readonly [key: string]: unknown });
  return value;
}

// Documents have thousands of values, nearly all of them single.
function freezeKeys(value: { readonly [key: string]: unknown }): void {
  for (const key of Object.keys(value)) {
    const child = value[key];
    if (typeof child === 'object' && child !== null) deepFreeze(child);
  }
}
