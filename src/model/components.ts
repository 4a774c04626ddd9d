import { equal, type Graph, graphOf, sortStretch } from './graph.js';

/** Strongly connected components, each after all that it has edges to. */
export interface Components {
  readonly count: number;
  /** Places by component: those of component i from `starts[i]` up to `starts[i + 1]`, in the order given. */
  readonly members: readonly number[];
  readonly starts: readonly number[];
  /** The component of each place. */
  readonly of: readonly number[];
}

/**
 * Strongly connected components of a directed graph, each with its nodes in the order given.
 *
 * @param nodes - every node, once
 * @param next - nodes that a node has edges to
 */
export function stronglyConnected(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): string[][] {
  const edges = nodes.flatMap((from) => next(from).map((to) => ({ from, to })));
  const { count, members, starts } = componentsOf(graphOf(nodes, edges));
  return Array.from({ length: count }, (_, i) =>
    members.slice(starts[i], starts[i + 1]).map((place) => nodes[place] as string),
  );
}

/**
 * The components of a graph over places. Tarjan's algorithm with a stack of its own: documents may chain tens of thousands of elements,
 * deeper than calls may nest.
 */
export function componentsOf({ starts: first, to }: Graph): Components {
  const size = first.length - 1;
  const order = equal(size, -1);
  const lowest = equal(size, 0);
  const of = equal(size, -1);
  const tried = first.slice(0, size);
  // The nodes on the way and those without a component, each as a stack.
  const path = equal(size, 0);
  const open = equal(size, 0);
  const members = equal(size, 0);
  const starts = equal(size + 1, 0);
  let [reached, waiting, closed, count] = [0, 0, 0, 0];
  for (let start = 0; start < size; start++) {
    if (order[start] !== -1) continue;
    let depth = 0;
    let node = start;
    for (;;) {
      if (order[node] === -1) {
        order[node] = lowest[node] = reached++;
        open[waiting++] = path[depth++] = node;
      }
      if ((tried[node] as number) < (first[node + 1] as number)) {
        const next = to[(tried[node] as number)++] as number;
        if (order[next] === -1) node = next;
        else if (of[next] === -1 && (order[next] as number) < (lowest[node] as number))
          lowest[node] = order[next] as number;
        continue;
      }
      if (lowest[node] === order[node]) {
        let member: number;
        do {
          member = open[--waiting] as number;
          of[member] = count;
          members[closed++] = member;
        } while (member !== node);
        sortStretch(members, starts[count] as number, closed);
        starts[++count] = closed;
      }
      if (--depth === 0) break;
      const from = path[depth - 1] as number;
      if ((lowest[node] as number) < (lowest[from] as number))
        lowest[from] = lowest[node] as number;
      node = from;
    }
  }
  return { count, members, starts, of };
}
