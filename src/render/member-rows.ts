import type { IndicatorScore, MemberScore } from '../evaluate/index.js';
import { inParetoOrder, lossOf, weakestMember } from '../evaluate/page-index.js';
import type { Indicator } from '../model/index.js';

/** A member of a broken-down indicator in a table. */
export interface MemberRow {
  readonly title: string;
  readonly score: MemberScore;
  readonly unit?: string;
  /** Whether it has the fewest points, where others have more. */
  readonly weakest: boolean;
  /** Its share of the weight, 0 to 1, where that means something: members are weighed, or their mean makes the points. */
  readonly share?: number;
  /** Points that it takes from the whole, where the mean of members makes the points. */
  readonly lost?: number;
}

/**
 * The members of an indicator, those that take most ahead; none where it is not broken down.
 *
 * @param nameOf - what a member is called
 */
export function memberRows(
  { unit, byView }: Indicator,
  { members = {} }: Pick<IndicatorScore, 'members'>,
  nameOf: (member: string) => string,
): readonly MemberRow[] {
  const all = Object.entries(members).map(([member, score]) => ({ ...score, member }));
  const weakest = weakestMember(all)?.member;
  return inParetoOrder(all).map(({ member, ...score }) => {
    const { points, share, weight } = score;
    const told = byView === 'weighted' || weight !== undefined;
    return {
      title: nameOf(member),
      score,
      weakest: member === weakest,
      ...(unit === undefined ? {} : { unit }),
      ...(told && share !== undefined ? { share } : {}),
      ...(byView === 'weighted' && points !== undefined ? { lost: lossOf(points, share) } : {}),
    };
  });
}
