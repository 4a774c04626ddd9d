/** The numbers of a member in a period; NaN is missing. */
export interface MemberNumbers {
  readonly value: number;
  readonly points: number;
  /** NaN where it has none. */
  readonly weight: number;
}

/** What a member counts. */
export interface MemberShare {
  /** What it is weighed by, where every present member has a weight. */
  readonly weight?: number;
  /** Its share of the weight of the present members, 0 to 1; absent when missing. */
  readonly share?: number;
}

const isThere = ({ value, points }: MemberNumbers): boolean =>
  !Number.isNaN(points) || !Number.isNaN(value);

/** What members count in their mean: by weight where every present one has one, else equally (S4). */
export function sharesOf(members: readonly MemberNumbers[]): readonly MemberShare[] {
  const present = members.filter(isThere);
  const total = present.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = present.every(({ weight }) => weight >= 0) && total > 0;
  return members.map((one) => ({
    ...(weighted && one.weight >= 0 ? { weight: one.weight } : {}),
    ...(isThere(one) ? { share: weighted ? one.weight / total : 1 / present.length } : {}),
  }));
}
