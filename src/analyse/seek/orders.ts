/** Orders in which drivers are pulled back: all of few, else some that are sensible and some that are shuffled, always the same. */
export function* ordersOf(
  items: readonly number[],
  sensible: readonly (readonly number[])[],
): Generator<readonly number[]> {
  if (items.length <= FEW) {
    yield* permutations(items);
    return;
  }
  yield* sensible;
  let state = 0x2f6e2b1;
  const below = (n: number): number => {
    // A linear congruential generator (Numerical Recipes): any other would do.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  for (let k = 0; k < SHUFFLES; k++) {
    const order = [...items];
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    yield order;
  }
}

/** So many have every order looked at. */
const FEW = 4;

/** Shuffled orders of more. */
const SHUFFLES = 16;

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length < 2) {
    yield items;
    return;
  }
  for (const [i, first] of items.entries())
    for (const rest of permutations(items.toSpliced(i, 1))) yield [first, ...rest];
}

/** Subsets of a size, in order. */
export function* subsets(items: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (const [i, first] of items.entries())
      for (const rest of subsets(items.slice(i + 1), size - 1)) yield [first, ...rest];
}

/** How many subsets of a size there are. */
export function countSubsets(of: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i++) count = (count * (of - i)) / (i + 1);
  return count;
}
