import { modelOf, type Scorecard } from '../../model/index.js';
import { type Calendar, firstDay, lastDay, parsePeriod, type Period } from '../../period/index.js';

/** The longest chain of initiatives that wait for each other. */
export interface CriticalPath {
  /** Ids, first to last; empty for a card without initiatives. */
  readonly path: readonly string[];
  /** Days of the chain. */
  readonly days: number;
  /** Days by which each initiative can slip without making the longest chain longer. */
  readonly slack: { readonly [initiative: string]: number };
}

/**
 * The critical path of the initiatives of a card: the chain of `dependsOn` with the most days. Each takes the days from the start of
 * `from` to the end of `to`; without both dates it takes none. What is not on a calendar is not looked at: no holidays, no resources.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 */
export function criticalPath(card: Scorecard): CriticalPath {
  const { card: normal, initiatives } = modelOf(card);
  const { calendar } = normal;
  const inputOf = (id: string) => normal.initiatives.get(id)?.input;
  const order = initiatives.needsFirst;
  // Earliest ends by walking forward, longest rests by walking back.
  const ends = new Map<string, number>();
  const before = new Map<string, string>();
  for (const id of order) {
    let start = 0;
    for (const needs of inputOf(id)?.dependsOn ?? []) {
      const end = ends.get(needs) ?? 0;
      if (!before.has(id) || end > start) before.set(id, needs);
      start = Math.max(start, end);
    }
    ends.set(id, start + daysOf(inputOf(id), calendar));
  }
  const days = Math.max(0, ...ends.values());
  const rests = new Map<string, number>(order.map((id) => [id, 0]));
  for (const id of order.toReversed()) {
    const rest = (rests.get(id) as number) + daysOf(inputOf(id), calendar);
    for (const needs of inputOf(id)?.dependsOn ?? [])
      rests.set(needs, Math.max(rests.get(needs) ?? 0, rest));
  }
  const slack = Object.create(null) as { [id: string]: number };
  for (const id of normal.initiatives.keys())
    slack[id] = days - (ends.get(id) as number) - (rests.get(id) as number);
  const path: string[] = [];
  let at = order.find((id) => ends.get(id) === days);
  for (; at !== undefined; at = before.get(at)) path.unshift(at);
  return Object.freeze({ path: Object.freeze(path), days, slack: Object.freeze(slack) });
}

function daysOf(
  input: { readonly from?: string; readonly to?: string } | undefined,
  calendar: Calendar,
): number {
  if (input?.from === undefined || input.to === undefined) return 0;
  const [first, last] = [input.from, input.to].map((text) => parsePeriod(text)) as [Period, Period];
  return lastDay(last, calendar) - firstDay(first, calendar) + 1;
}
