import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layoutMap, type MapLayout } from '../../../src/layout/index.js';
import { faultsOf } from './faults.js';
import { graphOf, rowsOf } from './graphs.js';

const linkOf = ({ links }: MapLayout, id: string): MapLayout['links'][number] =>
  links.find((link) => link.id.startsWith(`${id}#`)) as MapLayout['links'][number];

describe('the rows of a map', () => {
  it('stand one above the other along a chain inside a band', () => {
    const layout = layoutMap(graphOf({ top: 'a b c' }, 'b->c c->a'));
    expect(rowsOf(layout)).toEqual(['a', 'c', 'b']);
  });

  it('hold no more boxes than the page is wide', () => {
    const graph = graphOf({ top: 'a b c d e f g h' }, '');
    for (const box of rowsOf(layoutMap(graph, { maxWidth: 700 })))
      expect(box.split(' ').length).toBeLessThanOrEqual(3);
    for (const box of rowsOf(layoutMap(graph, { narrow: true })))
      expect(box.split(' ').length).toBeLessThanOrEqual(2);
  });

  it('stay full to the page even where many chains compete', () => {
    const graph = graphOf({ top: 'a b c d e f g h i j' }, 'a->b c->d e->f g->h a->i c->j');
    const layout = layoutMap(graph, { maxWidth: 480 });
    expect(layout.width).toBeLessThanOrEqual(480);
    expect(faultsOf(graph, layout, { maxWidth: 480 })).toEqual([]);
  });

  it('break a loop at one link, which then points down', () => {
    const layout = layoutMap(graphOf({ top: 'a b c' }, 'a->b b->c c->a'));
    expect(layout.links.map(({ direction }) => direction)).toEqual(['up', 'up', 'down']);
  });
});

describe('the bands of a map', () => {
  it('keep their order and a height of their own when they are empty', () => {
    const layout = layoutMap(graphOf({ top: 'a', middle: '', low: 'b' }, 'b->a'), {
      emptyBand: 80,
    });
    expect(layout.bands.map(({ id }) => id)).toEqual(['top', 'middle', 'low']);
    expect(layout.bands[1]?.height).toBeGreaterThanOrEqual(80);
  });

  it('make a map even without any box', () => {
    const layout = layoutMap(graphOf({ top: '', low: '' }, ''));
    expect(layout.height).toBeGreaterThan(100);
    expect(layout.boxes).toEqual([]);
  });

  it('may be none at all', () => {
    expect(layoutMap({ bands: [], nodes: [], links: [] })).toMatchObject({
      height: 0,
      quality: { crossings: 0 },
    });
  });
});

