/**
 * Work left to a search, in compared pairs, and the tables it works with. Counting work ends a search at the same point on
 * every machine, where a clock would not.
 */
export interface Effort {
  left: number;
  /** Table of pairs of a row; grows as needed, so that a search does not make one anew a thousand times. */
  pairs: Int32Array;
  /** Table of links between two rows. */
  sums: Int32Array;
  /** Sorted places of the neighbours of all items of a row, and where those of each item start. */
  places: Int32Array;
  starts: Int32Array;
}

export function newEffort(left: number): Effort {
  const none = new Int32Array(0);
  return { left, pairs: none, sums: none, places: none, starts: none };
}

/** A table of at least `size` numbers, all 0 up to there. */
export function cleared(table: Int32Array, size: number): Int32Array {
  if (table.length < size) return new Int32Array(size * 2);
  return table.fill(0, 0, size);
}
