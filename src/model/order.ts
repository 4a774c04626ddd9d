import { DirectedGraph } from 'graphology';
import { topologicalSort } from 'graphology-dag';
import { stronglyConnected } from './components.js';

/** An edge of a dependency graph. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Nodes that depend on each other, or one node that does not depend on itself. */
export interface Tangle {
  readonly nodes: readonly string[];
  readonly loop: boolean;
}

/** Tangles of a graph in an order in which every edge points forward; their nodes in the order given. */
export function tangles(nodes: Iterable<string>, edges: Iterable<Edge>): Tangle[] {
  // An iterator can be gone through only once.
  const authored = [...nodes];
  const graph = graphOf(authored, edges);
  const components = stronglyConnected(authored, (node) =>
    graph.outNeighbors(keyOf(node)).map(idOf),
  );
  const componentOf = new Map<string, number>();
  components.forEach((component, i) => {
    for (const node of component) componentOf.set(node, i);
  });
  const condensed = new DirectedGraph();
  for (let i = 0; i < components.length; i++) condensed.addNode(i);
  graph.forEachEdge((_edge, _attributes, from, to) => {
    const [a, b] = [componentOf.get(idOf(from)), componentOf.get(idOf(to))];
    if (a !== b) condensed.mergeEdge(a, b);
  });
  return topologicalSort(condensed).map((key) => {
    const component = components[Number(key)] as string[];
    const first = component[0] as string;
    return {
      nodes: component,
      loop: component.length > 1 || graph.hasDirectedEdge(keyOf(first), keyOf(first)),
    };
  });
}

/** An order of the nodes of an acyclic graph in which every edge points forward. */
export function sorted(nodes: Iterable<string>, edges: Iterable<Edge>): string[] {
  return topologicalSort(graphOf(nodes, edges)).map(idOf);
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

function graphOf(nodes: Iterable<string>, edges: Iterable<Edge>): DirectedGraph {
  const graph = new DirectedGraph();
  for (const node of nodes) graph.addNode(keyOf(node));
  for (const { from, to } of edges) graph.mergeEdge(keyOf(from), keyOf(to));
  return graph;
}

// The graph keeps its edges in plain objects, in which an id such as `constructor` would be found before it is there.
const keyOf = (id: string): string => `:${id}`;
const idOf = (key: string): string => key.slice(1);
