/** An empty list, of which one is enough. */
export const NONE: readonly never[] = Object.freeze([]);
