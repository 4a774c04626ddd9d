/** Repeatable random numbers: mulberry32 by a 32-bit seed. */
export function makeRandom(seed) {
  let state = seed | 0;

  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  const between = (low, high) => low + (high - low) * next();
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));

  /** `count` different whole numbers of low ... high - 1; the range must hold that many. */
  function distinct(count, low, high) {
    const chosen = new Set();
    while (chosen.size < count) chosen.add(int(low, high - 1));
    return [...chosen];
  }

  /** A shuffled copy (Fisher-Yates). */
  function shuffled(items) {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = int(0, last);
      [copy[last], copy[other]] = [copy[other], copy[last]];
    }
    return copy;
  }

  return { next, between, int, distinct, shuffled };
}
