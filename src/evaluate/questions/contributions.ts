/** What is known of a member. */
export interface Contributing {
  /** Its name. */
  readonly member: string;
  readonly value?: number | undefined;
  readonly points?: number | undefined;
  /** Its share of the weight, 0 to 1. */
  readonly share?: number | undefined;
}

/** Points that a member takes from 100 by its share of the weight. */
export const lossOf = (points: number, share = 0): number => share * Math.max(0, 100 - points);

/** What a member adds to what its element is made of: the points it takes where any member has points, else its value. */
const contributionsOf = (members: readonly Contributing[]): readonly (number | undefined)[] => {
  const scored = members.some(({ points }) => points !== undefined);
  return members.map(({ value, points, share }) =>
    scored ? (points === undefined ? undefined : lossOf(points, share)) : value,
  );
};

/**
 * Members with what they contribute, largest first (ties by name).
 *
 * @returns `listed` those that count in a Pareto, and `others` in the order given: those missing, and those that take away
 */
export function byContribution<T extends Contributing>(
  members: readonly T[],
): {
  readonly listed: readonly {
    readonly one: T;
    readonly contribution: number;
    /** Its place among those given. */
    readonly place: number;
  }[];
  readonly others: readonly T[];
} {
  const contributions = contributionsOf(members);
  const all = members.map((one, place) => {
    return { one, contribution: contributions[place] ?? -1, place };
  });
  return {
    listed: all
      .filter(({ contribution }) => contribution >= 0)
      .toSorted(
        (a, b) => b.contribution - a.contribution || (a.one.member < b.one.member ? -1 : 1),
      ),
    others: all.filter(({ contribution }) => !(contribution >= 0)).map(({ one }) => one),
  };
}

/** Members in the order of a Pareto, those that do not count in one behind. */
export function inParetoOrder<T extends Contributing>(members: readonly T[]): readonly T[] {
  const { listed, others } = byContribution(members);
  return [...listed.map(({ one }) => one), ...others];
}
