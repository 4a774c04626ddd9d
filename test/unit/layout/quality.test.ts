import { describe, expect, it } from 'vitest';
import { faultsOf as countedFaults } from '../../../bench/layout/faults.mjs';
import { randomMap, serviceMap, sizes } from '../../../bench/layout/maps.mjs';
import { drawnQuality, layoutMap } from '../../../src/layout/index.js';
import { faultsOf } from './faults.js';

const line = (...points: (readonly [x: number, y: number])[]) => ({
  shape: 'orthogonal' as const,
  points: points.map(([x, y]) => ({ x, y })),
});

describe('the count of a drawing', () => {
  it('finds crossings, corners and length', () => {
    const quality = drawnQuality([line([0, 10], [20, 10]), line([5, 0], [5, 20], [30, 20])]);
    expect(quality).toEqual({ crossings: 1, bends: 1, length: 65 });
  });

  it('does not count links that touch or run along each other', () => {
    expect(drawnQuality([line([0, 10], [20, 10]), line([5, 10], [5, 20])]).crossings).toBe(0);
    expect(drawnQuality([line([0, 10], [20, 10]), line([5, 10], [15, 10])]).crossings).toBe(0);
  });

  it('finds crossings of slanting lines', () => {
    expect(drawnQuality([line([0, 0], [10, 10]), line([0, 10], [10, 0])]).crossings).toBe(1);
  });
});

// Mean crossings reached when this was written; ELK, asked to look for long, has 2.0, 14.7 and 75.
describe('the quality of layouts', () => {
  it('draws the customer-service map without crossing', () => {
    expect(layoutMap(serviceMap()).quality).toMatchObject({ crossings: 0, overflow: 0 });
  });

  it.each([
    ['small', 2.0],
    ['medium', 12.5],
    ['large', 56],
  ] as const)(
    'has no more crossings on %s maps than it had, and keeps the page',
    (name, stored) => {
      const size = sizes[name];
      let crossings = 0;
      for (let seed = 1; seed <= size.maps; seed++) {
        const graph = randomMap(size, seed);
        const layout = layoutMap(graph);
        expect(faultsOf(graph, layout)).toEqual([]);
        expect(layout.width).toBeLessThanOrEqual(1110);
        crossings += layout.quality.crossings;
      }
      expect(crossings / size.maps).toBeLessThanOrEqual(stored * 1.05);
    },
  );
});

describe('the page width', () => {
  it.each(['small', 'medium', 'large'] as const)(
    'is kept by %s maps on upright A4 paper, with fewer boxes in a row where links need the room',
    (name) => {
      for (let seed = 1; seed <= sizes[name].maps; seed++)
        expect(
          layoutMap(randomMap(sizes[name], seed), { maxWidth: 900 }).width,
        ).toBeLessThanOrEqual(900);
    },
  );
});

describe('the faults that the benchmark counts', () => {
  it('are none on a layout, and each is seen on a spoilt one', () => {
    const layout = layoutMap(serviceMap());
    expect(countedFaults(layout, 1110)).toEqual({ broken: 0, through: 0, overlap: 0, wide: 0 });
    const [first, second, ...rest] = layout.boxes;
    if (first === undefined || second === undefined) throw new Error('the map has two boxes');
    const moved = { ...second, x: first.x + 5, y: first.y + 5, band: 'learning' };
    const spoilt = countedFaults({ ...layout, boxes: [first, moved, ...rest] }, 300);
    expect(spoilt).toMatchObject({ broken: 1, overlap: 1, wide: 1 });
    const [{ x, y }] = [first];
    const through = {
      ...layout.links[0],
      points: [
        { x: x - 9, y: y + 9 },
        { x: x + 900, y: y + 9 },
      ],
    };
    const crossed = { ...layout, links: [through as (typeof layout.links)[number]] };
    expect(countedFaults(crossed, 1110).through).toBe(1);
  });
});
