import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignRows } from '../../../src/layout/assign-rows.js';
import { newEffort } from '../../../src/layout/effort.js';
import { buildLayers, type Layers } from '../../../src/layout/layers.js';
import { countCrossings, type Order, orderOf } from '../../../src/layout/order.js';
import { readGraph } from '../../../src/layout/read-graph.js';
import { rerouteLink } from '../../../src/layout/reroute.js';
import { settleRow } from '../../../src/layout/settle-row.js';
import { anyGraph } from './graphs.js';

const layersOf = (graph: Parameters<typeof readGraph>[0]): Layers => {
  const indexed = readGraph(graph, false);
  const limits = { perRow: 5, perColumn: [5], fixed: [], leastRows: [] };
  return buildLayers(indexed, assignRows(indexed, limits, 0));
};

/** Crossings counted pair by pair. */
function crossingsByPairs(layers: Layers, { place }: Order): number {
  const steps = layers.chains.flatMap(({ items }) =>
    items.slice(1).map((upper, k) => ({ lower: items[k] as number, upper })),
  );
  let crossings = 0;
  for (const [k, a] of steps.entries()) {
    for (const b of steps.slice(k + 1)) {
      if (layers.rowOf[a.lower] !== layers.rowOf[b.lower]) continue;
      const below = (place[a.lower] as number) - (place[b.lower] as number);
      const above = (place[a.upper] as number) - (place[b.upper] as number);
      if (below * above < 0) crossings += 1;
    }
  }
  return crossings;
}

const shuffled = (layers: Layers, seed: number): Order =>
  orderOf(
    layers,
    layers.rows.map((row) =>
      row.toSorted((a, b) => ((a * 31 + seed) % 17) - ((b * 31 + seed) % 17)),
    ),
  );

describe('the order of a map', () => {
  it('counts crossings as a comparison of all pairs does', () => {
    fc.assert(
      fc.property(anyGraph(14, 30), fc.nat(100), (graph, seed) => {
        const layers = layersOf(graph);
        const order = shuffled(layers, seed);
        expect(countCrossings(layers, order)).toBe(crossingsByPairs(layers, order));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('loses exactly the crossings that settling a row says it saves', () => {
    fc.assert(
      fc.property(anyGraph(14, 30), fc.nat(100), (graph, seed) => {
        const layers = layersOf(graph);
        const order = shuffled(layers, seed);
        const effort = newEffort(1e6);
        for (let row = 0; row < layers.rowCount; row++) {
          const before = crossingsByPairs(layers, order);
          const saved = settleRow(layers, order, row, undefined, effort);
          expect(crossingsByPairs(layers, order)).toBe(before - saved);
        }
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('has no better way for a link than the one that rerouting finds', () => {
    fc.assert(
      fc.property(anyGraph(9, 14), fc.nat(100), (graph, seed) => {
        const layers = layersOf(graph);
        for (const chain of layers.chains) {
          if (chain.items.length !== 3) continue;
          const order = shuffled(layers, seed);
          rerouteLink(layers, order, chain, newEffort(1e6));
          const found = crossingsByPairs(layers, order);
          const passing = chain.items[1] as number;
          const row = layers.rowOf[passing] as number;
          const others = (order.rows[row] as number[]).filter((item) => item !== passing);
          const ways = Array.from({ length: others.length + 1 }, (_, slot) => {
            const rows = order.rows.map((items, k) =>
              k === row ? others.toSpliced(slot, 0, passing) : items,
            );
            return crossingsByPairs(layers, orderOf(layers, rows));
          });
          expect(found).toBe(Math.min(...ways));
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
