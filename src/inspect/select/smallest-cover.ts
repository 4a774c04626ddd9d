/** A set of numbers that hits every one of some sets. */
export interface Cover {
  /** Ascending. */
  readonly chosen: readonly number[];
  /** Whether it was proven that no smaller set does the same. */
  readonly exact: boolean;
  /** No set with fewer does the same. */
  readonly atLeast: number;
}

/** How many sets are looked at, over all partial choices, before the search is given up. */
const MOST_WORK = 2_000_000;

/** With more sets than this nothing is searched: the greedy answer stands. */
const MOST_SETS = 400;

/**
 * The smallest set of numbers with a member in every set given: branch and bound over the set with the fewest candidates, begun
 * from the greedy answer. Of several that are smallest, the one found first; the order of the sets and of their members decides.
 *
 * @param sets - sets of candidates, none empty
 */
export function smallestCover(sets: readonly (readonly number[])[]): Cover {
  const each = sets.map((set) => [...new Set(set)]);
  const small = each.length <= MOST_SETS;
  const distinct = small ? withoutImplied(each) : each;
  let best = greedy(distinct);
  const atLeast = disjoint(distinct);
  let work = 0;
  const search = (left: readonly (readonly number[])[], chosen: readonly number[]): void => {
    if (left.length === 0) {
      if (chosen.length < best.length) best = [...chosen];
      return;
    }
    if (chosen.length + disjoint(left) >= best.length || work >= MOST_WORK) return;
    work += left.length;
    const tightest = left.reduce((a, b) => (b.length < a.length ? b : a));
    for (const candidate of tightest)
      search(
        left.filter((set) => !set.includes(candidate)),
        [...chosen, candidate],
      );
  };
  if (small) search(distinct, []);
  const exact = (small && work < MOST_WORK) || best.length === atLeast;
  return {
    chosen: best.toSorted((a, b) => a - b),
    exact,
    atLeast: exact ? best.length : atLeast,
  };
}

/** Sets that are hit whenever another is need not be looked at; of equal sets the first stays. */
function withoutImplied(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const implies = (smaller: readonly number[], larger: readonly number[]): boolean =>
    smaller.every((one) => larger.includes(one));
  return sets.filter(
    (set, i) =>
      !sets.some(
        (other, j) => i !== j && implies(other, set) && (other.length < set.length || j < i),
      ),
  );
}

/** The candidate that hits most of what is left, again and again; of equals the first. */
function greedy(sets: readonly (readonly number[])[]): number[] {
  const chosen: number[] = [];
  let left = sets;
  while (left.length > 0) {
    const hits = new Map<number, number>();
    for (const set of left) for (const one of set) hits.set(one, (hits.get(one) ?? 0) + 1);
    const [next] = [...hits].reduce((a, b) =>
      b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a,
    );
    chosen.push(next);
    left = left.filter((set) => !set.includes(next));
  }
  return chosen;
}

/** Sets that share no candidate need one each: how many such are quickly found. */
function disjoint(sets: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const set of sets.toSorted((a, b) => a.length - b.length)) {
    if (set.some((one) => taken.has(one))) continue;
    count++;
    for (const one of set) taken.add(one);
  }
  return count;
}
