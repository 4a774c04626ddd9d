import type { IndicatorScore } from '../scores/score.js';

/** A member whose value rests on fewer cases than it should. */
export interface SmallMember {
  /** Its name. */
  readonly member: string;
  /** How many cases it rests on. */
  readonly n: number;
}

/** The members of an indicator whose values rest on few cases, in the order of the card (S8.5). */
export const smallMembersOf = ({
  members = {},
}: Pick<IndicatorScore, 'members'>): readonly SmallMember[] =>
  Object.entries(members).flatMap(([member, { n, smallSample }]) =>
    n !== undefined && smallSample === true ? [{ member, n }] : [],
  );
