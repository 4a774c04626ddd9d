import { combinedChildren } from './combining-lines.js';
import type { WhyContext } from './context.js';
import { constantLine, known, type LocalLine } from './local-line.js';
import type { Operation } from './plan-view.js';
import type { Spot } from './spots.js';

/** Members of a breakdown, or items of a checklist; nothing for an indicator that is a leaf. */
export function indicatorLines(context: WhyContext, spot: Spot): LocalLine[] {
  const op = spot.isNode ? context.view.writes(spot.row) : undefined;
  if (op === undefined) return [];
  if (op.kernel === 'members') return memberLines(context, spot, op);
  if (op.kernel === 'worstMember') return worstLines(context, spot, op);
  return op.kernel === 'mean' || op.kernel === 'meanOfBlocks' ? itemLines(context, spot, op) : [];
}

function memberLines(
  context: WhyContext,
  spot: Spot,
  { args, destination }: Operation,
): LocalLine[] {
  const { at, view } = context;
  const { lane } = spot;
  const [list, , count] = args;
  const members = Array.from({ length: count }, (_, i) => {
    const row = view.plan.lists[list + 2 * i + 1] as number;
    return {
      points: at(view.plan.lists[list + 2 * i] as number, lane),
      weight: row < 0 ? Number.NaN : at(row, lane),
    };
  });
  const there = members.filter(({ points }) => !Number.isNaN(points));
  const weights = there.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = there.every(({ weight }) => weight >= 0) && weights > 0;
  const missing = Number.isNaN(at(destination, lane));
  return members.map(({ points, weight }, i) => {
    const normalised = weighted ? weight / weights : 1 / there.length;
    const share = missing || Number.isNaN(points) ? 0 : normalised * points;
    return memberLine(context, spot, i, points, share, {
      ...(weighted && !Number.isNaN(weight) ? { weight } : {}),
      ...(missing || Number.isNaN(points) ? {} : { normalised }),
    });
  });
}

function worstLines(
  context: WhyContext,
  spot: Spot,
  { args, destination }: Operation,
): LocalLine[] {
  const { at, view } = context;
  const { lane } = spot;
  const [list, , count] = args;
  const result = at(destination, lane);
  const points = Array.from({ length: count }, (_, i) =>
    at(view.plan.lists[list + i] as number, lane),
  );
  const tied = points.filter((own) => own === result).length;
  return points.map((own, i) =>
    memberLine(context, spot, i, own, own === result ? own / tied : 0, {}),
  );
}

function memberLine(
  { state, at }: WhyContext,
  { id, lane }: Spot,
  index: number,
  points: number,
  share: number,
  more: Partial<LocalLine>,
): LocalLine {
  const member = state.compiled.rows.members.get(id)?.[index];
  const value = member === undefined ? Number.NaN : at(member.value, lane);
  return constantLine(Number.isNaN(points) ? 'missing' : 'member', share, {
    id: member?.name ?? '',
    ...known(points),
    ...(Number.isNaN(value) ? {} : { value }),
    ...more,
  });
}

function itemLines(context: WhyContext, spot: Spot, op: Operation): LocalLine[] {
  const { at, state } = context;
  const { lane, id } = spot;
  const items = [...(state.model.card.indicators.get(id)?.checklist?.keys() ?? [])];
  const missing = Number.isNaN(at(op.destination, lane));
  const { children } = combinedChildren(context, op, lane);
  const counted = children.filter(({ row, weight }) => weight > 0 && !Number.isNaN(at(row, lane)));
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  return children.map(({ row, weight }, i) => {
    const points = at(row, lane);
    const item = { id: items[i] ?? '', weight, ...known(points) };
    if (!(weight > 0)) return constantLine('not-applicable', 0, item);
    if (Number.isNaN(points)) return constantLine('missing', 0, item);
    return constantLine('item', missing ? 0 : (weight / all) * points, {
      ...item,
      ...(missing ? {} : { normalised: weight / all }),
    });
  });
}
