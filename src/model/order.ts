import { connectedPlaces } from './components.js';

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
  const next = nextPlaces(authored, edges);
  const components = connectedPlaces(next);
  const componentOf = new Int32Array(authored.length);
  components.forEach((component, i) => {
    for (const place of component) componentOf[place] = i;
  });
  const order = orderOfAcyclic(
    components.map((component, i) => {
      if (component.length === 1 && next[component[0] as number] === NONE) return NONE;
      const after = new Set<number>();
      for (const place of component)
        for (const to of next[place] as readonly number[])
          if (componentOf[to] !== i) after.add(componentOf[to] as number);
      return after.size < 2 ? [...after] : [...after].toSorted((x, y) => x - y);
    }),
  );
  return order.map((i) => {
    const component = components[i] as readonly number[];
    const [first] = component as [number];
    return {
      nodes: component.map((place) => authored[place] as string),
      loop: component.length > 1 || (next[first] as readonly number[]).includes(first),
    };
  });
}

/** The places of the nodes that each node has edges to, once each. */
function nextPlaces(
  nodes: readonly string[],
  edges: Iterable<Edge>,
): readonly (readonly number[])[] {
  const places = new Map(nodes.map((node, i) => [node, i]));
  const next: Set<number>[] = [];
  for (const { from, to } of edges) {
    const [a, b] = [places.get(from), places.get(to)];
    if (a !== undefined && b !== undefined) (next[a] ??= new Set()).add(b);
  }
  return nodes.map((_, i) => (next[i] === undefined ? NONE : [...next[i]]));
}

const NONE: readonly number[] = [];

/** Kahn's order: places without edges into them first, in the order given. */
function orderOfAcyclic(next: readonly (readonly number[])[]): number[] {
  const waits = new Int32Array(next.length);
  for (const list of next) for (const to of list) waits[to] = (waits[to] as number) + 1;
  const order = [...next.keys()].filter((place) => waits[place] === 0);
  for (let done = 0; done < order.length; done++) {
    for (const to of next[order[done] as number] as readonly number[]) {
      waits[to] = (waits[to] as number) - 1;
      if (waits[to] === 0) order.push(to);
    }
  }
  return order;
}

/** An order of the nodes of an acyclic graph in which every edge points forward. */
export function sorted(nodes: readonly string[], edges: Iterable<Edge>): string[] {
  return orderOfAcyclic(nextPlaces(nodes, edges)).map((place) => nodes[place] as string);
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
