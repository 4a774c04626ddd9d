/** Operations waiting to run, lowest first, each once, with the lanes it has to run for. */
export interface OpQueue {
  /** Adds lanes `lo` to `hi` (exclusive) of an operation. */
  readonly add: (op: number, lo: number, hi: number) => void;
  /** Takes the lowest operation out, or -1; its lanes are then in `lo` and `hi`. */
  readonly take: () => number;
  readonly lo: () => number;
  readonly hi: () => number;
}

/** An empty queue for a number of operations: a binary heap. */
export function opQueue(operations: number): OpQueue {
  const from = new Int32Array(operations);
  const to = new Int32Array(operations);
  const waiting = new Uint8Array(operations);
  let heap = new Int32Array(64);
  let size = 0;
  let taken = 0;
  return {
    lo: () => from[taken]!,
    hi: () => to[taken]!,
    add: (op, lo, hi) => {
      if (waiting[op] === 1) {
        from[op] = Math.min(from[op]!, lo);
        to[op] = Math.max(to[op]!, hi);
        return;
      }
      waiting[op] = 1;
      from[op] = lo;
      to[op] = hi;
      if (size === heap.length) {
        const larger = new Int32Array(2 * size);
        larger.set(heap);
        heap = larger;
      }
      let i = size++;
      for (let up = (i - 1) >> 1; i > 0 && heap[up]! > op; up = (i - 1) >> 1) {
        heap[i] = heap[up]!;
        i = up;
      }
      heap[i] = op;
    },
    take: () => {
      if (size === 0) return -1;
      taken = heap[0]!;
      waiting[taken] = 0;
      const last = heap[--size]!;
      let i = 0;
      for (let down = 1; down < size; down = 2 * i + 1) {
        if (down + 1 < size && heap[down + 1]! < heap[down]!) down++;
        if (heap[down]! >= last) break;
        heap[i] = heap[down]!;
        i = down;
      }
      if (size > 0) heap[i] = last;
      return taken;
    },
  };
}
