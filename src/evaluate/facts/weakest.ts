/** What is known of a member. */
interface Scored {
  /** Its name. */
  readonly member: string;
  readonly points?: number | undefined;
}

/** The member with the fewest points (ties by name); undefined where none has any. */
export function fewestPoints<M extends Scored>(members: readonly M[]): M | undefined {
  let found: M | undefined;
  for (const one of members) {
    if (one.points === undefined) continue;
    const least = found?.points ?? Number.POSITIVE_INFINITY;
    if (one.points < least || (one.points === least && one.member < (found as M).member))
      found = one;
  }
  return found;
}

/** The same where another has more points: of those that are all alike none is weak. */
export function weakestMember<M extends Scored>(members: readonly M[]): M | undefined {
  const weakest = fewestPoints(members);
  const hasMore = ({ points }: M): boolean =>
    points !== undefined && points > (weakest?.points ?? points);
  return members.some(hasMore) ? weakest : undefined;
}
