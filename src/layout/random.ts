/** Gives numbers from 0 up to 1, always the same ones for the same seed (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 up to, not including, `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** Shuffles in place (Fisher and Yates). */
export function shuffle(list: number[], random: Random): void {
  for (let k = list.length - 1; k > 0; k--) {
    const j = below(random, k + 1);
    const kept = list[k] as number;
    list[k] = list[j] as number;
    list[j] = kept;
  }
}
