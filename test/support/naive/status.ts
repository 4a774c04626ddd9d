import type { StatusEdges } from '../../../src/core/index.js';
import type { StatusByChildren } from '../../../src/document/normal/index.js';
import type { NaiveStatus } from './types.js';

const slack = 1e-9;
const worstFirst: readonly NaiveStatus[] = ['poor', 'watch', 'good', 'above'];

/** The band of points. */
export function bandOf(points: number | undefined, edges: StatusEdges): NaiveStatus {
  if (points === undefined) return 'none';
  if (edges.above !== undefined && points >= edges.above - slack) return 'above';
  if (points >= edges.good - slack) return 'good';
  return points >= edges.watch - slack ? 'watch' : 'poor';
}

export interface ChildStatus {
  readonly id: string;
  readonly status: NaiveStatus;
}

/** How many children have each status. */
export function countsOf(children: readonly ChildStatus[]): Record<NaiveStatus, number> {
  const counts = { poor: 0, watch: 0, good: 0, above: 0, none: 0 };
  for (const { status } of children) counts[status]++;
  return counts;
}

/** The status of a node with points (S4.2). */
export function statusBy(
  rule: StatusByChildren,
  points: number,
  edges: StatusEdges,
  children: readonly ChildStatus[],
): NaiveStatus {
  const counts = countsOf(children);
  const present = worstFirst.filter((status) => counts[status] > 0);
  const [worst] = present;
  const best = present.at(-1);
  if (rule.kind === 'points' || worst === undefined || best === undefined)
    return bandOf(points, edges);
  if (rule.kind === 'worst') return worst;
  if (rule.kind === 'best') return best;
  const majority = (ties: 'worst' | 'best'): NaiveStatus => {
    const most = Math.max(...present.map((status) => counts[status]));
    const frequent = present.filter((status) => counts[status] === most);
    return (ties === 'worst' ? frequent[0] : frequent.at(-1)) as NaiveStatus;
  };
  if (rule.kind === 'majority') return majority(rule.ties);
  if (rule.kind === 'priority') {
    const own = children.find(({ id }) => id === rule.child)?.status ?? 'none';
    return own === 'poor' || own === 'watch' ? own : majority('worst');
  }
  const { poor, watch } = rule as { poor?: number; watch?: number };
  const most = children.length;
  if (poor !== undefined && counts.poor >= Math.min(poor, most)) return 'poor';
  if (watch !== undefined && counts.poor + counts.watch >= Math.min(watch, most)) return 'watch';
  return 'good';
}
