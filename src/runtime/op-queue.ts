/** Operations waiting to run, lowest first, each once, with the lanes it has to run for. */
export interface OpQueue {
  /** Adds lanes `lo` to `hi` (exclusive) of an operation. */
  readonly add: (op: number, lo: number, hi: number) => void;
  /** Whether an operation waits. */
  readonly has: (op: number) => boolean;
  /** Takes the lowest operation out, or -1; its lanes are then in `lo` and `hi`. */
  readonly take: () => number;
  readonly lo: () => number;
  readonly hi: () => number;
}

/** Place of the lowest bit of a whole number that is not 0. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** An empty queue for a number of operations: a bit for each, and a bit for each 32 of those that are not all 0. */
export function opQueue(operations: number): OpQueue {
  const waiting = new Int32Array((operations >> 5) + 1);
  const anyOf = new Int32Array((operations >> 10) + 1);
  // First and last lane side by side, so that they are in the cache together.
  const lanes = new Int32Array(2 * operations);
  let taken = 0;
  /** What is lower waits no more. */
  let from = 0;
  return {
    lo: () => lanes[2 * taken]!,
    hi: () => lanes[2 * taken + 1]!,
    add: (op, lo, hi) => {
      const word = op >> 5;
      const bit = 1 << (op & 31);
      if ((waiting[word]! & bit) !== 0) {
        if (lo < lanes[2 * op]!) lanes[2 * op] = lo;
        if (hi > lanes[2 * op + 1]!) lanes[2 * op + 1] = hi;
        return;
      }
      waiting[word]! |= bit;
      anyOf[word >> 5]! |= 1 << (word & 31);
      lanes[2 * op] = lo;
      lanes[2 * op + 1] = hi;
      if (word >> 5 < from) from = word >> 5;
    },
    has: (op) => (waiting[op >> 5]! & (1 << (op & 31))) !== 0,
    take: () => {
      for (; from < anyOf.length; from++) {
        const words = anyOf[from]!;
        if (words === 0) continue;
        const word = (from << 5) + lowest(words);
        const bits = waiting[word]!;
        taken = (word << 5) + lowest(bits);
        const left = bits & (bits - 1);
        waiting[word] = left;
        if (left === 0) anyOf[from] = words & (words - 1);
        return taken;
      }
      return -1;
    },
  };
}
