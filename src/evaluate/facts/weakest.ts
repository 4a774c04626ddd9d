/** What is known of a member. */
interface Scored {
  /** Its name. */
  readonly member: string;
  readonly points?: number | undefined;
}

/** The member with the fewest points (ties by name); undefined where none has any. */
export const fewestPoints = <M extends Scored>(members: readonly M[]): M | undefined =>
  members
    .filter(({ points }) => points !== undefined)
    .toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0) || (a.member < b.member ? -1 : 1))[0];

/** The same where another has more points: of those that are all alike none is weak. */
export function weakestMember<M extends Scored>(members: readonly M[]): M | undefined {
  const weakest = fewestPoints(members);
  return members.some(({ points = -1 }) => points > (weakest?.points ?? 0)) ? weakest : undefined;
}