describe('the links of a map', () => {
  it('run straight where nothing stands in the way', () => {
    const layout = layoutMap(graphOf({ top: 'a b', low: 'c d' }, 'c->a d->b'));
    expect(layout.quality).toMatchObject({ crossings: 0, bends: 0 });
  });

  it('leave the top of the cause and enter the bottom of the effect', () => {
    const link = linkOf(layoutMap(graphOf({ top: 'a', low: 'b' }, 'b->a')), 'b->a');
    expect(link).toMatchObject({ direction: 'up', start: 'top', end: 'bottom' });
    expect(link.points[0]?.y).toBeGreaterThan(link.points.at(-1)?.y as number);
  });

  it('leave the bottom of the cause and enter the top of the effect when they lead down', () => {
    const link = linkOf(layoutMap(graphOf({ top: 'a', low: 'b' }, 'a->b')), 'a->b');
    expect(link).toMatchObject({ direction: 'down', start: 'bottom', end: 'top' });
    expect(link.points[0]?.y).toBeLessThan(link.points.at(-1)?.y as number);
  });

  it('stay apart when they join the same boxes', () => {
    const layout = layoutMap(graphOf({ top: 'a', low: 'b' }, 'b->a b->a a->b b->a'));
    const places = layout.links
      .map(({ points }) => points[0]?.x as number)
      .toSorted((a, b) => a - b);
    for (let k = 1; k < places.length; k++)
      expect((places[k] as number) - (places[k - 1] as number)).toBeGreaterThanOrEqual(8);
    expect(layout.quality).toMatchObject({ crossings: 0, bends: 0 });
  });

  it('have a channel above the top row for boxes side by side', () => {
    const pins = { a: { row: 0 }, b: { row: 0 } };
    const layout = layoutMap(graphOf({ top: 'a b' }, 'a->b a->a'), { pins });
    expect(layout.links.map(({ direction }) => direction)).toEqual(['level', 'self']);
    expect(layout.channels[0]).toMatchObject({ above: 0, y: 0 });
    const top = layout.boxes[0]?.y as number;
    const highest = Math.min(...layout.links.flatMap(({ points }) => points.map(({ y }) => y)));
    expect(highest).toBeGreaterThanOrEqual(8);
    expect(highest).toBeLessThan(top - 8);
  });

  it('keep the lanes of a channel apart by the pitch asked for', () => {
    const graph = graphOf({ top: 'a b c d', low: 'e f g h' }, 'e->d f->c g->b h->a e->c f->d');
    for (const lanePitch of [10, 14]) {
      const { links } = layoutMap(graph, { lanePitch });
      const lanes = links.flatMap(({ points }) =>
        points.flatMap(({ y }, k) => (points[k + 1]?.y === y ? [y] : [])),
      );
      const sorted = [...new Set(lanes)].toSorted((a, b) => a - b);
      expect(sorted.length).toBeGreaterThan(1);
      for (let k = 1; k < sorted.length; k++)
        expect((sorted[k] as number) - (sorted[k - 1] as number)).toBeGreaterThanOrEqual(lanePitch);
    }
  });

  it('are a start and cubic pieces when curves are asked for', () => {
    const layout = layoutMap(graphOf({ top: 'a', middle: 'b c', low: 'd' }, 'd->a d->b c->a'), {
      links: 'curve',
    });
    for (const { points, shape } of layout.links) {
      expect(shape).toBe('curve');
      expect(points.length % 3).toBe(1);
    }
  });
});

describe('columns', () => {
  const graph = graphOf(
    { top: 'a:growth b:cost', middle: 'c:cost d:growth e', low: 'f:growth g:cost h' },
    'f->c g->d c->a d->b h->e e->a',
  );

  it('hold every box of their theme between fixed edges, boxes without a theme last', () => {
    const layout = layoutMap(graph, { columns: 'theme' });
    expect(layout.columns.map(({ theme }) => theme)).toEqual(['growth', 'cost', undefined]);
    for (const box of layout.boxes) {
      const theme = graph.nodes.find(({ id }) => id === box.id)?.theme;
      const column = layout.columns.find((one) => one.theme === theme);
      expect(box.x).toBeGreaterThanOrEqual(column?.x as number);
      expect(box.x + box.width).toBeLessThanOrEqual(
        (column?.x as number) + (column?.width as number),
      );
    }
  });

  it('touch one another and stay inside the map', () => {
    const { columns, width } = layoutMap(graph, { columns: 'theme' });
    for (const [k, { x, width: own }] of columns.entries())
      expect(columns[k + 1]?.x ?? x + own).toBeCloseTo(x + own);
    expect(width).toBeLessThanOrEqual(1110);
  });
});

describe('pins', () => {
  const graph = graphOf({ top: 'a b c d', low: 'e f' }, 'e->a f->b');

  it('set the row of a box, counted from the top of its band', () => {
    const { boxes } = layoutMap(graph, { pins: { b: { row: 1 }, e: { row: 1 } } });
    const row = (id: string) => boxes.find((box) => box.id === id)?.row;
    expect(row('b')).toBe((row('a') as number) + 1);
    expect(row('e')).toBe((row('f') as number) + 1);
  });

  it('set the place of a box in its row', () => {
    const { boxes } = layoutMap(graph, {
      pins: { d: { order: 0 }, a: { order: 2 }, f: { order: 0 } },
    });
    const order = (id: string) => boxes.find((box) => box.id === id)?.order;
    expect([order('d'), order('a'), order('f')]).toEqual([0, 2, 0]);
  });

  it('ignore ids that are not on the map and numbers without sense', () => {
    const pins: LayoutOptions['pins'] = {
      toString: { row: 3 },
      ghost: { order: 1 },
      a: { row: Number.NaN, order: -4 },
    };
    expect(layoutMap(graph, { pins })).toEqual(layoutMap(graph));
  });
});

