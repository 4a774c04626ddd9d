import type { NormalScorecard } from '../../../src/document/normal/index.js';
import type { PeriodUnit } from '../../../src/document/input/index.js';
import { everActs, type Influence, kernelOf } from './links.js';

/** For every objective that loops without delay, all objectives of its loop, by id (S7.1). */
export function undelayedLoops(
  card: NormalScorecard,
  influences: ReadonlyMap<string, readonly Influence[]>,
  view: PeriodUnit,
): ReadonlyMap<string, readonly string[]> {
  const causes = new Map<string, string[]>([...card.objectives.keys()].map((id) => [id, []]));
  for (const { id, partOf } of card.objectives.values())
    if (partOf !== undefined) causes.get(partOf)?.push(id);
  for (const [effect, links] of influences)
    for (const link of links)
      if (
        !link.fromIndicator &&
        everActs(link.link) &&
        kernelOf(link, card.calendar.period, view).has(0)
      )
        causes.get(effect)?.push(link.from);
  const above = (id: string): Set<string> => {
    const seen = new Set<string>();
    const waiting = [...(causes.get(id) ?? [])];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      waiting.push(...(causes.get(at) ?? []));
    }
    return seen;
  };
  const reach = new Map([...causes.keys()].map((id) => [id, above(id)]));
  const loops = new Map<string, readonly string[]>();
  for (const [id, own] of reach)
    if (own.has(id))
      loops.set(id, [...own].filter((other) => reach.get(other)?.has(id) === true).toSorted());
  return loops;
}
