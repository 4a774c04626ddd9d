import type { LocalizedText, TextInput } from '../../core/index.js';
import type { BreakdownInput, MembersInput } from '../input/index.js';
import type { Breakdown, Observed } from '../normal/index.js';
import { type Context, localized } from './context.js';

const isList = (members: MembersInput): members is readonly string[] => Array.isArray(members);

/** Names of the members of a dimension, in authored order. */
export const namesOf = (members: MembersInput): readonly string[] =>
  isList(members) ? members : Object.keys(members);

/** The members of an element by dimension, and beside them the titles of those that have one. */
export function addBreakdown(
  one: { by?: Breakdown; memberTitles?: NonNullable<Observed['memberTitles']> },
  by: BreakdownInput,
  context: Context,
): void {
  const titles = new Map<string, LocalizedText>();
  one.by = Object.fromEntries(
    Object.entries(by).map(([dimension, members]) => {
      if (!isList(members))
        for (const [member, title] of Object.entries<TextInput>(members))
          titles.set(member, localized(title, context));
      return [dimension, namesOf(members)];
    }),
  );
  if (titles.size > 0) one.memberTitles = titles;
}
