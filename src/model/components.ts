/**
 * Strongly connected components of a directed graph, each with its nodes in the order given. Tarjan's algorithm with a stack of
 * its own: documents may chain tens of thousands of elements, deeper than calls may nest.
 *
 * @param nodes - every node, once
 * @param next - nodes that a node has edges to
 */
export function stronglyConnected(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): string[][] {
  const places = new Map(nodes.map((node, i) => [node, i]));
  const edges = nodes.map((node) => next(node).map((to) => places.get(to) as number));
  return connectedPlaces(edges).map((component) =>
    component.map((place) => nodes[place] as string),
  );
}

/** The same for nodes that are known by their places: the nodes that each has edges to, and the components. */
export function connectedPlaces(edges: readonly (readonly number[])[]): number[][] {
  const count = edges.length;
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const tried = new Int32Array(count);
  const open = new Uint8Array(count);
  const waiting: number[] = [];
  const components: number[][] = [];
  let reached = 0;
  const enter = (node: number, path: number[]): void => {
    order[node] = lowest[node] = reached++;
    open[node] = 1;
    waiting.push(node);
    path.push(node);
  };
  const close = (root: number): void => {
    const members: number[] = [];
    let node: number;
    do {
      node = waiting.pop() as number;
      open[node] = 0;
      members.push(node);
    } while (node !== root);
    components.push(members.length === 1 ? members : members.toSorted((a, b) => a - b));
  };
  const lower = (node: number, to: number): void => {
    lowest[node] = Math.min(lowest[node] as number, to);
  };
  for (let start = 0; start < count; start++) {
    if (order[start] !== -1) continue;
    const path: number[] = [];
    enter(start, path);
    while (path.length > 0) {
      const node = path.at(-1) as number;
      const to = edges[node]?.[tried[node] as number];
      if (to === undefined) {
        path.pop();
        if (lowest[node] === order[node]) close(node);
        const from = path.at(-1);
        if (from !== undefined) lower(from, lowest[node] as number);
      } else {
        tried[node] = (tried[node] as number) + 1;
        if (order[to] === -1) enter(to, path);
        else if (open[to] === 1) lower(node, order[to] as number);
      }
    }
  }
  return components;
}
