import { appliesAt } from '../../evaluate/inner-index.js';
import { objectiveOf, spotOf, type WhyContext } from './context.js';
import { constantLine, known, type LocalLine } from './local-line.js';
import type { PlanChild } from './plan-view.js';
import type { Spot } from './spots.js';

/** Where the points of a child come from, once policies and twins are looked through. */
interface Source {
  readonly row: number;
  readonly lane: number;
  readonly filled?: 'substitute' | 'carried';
  /** Rows of twins that do not count. */
  readonly aside: readonly number[];
  /** The row of the first of a group of twins, in whose role the group stands. */
  readonly head?: number;
}

/** Looks through what the missing policy and twins put before a row. Policies stand before twins, and neither before itself. */
export function sourceOf(context: WhyContext, row: number, lane: number): Source {
  const { view, at, named, state } = context;
  const plain: Source = { row, lane, aside: [] };
  if (named(row) !== undefined) return plain;
  const op = view.writes(row);
  if (op === undefined) return plain;
  const [first, second, third] = op.args;
  if (op.kernel === 'substitute') {
    const inner = sourceOf(context, first, lane);
    return Number.isNaN(at(first, lane)) ? { ...inner, filled: 'substitute' } : inner;
  }
  if (op.kernel === 'carry' && third > 0) {
    const { span } = state.space;
    const earliest = Math.max(lane - third, lane - (lane % span));
    // Only what rests on something measured is carried.
    const isThere = (t: number): boolean =>
      !Number.isNaN(at(first, t)) && (t === lane || second !== 1 || at(first + 1, t) > 0);
    let from = lane;
    while (from > earliest && !isThere(from)) from--;
    const inner = sourceOf(context, first, from);
    return from === lane || !isThere(from)
      ? sourceOf(context, first, lane)
      : { ...inner, filled: 'carried' };
  }
  if (op.kernel === 'firstPresent') {
    const rows = Array.from({ length: second }, (_, i) => view.plan.lists[first + 2 * i] as number);
    const chosen = at(op.destination + 2, lane);
    const inner = sourceOf(context, rows[chosen] ?? (rows[0] as number), lane);
    return { ...inner, aside: rows.filter((_, i) => i !== chosen), head: rows[0] as number };
  }
  return plain;
}

/** What makes a line of a child of a node. */
export interface ChildShare {
  /** Points the node gains per point of the child. */
  readonly factor: number;
  /** Share of its weight among the present. */
  readonly normalised?: number;
}

/** The lines of one child: itself, or what stands in for it, and twins that do not count. */
export function childLines(
  context: WhyContext,
  node: Spot,
  { row, weight }: PlanChild,
  { factor, normalised }: ChildShare,
): LocalLine[] {
  const { at, named, state } = context;
  const { lane } = node;
  const source = sourceOf(context, row, lane);
  const name = named(source.row);
  if (name === undefined) return [constantLine('base', factor * orZero(at(row, lane)))];
  const head = source.head === undefined ? name : (named(source.head) ?? name);
  const kind = kindOf(context, node, head.id);
  const points = at(row, lane);
  const shared = {
    id: name.id,
    ...(kind === 'lead' || kind === 'lag' ? { role: kind } : {}),
    weight,
    ...known(points),
  };
  const twins = source.aside.flatMap((twin) => {
    const other = named(twin);
    return other === undefined
      ? []
      : [constantLine('twin', 0, { id: other.id, twinOf: name.id, ...known(at(twin, lane)) })];
  });
  const child = spotOf(name, source.row, source.lane);
  if (!(weight > 0))
    return appliesAt(state, name.id, lane)
      ? twins
      : [constantLine('not-applicable', 0, { ...shared, child }), ...twins];
  if (Number.isNaN(points)) return [constantLine('missing', 0, { ...shared, child }), ...twins];
  const line = {
    ...shared,
    ...(normalised === undefined ? {} : { normalised }),
    factor,
    share: factor * points,
  };
  if (source.filled === 'substitute') return [{ ...line, kind: 'substitute', factor: 0 }, ...twins];
  if (source.filled === 'carried')
    return [{ ...line, kind: 'carried', lane: source.lane, child }, ...twins];
  return [{ ...plainRole(line, kind), kind, child }, ...twins];
}

/** The role is said once: by the kind, where that is one. */
function plainRole<T extends { readonly role?: 'lead' | 'lag' }>(line: T, kind: string): T {
  if (line.role !== kind) return line;
  const { role: _, ...rest } = line;
  return rest as T;
}

const orZero = (points: number): number => (Number.isNaN(points) ? 0 : points);

function kindOf(
  context: WhyContext,
  node: Spot,
  id: string,
): 'child' | 'lead' | 'lag' | 'indicator' {
  if (node.kind === 'total')
    return context.state.model.objectives.size === 0 ? 'indicator' : 'child';
  if (node.kind !== 'objective' && node.kind !== 'direct') return 'child';
  const measure = objectiveOf(context, node.id)?.measures.find(
    (one) => one.measure.indicator === id,
  );
  return measure?.measure.role ?? 'child';
}
