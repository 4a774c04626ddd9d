import type { Status } from '../../core/index.js';
import type { StatusByChildren } from '../../model/index.js';
import type { StatusCounts } from '../scores/score.js';

type Vote = Exclude<Status, 'none'>;

/** From worst to best. */
const ORDER: readonly Vote[] = ['poor', 'watch', 'good', 'above'];

/** Counts children by status. */
export function countStatuses(children: readonly { readonly status: Status }[]): StatusCounts {
  const counts = { poor: 0, watch: 0, good: 0, above: 0, none: 0 };
  for (const { status } of children) counts[status]++;
  return Object.freeze(counts);
}

/**
 * The status of a node by its children (S4.2).
 *
 * @param byPoints - its status by its own points, where children do not decide
 */
export function statusByChildren(
  policy: StatusByChildren,
  children: readonly { readonly id: string; readonly status: Status }[],
  byPoints: Status,
): Status {
  const counts = countStatuses(children);
  const present = ORDER.filter((status) => counts[status] > 0);
  const [worst] = present;
  if (worst === undefined) return byPoints;
  switch (policy.kind) {
    case 'points':
      return byPoints;
    case 'worst':
      return worst;
    case 'best':
      return present.at(-1) as Vote;
    case 'majority':
      return majority(counts, present, policy.ties);
    case 'priority': {
      const status = children.find(({ id }) => id === policy.child)?.status;
      return status === 'poor' || status === 'watch' ? status : majority(counts, present, 'worst');
    }
    case 'counts': {
      // More than there are means all of them.
      const reached = (count: number, least: number | undefined): boolean =>
        least !== undefined && count >= Math.min(least, children.length);
      if (reached(counts.poor, policy.poor)) return 'poor';
      return reached(counts.poor + counts.watch, policy.watch) ? 'watch' : 'good';
    }
  }
}

function majority(counts: StatusCounts, present: readonly Vote[], ties: 'worst' | 'best'): Vote {
  const most = Math.max(...present.map((status) => counts[status]));
  const winners = present.filter((status) => counts[status] === most);
  return winners.at(ties === 'worst' ? 0 : -1) as Vote;
}
