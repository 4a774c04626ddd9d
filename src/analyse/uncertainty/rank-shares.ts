/** Counts how often each of several comes first, second and so on. */
export interface RankShares {
  /** One more scenario: a number for each, the largest comes first, NaN last. */
  readonly add: (values: readonly number[]) => void;
  /** Shares of the scenarios by place. */
  readonly entries: () => readonly { readonly id: string; readonly shares: readonly number[] }[];
}

/** An empty count. */
export function rankShares(ids: readonly string[]): RankShares {
  const counts = ids.map(() => new Float64Array(ids.length));
  let scenarios = 0;
  return {
    add: (values) => {
      scenarios++;
      const order = values
        .map((value, i) => [worth(value), i] as const)
        .toSorted(([a], [b]) => (a === b ? 0 : b - a));
      // What is tied shares its places.
      for (let first = 0; first < order.length; ) {
        let end = first + 1;
        while (end < order.length && order[end]?.[0] === order[first]?.[0]) end++;
        for (const [, i] of order.slice(first, end)) {
          const own = counts[i] as Float64Array;
          for (let place = first; place < end; place++)
            own[place] = (own[place] as number) + 1 / (end - first);
        }
        first = end;
      }
    },
    entries: () =>
      ids.map((id, i) => ({
        id,
        shares: Array.from(counts[i] as Float64Array, (count) => count / scenarios),
      })),
  };
}

const worth = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);
