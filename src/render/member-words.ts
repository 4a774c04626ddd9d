/** Words about the members of a breakdown, in one language. */
export interface MemberWords {
  /** What a table of members is called. */
  readonly heading: string;
  /** As the heading of a column. */
  readonly member: string;
  readonly weight: string;
  readonly lost: string;
  /** The share of the weight that it has. */
  readonly ofWeight: (share: string) => string;
  /** The points that it takes from the whole. */
  readonly pointsLost: (points: string) => string;
}

export const membersEn: MemberWords = {
  heading: 'Breakdown',
  member: 'Member',
  weight: 'Weight',
  lost: 'Points lost',
  ofWeight: (share) => `${share} of the weight`,
  pointsLost: (points) => `${points} points lost`,
};

export const membersEs: MemberWords = {
  heading: 'Desglose',
  member: 'Miembro',
  weight: 'Peso',
  lost: 'Puntos perdidos',
  ofWeight: (share) => `${share} del peso`,
  pointsLost: (points) => `${points} puntos perdidos`,
};
