import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  LinkInput,
  ObjectiveInput,
  ScorecardInput,
} from '../../../src/document/input/index.js';
import { stronglyConnected } from '../../../src/model/components.js';
import { diagnosticsOf, foundIn, modelWith, scored } from './found.js';

/** Objectives and their links; each has an indicator, so that nothing else is found. */
function mapOf(links: {
  readonly [id: string]: ObjectiveInput['drives'];
}): Partial<ScorecardInput> {
  return {
    indicators: { x: scored },
    objectives: Object.fromEntries(
      Object.entries(links).map(([id, drives]) => [
        id,
        { perspective: 'p', lagging: ['x'], ...(drives === undefined ? {} : { drives }) },
      ]),
    ),
  };
}

const late: LinkInput = { delay: 'P1M' };

describe('a loop of links', { timeout: 60_000 }, () => {
  it('without delay is an error that names it as a path, at its first link', () => {
    const [found, ...rest] = diagnosticsOf(mapOf({ a: ['b'], b: ['c'], c: ['a'] }));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: 'link.loop', path: ['objectives', 'a', 'drives', 'b'] });
    expect(found?.message).toContain('a -> b -> c -> a');
    expect(found?.hint).toContain('delay');
  });

  it('names the shortest one of a tangle, and one for each tangle', () => {
    const found = diagnosticsOf(
      mapOf({ a: ['b'], b: ['c', 'd'], c: ['a'], d: ['b'], u: ['v'], v: ['u'], w: ['a', 'u'] }),
    );
    const paths = found.map(({ message }) => message.split(': ').at(-1));
    expect(new Set(paths)).toEqual(new Set(['b -> d -> b', 'u -> v -> u']));
    expect(paths).toHaveLength(2);
  });

  it('of one objective with itself is one as well', () => {
    expect(foundIn(mapOf({ a: ['a'] }))).toEqual(['link.loop objectives.a.drives.a']);
  });

  it.each<[string, LinkInput]>([
    ['a delay', late],
    ['a short delay', { delay: 'P1D' }],
    ['lags that start later', { lags: [0, 1] }],
  ])('with %s is legal, also of one objective with itself', (_, link) => {
    expect(foundIn(mapOf({ a: { a: link } }))).toEqual([]);
    expect(foundIn(mapOf({ a: ['b'], b: { a: link } }))).toEqual([]);
  });

  it.each<[string, LinkInput]>([
    ['a delay of nothing', { delay: 'P0D' }],
    ['a spread from now on', { spread: 'P3M' }],
    ['lags that start now', { lags: [1, 1] }],
  ])('with %s still acts at once', (_, link) => {
    expect(foundIn(mapOf({ a: ['b'], b: { a: link } }))).toHaveLength(1);
  });

  it('is no loop where a link has no weight or no effect', () => {
    expect(foundIn(mapOf({ a: ['b'], b: { a: { effect: 'none' } } }))).toEqual([]);
    expect(foundIn(mapOf({ a: ['b'], b: { a: 0 } }))).toEqual([
      'link.weight-zero objectives.b.drives.a',
    ]);
  });

  it('is found in a chain of thousands without exhausting the stack', () => {
    const count = 20_000;
    const links = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`o${i}`, [`o${(i + 1) % count}`]]),
    );
    const [found] = diagnosticsOf(mapOf(links));
    expect(found?.code).toBe('link.loop');
    expect(found?.message.length).toBeGreaterThan(count);
  });
});

describe('the order of objectives', () => {
  it('puts causes before effects, and loops together in the order of their undelayed links', () => {
    const { order } = modelWith(mapOf({ top: [], b: { top: 1, a: late }, a: ['b'], first: ['a'] }));
    const flat = order.flatMap(({ objectives }) => objectives);
    expect(flat.toSorted()).toEqual(['a', 'b', 'first', 'top']);
    expect(flat.indexOf('first')).toBeLessThan(flat.indexOf('a'));
    expect(flat.indexOf('a')).toBeLessThan(flat.indexOf('b'));
    expect(flat.indexOf('b')).toBeLessThan(flat.indexOf('top'));
    expect(order.filter(({ loop }) => loop)).toMatchObject([
      { objectives: ['a', 'b'], loop: true },
    ]);
  });
});