/** Boxes of the band `low` that are no newcomers, from the left. */
const lowOrder = ({ boxes }: MapLayout) =>
  boxes
    .filter(({ band, id }) => band === 'low' && id !== 'z')
    .toSorted((a, b) => a.x - b.x)
    .map(({ id }) => id);

describe('a layout from an earlier one', () => {
  const graph = graphOf({ top: 'a b c', low: 'd e f g' }, 'd->a e->b f->c g->a d->c');

  it('is the earlier one when nothing changed', () => {
    const previous = layoutMap(graph);
    const again = layoutMap(graph, { previous: structuredClone(previous) });
    expect(again.boxes).toEqual(previous.boxes);
  });

  it('leaves boxes where they were when a box is added', () => {
    const previous = layoutMap(graph);
    const more = {
      ...graph,
      nodes: [...graph.nodes, { id: 'z', band: 'low', width: 192, height: 80 }],
    };
    const layout = layoutMap(more, { previous });
    expect(faultsOf(more, layout, { previous })).toEqual([]);
    expect(lowOrder(layout)).toEqual(lowOrder(previous));
  });

  it('forgets a box that moved to another band', () => {
    const previous = layoutMap(graph);
    const moved = {
      ...graph,
      nodes: graph.nodes.map((node) => (node.id === 'g' ? { ...node, band: 'top' } : node)),
    };
    const layout = layoutMap(moved, { previous });
    expect(faultsOf(moved, layout, { previous })).toEqual([]);
    expect(layout.boxes.find(({ id }) => id === 'g')?.band).toBe('top');
  });

  it('is a fresh one when no box was there before', () => {
    const previous = layoutMap(graphOf({ top: 'x' }, ''));
    expect(layoutMap(graph, { previous })).toEqual(layoutMap(graph));
  });
});

describe('what cannot be laid out', () => {
  const graph = graphOf({ top: 'a' }, '');
  const box = graph.nodes[0] as (typeof graph.nodes)[number];

  it.each([
    ['unknown-id', { ...graph, nodes: [{ ...box, band: 'nowhere' }] }],
    ['unknown-id', { ...graph, links: [{ id: 'l', from: 'a', to: 'ghost' }] }],
    ['unknown-id', { ...graph, links: [{ id: 'l', from: 'constructor', to: 'a' }] }],
    ['invalid-option', { ...graph, nodes: [box, box] }],
    ['invalid-option', { ...graph, nodes: [{ ...box, width: Number.NaN }] }],
    ['invalid-option', { ...graph, nodes: [{ ...box, height: -1 }] }],
    [
      'invalid-option',
      { ...graph, nodes: Array.from({ length: 151 }, (_, k) => ({ ...box, id: `n${k}` })) },
    ],
    [
      'invalid-option',
      {
        ...graph,
        bands: Array.from({ length: 151 }, (_, k) => ({ id: k === 0 ? 'top' : `b${k}` })),
      },
    ],
    [
      'invalid-option',
      {
        ...graph,
        links: Array.from({ length: 601 }, (_, k) => ({ id: `l${k}`, from: 'a', to: 'a' })),
      },
    ],
  ])('is refused with the code %s', (code, wrong) => {
    expect(() => layoutMap(wrong)).toThrow(expect.objectContaining({ code }));
  });

  it('is refused for lengths that are none', () => {
    expect(() => layoutMap(graph, { maxWidth: Number.NaN })).toThrow(
      /`maxWidth` is NaN\n {2}expected: a finite number of pixels from 0 to 100000/,
    );
  });

  it('takes ids that every object has', () => {
    const odd = graphOf(
      { constructor: 'toString __proto__', hasOwnProperty: 'valueOf' },
      '__proto__->toString valueOf->__proto__',
    );
    expect(faultsOf(odd, layoutMap(odd))).toEqual([]);
  });
});
