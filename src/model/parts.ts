import type { NormalScorecard, Objective } from '../document/index.js';
import { type Edge, shortestLoop, tangles } from './order.js';
import type { Report } from './report.js';

/** Which objectives are parts of which (S6.1). */
export interface Parts {
  /** Parts by what they are part of, in the sorted order of their ids. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** From part to whole; none where parts go round in a circle. */
  readonly edges: readonly Edge[];
}

/** Finds the parts of objectives; circles are reported. */
export function resolveParts({ objectives }: NormalScorecard, report: Report): Parts {
  const edges: Edge[] = [];
  const of = new Map<string, string[]>();
  const stated: Objective[] = [];
  for (const one of objectives.values()) if (one.partOf !== undefined) stated.push(one);
  if (stated.length === 0) return { of, edges };
  for (const { id, partOf: to } of stated.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (to === undefined || !objectives.has(to) || to === id) continue;
    edges.push({ from: id, to });
    const known = of.get(to);
    if (known === undefined) of.set(to, [id]);
    else known.push(id);
  }
  if (edges.length === 0) return { of, edges };
  let round = false;
  for (const { nodes, loop } of tangles(objectives.keys(), edges)) {
    if (!loop) continue;
    round = true;
    const path = shortestLoop(nodes, edges);
    report.add('objective.part-loop', ['objectives', path[0] as string, 'partOf'], { path });
  }
  return { of, edges: round ? [] : edges };
}

/** Whether a theme holds an objective that this one is, directly or not, a part of. */
export function countsThrough(
  id: string,
  theme: string,
  objectives: NormalScorecard['objectives'],
): boolean {
  const seen = new Set<string>([id]);
  let whole = objectives.get(id)?.partOf;
  while (whole !== undefined && !seen.has(whole)) {
    if (objectives.get(whole)?.themes.includes(theme) === true) return true;
    seen.add(whole);
    whole = objectives.get(whole)?.partOf;
  }
  return false;
}
