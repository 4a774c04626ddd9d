import type { IndicatorScore } from '../evaluate/index.js';
import { smallMembersOf } from '../evaluate/inner-index.js';
import { countText } from './numbers.js';
import type { DataFlag } from './picture-words.js';
import type { Wording } from './words.js';

/** What a member of the indicator is called. */
type NameMember = (name: string) => string;

type CasesOf = (score: Partial<IndicatorScore>, wording: Wording, nameOf: NameMember) => string;

/** Most members that are named. */
const MOST_MEMBERS = 3;

const count = (n: number, wording: Wording): string => `n = ${countText(n, wording)}`;

const CASES: { readonly [F in DataFlag]?: CasesOf } = {
  smallSample: ({ n }, wording) => (n === undefined ? '' : count(n, wording)),
  smallMembers: (score, wording, nameOf) => {
    const all = smallMembersOf(score);
    const named = all
      .slice(0, MOST_MEMBERS)
      .map(({ member, n }) => `${nameOf(member)} ${count(n, wording)}`);
    return [...named, ...(all.length > named.length ? ['…'] : [])].join(', ');
  },
};

/** What is added to a reason to read a value with care: on how many cases it rests; empty where there is nothing to add. */
export const casesText = (
  flag: DataFlag,
  score: object,
  wording: Wording,
  nameOf: NameMember = (name) => name,
): string => CASES[flag]?.(score, wording, nameOf) ?? '';
