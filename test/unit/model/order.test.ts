import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { hasCycle, topologicalSort } from 'graphology-dag';
import { describe, expect, it } from 'vitest';
import { sorted, tangles } from '../../../src/model/order.js';

const seed = 20_261_122;
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), {
  minLength: 1,
});
const graphs = ids.chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.record({ from: fc.constantFrom(...nodes), to: fc.constantFrom(...nodes) }), {
      maxLength: 15,
    }),
  }),
);

function graphOf(nodes: readonly string[], edges: readonly { from: string; to: string }[]) {
  const graph = new DirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const { from, to } of edges) graph.mergeEdge(from, to);
  return graph;
}

describe('the order of a graph', () => {
  it('is that of an independent sort where there is no circle, and has a loop where there is one', () => {
    let acyclic = 0;
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const graph = graphOf(nodes, edges);
        expect(tangles(nodes, edges).some(({ loop }) => loop)).toBe(hasCycle(graph));
        if (hasCycle(graph)) return;
        acyclic++;
        expect(sorted(nodes, edges)).toEqual(topologicalSort(graph));
      }),
      { seed, numRuns: 500 },
    );
    expect(acyclic).toBeGreaterThan(50);
  });
});