describe('a link', () => {
  it('cannot have both lags and a delay or spread', () => {
    expect(foundIn(mapOf({ a: { b: { lags: [1], delay: 'P1M' } }, b: [] }))).toEqual([
      'link.lags-and-delay objectives.a.drives.b.lags',
    ]);
    expect(foundIn(mapOf({ a: { b: { lags: [0, 1], spread: 'P1M' } }, b: [] }))).toEqual([
      'link.lags-and-delay objectives.a.drives.b.lags',
    ]);
  });

  it('cannot act over more periods than ten years of days', () => {
    const lags = Array.from({ length: 4000 }, () => 1);
    expect(foundIn(mapOf({ a: { b: { lags } }, b: [] }))).toEqual([
      'link.too-long objectives.a.drives.b.lags',
    ]);
    const far = {
      ...mapOf({ a: { b: { spread: 'P11Y' } }, b: [] }),
      calendar: { period: 'day' },
    } as const;
    expect(foundIn(far)).toEqual(['link.too-long objectives.a.drives.b.spread']);
    expect(foundIn(mapOf({ a: { b: { spread: 'P11Y', delay: 'P99999Y' } }, b: [] }))).toEqual([]);
  });

  it('without weight is mentioned and left out', () => {
    const card = mapOf({ a: { b: { strength: 0 } }, c: { b: { confidence: 0 } }, b: [] });
    expect(foundIn(card)).toEqual([
      'link.weight-zero objectives.a.drives.b',
      'link.weight-zero objectives.c.drives.b',
    ]);
    expect(modelWith(card).objectives.get('b')?.drivers).toEqual([]);
  });

  it('weighs its strength times its confidence, and stands in the order of its causes', () => {
    const model = modelWith(
      mapOf({ z: { b: { strength: 2, confidence: 0.25 } }, a: { b: 3 }, b: [] }),
    );
    const drivers = model.objectives.get('b')?.drivers ?? [];
    expect(drivers.map(({ from, weight }) => [from, weight])).toEqual([
      ['a', [{ value: 3 }]],
      ['z', [{ value: 0.5 }]],
    ]);
  });
});

describe('the strategy map as a graph', () => {
  const model = modelWith(
    mapOf({ top: [], side: [], a: ['b', 'top'], b: ['c'], c: { top: 1, a: late, side: 1 } }),
  );
  const { map } = model;

  it('knows direct causes and effects, and all of them through others', () => {
    expect([...map.drivers('top')].toSorted()).toEqual(['a', 'c']);
    expect([...map.effects('c')].toSorted()).toEqual(['a', 'side', 'top']);
    expect([...map.allDrivers('side')].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...map.allEffects('a')].toSorted()).toEqual(['a', 'b', 'c', 'side', 'top']);
    expect(map.tops()).toEqual(['top', 'side']);
  });

  it('finds every way to the top, shortest first, and walks a loop once', () => {
    expect(map.pathsToTop('a')).toEqual([
      ['a', 'top'],
      ['a', 'b', 'c', 'top'],
      ['a', 'b', 'c', 'side'],
    ]);
    expect(map.pathsToTop('c')).toEqual([
      ['c', 'top'],
      ['c', 'side'],
      ['c', 'a', 'top'],
    ]);
    expect(map.pathsToTop('top')).toEqual([['top']]);
    expect(map.pathsToTop('a', 1)).toEqual([['a', 'top']]);
  });

  it('knows nothing of what is not on it', () => {
    for (const id of ['nobody', 'x', 'constructor', 'toString']) {
      expect([map.drivers(id), map.effects(id), map.pathsToTop(id)]).toEqual([[], [], []]);
      expect(map.allDrivers(id).size + map.allEffects(id).size).toBe(0);
    }
  });

  it('gives up on more ways than anybody reads, instead of counting them all', () => {
    const layers = 30;
    const links: Record<string, string[]> = {};
    for (let i = 0; i < layers; i++)
      for (const side of ['l', 'r']) links[`${side}${i}`] = [`l${i + 1}`, `r${i + 1}`];
    links[`l${layers}`] = [];
    links[`r${layers}`] = [];
    expect(modelWith(mapOf(links)).map.pathsToTop('l0').length).toBeLessThanOrEqual(100);
  });

  it('has indicators that drive objectives on it', () => {
    const driven = modelWith({
      indicators: { x: { ...scored, drives: ['a'] } },
      objectives: { a: { perspective: 'p', drives: ['b'] }, b: { perspective: 'p' } },
    });
    expect(driven.map.pathsToTop('x')).toEqual([['x', 'a', 'b']]);
    expect(driven.map.drivers('a')).toEqual(['x']);
  });
});

describe('components of a graph', () => {
  /** Who reaches whom and back, by walking from everywhere. */
  function mutual(nodes: readonly string[], next: (node: string) => readonly string[]): string[][] {
    const reach = (from: string): Set<string> => {
      const seen = new Set([from]);
      for (const node of seen) for (const to of next(node)) seen.add(to);
      return seen;
    };
    const all = new Map(nodes.map((node) => [node, reach(node)]));
    const groups = nodes.map((a) =>
      nodes.filter((b) => all.get(a)?.has(b) === true && all.get(b)?.has(a) === true),
    );
    return [...new Set(groups.map((group) => group.join(' ')))].map((group) => group.split(' '));
  }

  it('are the nodes that reach each other, each in the order given', () => {
    const node = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 25 }), (edges) => {
        const nodes = Array.from({ length: 10 }, (_, i) => `n${i}`);
        const next = (from: string) =>
          edges.filter(([a]) => `n${a}` === from).map(([, b]) => `n${b}`);
        const found = stronglyConnected(nodes, next);
        const byName = (a: string[], b: string[]): number => (a.join(' ') < b.join(' ') ? -1 : 1);
        expect(found.toSorted(byName)).toEqual(mutual(nodes, next).toSorted(byName));
      }),
      { seed: 61, numRuns: 300 },
    );
  });
});
