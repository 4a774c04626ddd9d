import { type Components, componentsOf } from './components.js';
import { type Edge, equal, type Graph, graphOf, graphOfPlaces, sortStretch } from './graph.js';

export type { Edge } from './graph.js';

/** Nodes that depend on each other, or one node that does not depend on itself. */
export interface Tangle {
  readonly nodes: readonly string[];
  readonly loop: boolean;
}

/** Tangles of a graph in an order in which every edge points forward; their nodes in the order given. */
export function tangles(nodes: Iterable<string>, edges: readonly Edge[]): Tangle[] {
  const authored = [...nodes];
  if (edges.length === 0) return authored.map((node) => ({ nodes: [node], loop: false }));
  const graph = graphOf(authored, edges);
  const components = componentsOf(graph);
  const { members, starts } = components;
  const found: Tangle[] = [];
  for (const i of orderOfAcyclic(betweenComponents(graph, components))) {
    const [first, end] = [starts[i] as number, starts[i + 1] as number];
    const place = members[first] as number;
    if (end === first + 1)
      found.push({ nodes: [authored[place] as string], loop: hasEdge(graph, place, place) });
    else {
      const tangled = members.slice(first, end).map((at) => authored[at] as string);
      found.push({ nodes: tangled, loop: true });
    }
  }
  return found;
}

function hasEdge({ starts, to }: Graph, from: number, wanted: number): boolean {
  const end = starts[from + 1] as number;
  for (let i = starts[from] as number; i < end; i++) if (to[i] === wanted) return true;
  return false;
}

/** The edges between components, those of a component in the order of the components they lead to. */
function betweenComponents({ starts, to }: Graph, { count, members, of }: Components): Graph {
  const ends: number[] = [];
  for (const place of members) {
    const end = starts[place + 1] as number;
    for (let i = starts[place] as number; i < end; i++) {
      const [from, next] = [of[place] as number, of[to[i] as number] as number];
      if (from !== next) ends.push(from, next);
    }
  }
  const graph = graphOfPlaces(count, ends);
  for (let i = 0; i < count; i++)
    sortStretch(graph.to, graph.starts[i] as number, graph.starts[i + 1] as number);
  return graph;
}

/** Kahn's order: places without edges into them first, in the order given. */
function orderOfAcyclic({ starts, to }: Graph): number[] {
  const size = starts.length - 1;
  const edges = starts[size] as number;
  const waits = equal(size, 0);
  for (let i = 0; i < edges; i++) (waits[to[i] as number] as number)++;
  const order: number[] = [];
  for (let place = 0; place < size; place++) if (waits[place] === 0) order.push(place);
  for (let done = 0; done < order.length; done++) {
    const place = order[done] as number;
    const end = starts[place + 1] as number;
    for (let i = starts[place] as number; i < end; i++) {
      const next = to[i] as number;
      if (--(waits[next] as number) === 0) order.push(next);
    }
  }
  return order;
}

/** An order of the nodes of an acyclic graph in which every edge points forward. */
export function sorted(nodes: readonly string[], edges: readonly Edge[]): string[] {
  return orderOfAcyclic(graphOf(nodes, edges)).map((place) => nodes[place] as string);
}

/** How many edges of a tangle are followed in search of its shortest loop; beyond, the loop found is short but maybe not shortest. */
const MOST_STEPS = 500_000;

/** The shortest closed walk within a tangle, as its nodes with the first repeated at the end. */
export function shortestLoop(nodes: readonly string[], edges: Iterable<Edge>): string[] {
  const inside = new Set(nodes);
  const next = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of edges)
    if (inside.has(from) && inside.has(to)) next.get(from)?.push(to);
  let best: string[] = [];
  const search = { steps: 0 };
  for (const start of nodes) {
    const limit = best.length === 0 ? Number.POSITIVE_INFINITY : best.length;
    const loop = loopFrom(start, next, limit, search);
    if (loop !== undefined) best = loop;
    // Every node of a tangle lies on a loop, so one is known after the first.
    if (best.length === 2 || search.steps > MOST_STEPS) break;
  }
  return best;
}

/** A loop through `start` with fewer nodes than `limit`, found breadth first. */
function loopFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  limit: number,
  search: { steps: number },
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  let frontier = [start];
  for (let length = 2; frontier.length > 0 && length < limit; length++) {
    const reached: string[] = [];
    for (const node of frontier) {
      for (const to of next.get(node) ?? []) {
        search.steps++;
        if (to === start) return walkBack(start, node, cameFrom);
        if (cameFrom.has(to)) continue;
        cameFrom.set(to, node);
        reached.push(to);
      }
    }
    frontier = reached;
  }
  return undefined;
}

function walkBack(start: string, last: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [start];
  for (let node = last; node !== start; node = cameFrom.get(node) as string) path.push(node);
  return [...path, start].toReversed();
}
