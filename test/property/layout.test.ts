import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../src/layout/index.js';
import { faultsOf } from '../unit/layout/faults.js';
import { anyGraph } from '../unit/layout/graphs.js';

const runs = (numRuns: number): fc.Parameters<unknown> => ({ seed: 20_240, numRuns });

describe('the layout of any graph', () => {
  it('keeps the rules of bands, boxes and links for small maps', () => {
    fc.assert(
      fc.property(anyGraph(14, 24), (graph) => {
        expect(faultsOf(graph, layoutMap(graph))).toEqual([]);
      }),
      runs(80),
    );
  });

  it('keeps the rules for maps of up to 60 boxes', () => {
    fc.assert(
      fc.property(anyGraph(60, 90), (graph) => {
        expect(faultsOf(graph, layoutMap(graph))).toEqual([]);
      }),
      runs(12),
    );
  });

  it.each([
    { narrow: true },
    { columns: 'theme' },
    { links: 'curve' },
    { maxWidth: 700, margin: 0 },
  ] as const)('keeps the rules with %j', (options) => {
    fc.assert(
      fc.property(anyGraph(20, 30), (graph) => {
        expect(faultsOf(graph, layoutMap(graph, options), options)).toEqual([]);
      }),
      runs(25),
    );
  });

  it('gives the same bytes for the same input, and survives JSON', () => {
    fc.assert(
      fc.property(anyGraph(14, 24), fc.integer(), (graph, seed) => {
        const layout = layoutMap(graph, { seed });
        expect(JSON.stringify(layoutMap(structuredClone(graph), { seed }))).toBe(
          JSON.stringify(layout),
        );
        expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
      }),
      runs(25),
    );
  });

  it('keeps rows and orders when it starts from an earlier layout, and the rules too', () => {
    fc.assert(
      fc.property(anyGraph(16, 24), fc.nat(), (graph, pick) => {
        const previous = layoutMap(graph);
        const links = graph.links.filter((_, k) => k !== pick % Math.max(1, graph.links.length));
        const changed = { ...graph, links };
        const layout = layoutMap(changed, { previous });
        const places = ({ boxes }: typeof layout) =>
          boxes.map(({ id, row, order }) => ({ id, row, order }));
        expect(places(layout)).toEqual(places(previous));
        expect(faultsOf(changed, layout, { previous })).toEqual([]);
      }),
      runs(40),
    );
  });

  it('keeps the rules under any pins', () => {
    const pin = fc.record(
      { row: fc.nat({ max: 4 }), order: fc.nat({ max: 4 }) },
      { requiredKeys: [] },
    );
    const pins = fc.dictionary(
      fc.integer({ min: 0, max: 13 }).map((k) => `n${k}`),
      pin,
    );
    fc.assert(
      fc.property(anyGraph(14, 20), pins, (graph, wanted) => {
        expect(faultsOf(graph, layoutMap(graph, { pins: wanted }), { pins: wanted })).toEqual([]);
      }),
      runs(40),
    );
  });
});
