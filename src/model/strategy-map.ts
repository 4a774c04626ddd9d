import { MultiDirectedGraph } from 'graphology';
import type { ResolvedLink, ResolvedObjective, StrategyMap } from './model.js';

/** How many partial paths are looked at before a search for paths gives up. */
const MOST_STEPS = 100_000;

/** The strategy map of resolved objectives; the graph is built when first asked. */
export function strategyMap(
  objectives: ReadonlyMap<string, ResolvedObjective>,
  links: readonly ResolvedLink[],
): StrategyMap {
  let built: MultiDirectedGraph | undefined;
  const graph = (): MultiDirectedGraph => {
    built ??= buildGraph(objectives, links);
    return built;
  };
  const has = (id: string): boolean => graph().hasNode(id);
  const drivers = (id: string): string[] => (has(id) ? graph().inNeighbors(id) : []);
  const effects = (id: string): string[] => (has(id) ? graph().outNeighbors(id) : []);
  const isTop = (id: string): boolean => effects(id).length === 0;
  return {
    links,
    drivers,
    effects,
    allDrivers: (id) => reach(id, drivers),
    allEffects: (id) => reach(id, effects),
    tops: () => [...objectives.keys()].filter(isTop),
    pathsToTop: (id, limit = 100) => {
      const found: string[][] = [];
      let frontier = has(id) ? [[id]] : [];
      for (let steps = 0; frontier.length > 0 && found.length < limit && steps < MOST_STEPS; ) {
        const longer: string[][] = [];
        for (const path of frontier) {
          const next = effects(path.at(-1) as string);
          if (next.length === 0) found.push(path);
          for (const to of next)
            if (!path.includes(to) && steps++ < MOST_STEPS) longer.push([...path, to]);
        }
        frontier = longer;
      }
      return found.slice(0, limit);
    },
  };
}

function buildGraph(
  objectives: ReadonlyMap<string, ResolvedObjective>,
  links: readonly ResolvedLink[],
): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const id of objectives.keys()) graph.addNode(id);
  for (const link of links) {
    graph.mergeNode(link.from);
    graph.addEdge(link.from, link.to, { link });
  }
  return graph;
}

function reach(id: string, next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...next(id)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    waiting.push(...next(node));
  }
  return reached;
}
