import type { ResolvedLink, ResolvedObjective, StrategyMap } from './model.js';

/** How many partial paths are looked at before a search for paths gives up. */
const MOST_STEPS = 100_000;

/** What stands before and after each element that a link touches, once each, in the order of the card. */
interface Neighbours {
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  readonly after: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The strategy map of resolved objectives; who neighbours whom is found when first asked. */
export function strategyMap(
  objectives: ReadonlyMap<string, ResolvedObjective>,
  links: readonly ResolvedLink[],
): StrategyMap {
  let built: Neighbours | undefined;
  const neighbours = (): Neighbours => {
    built ??= neighboursBy(links);
    return built;
  };
  const drivers = (id: string): string[] => [...(neighbours().before.get(id) ?? [])];
  const effects = (id: string): string[] => [...(neighbours().after.get(id) ?? [])];
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
      let frontier = objectives.has(id) || neighbours().after.has(id) ? [[id]] : [];
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

function neighboursBy(links: readonly ResolvedLink[]): Neighbours {
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const put = (all: Map<string, Set<string>>, of: string, id: string): void => {
    const known = all.get(of);
    if (known === undefined) all.set(of, new Set([id]));
    else known.add(id);
  };
  for (const { from, to } of links) {
    put(before, to, from);
    put(after, from, to);
  }
  return { before, after };
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
