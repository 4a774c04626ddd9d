import type { TwinRows } from '../compiled.js';
import { someApply } from './applies.js';
import type { NamedChild } from './combine.js';
import type { CompileContext } from './context.js';

/**
 * Puts one child in the place of every group of children that measure the same (S4.3).
 *
 * @param groups - ids of the groups, the first that counts ahead
 * @returns the children that count, and where the choice of each group stands
 */
export function foldTwins<C extends NamedChild>(
  context: CompileContext,
  groups: readonly (readonly string[])[],
  children: readonly C[],
): { readonly children: readonly C[]; readonly twins: readonly TwinRows[] } {
  if (groups.length === 0) return { children, twins: [] };
  const { builder } = context;
  const byId = new Map(children.map((child) => [child.id, child]));
  const first = new Map<string, C>();
  const behind = new Set<string>();
  const twins: TwinRows[] = [];
  for (const group of groups) {
    const members = group.flatMap((id) => byId.get(id) ?? []);
    const [head, ...rest] = members;
    if (head === undefined || rest.length === 0) continue;
    const list = builder.list(members.flatMap(({ row, isNode }) => [row, isNode ? 1 : 0]));
    const row = builder.op('firstPresent', [list, members.length]);
    const applies = someApply(
      context,
      members.map((member) => member.applies),
    );
    first.set(head.id, { ...head, row, isNode: true, applies });
    for (const { id } of rest) behind.add(id);
    twins.push({ ids: members.map(({ id }) => id), chosen: row + 2 });
  }
  return {
    children: children
      .filter(({ id }) => !behind.has(id))
      .map((child) => first.get(child.id) ?? child),
    twins,
  };
}
