/** Works a value out at most once. */
export function once<T>(compute: () => T): () => T {
  let done = false;
  let value: T;
  return () => {
    if (!done) value = compute();
    done = true;
    return value;
  };
}
