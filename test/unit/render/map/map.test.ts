import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeMap,
  layoutView,
  mapOutline,
  mapView,
  renderMap,
  themeOf,
  toDot,
  toSvg,
} from 'stratmap/render';
import { measureText } from '../../../../src/layout/index.js';
import { cardOf, evaluated } from '../cards.js';
import {
  type Element,
  elementsOf,
  markedCard,
  markedEvaluation,
  parseXml,
  textOf,
} from './support.js';

const svg = toSvg(markedCard, markedEvaluation);
const root = parseXml(svg);
const all = [...elementsOf(root)];
const byRole = (role: string, of: Element = root): Element[] =>
  [...elementsOf(of)].filter(({ attributes }) => attributes.get('role') === role);

/** Roles, names, ids and texts of a picture without its places and colours. */
function reduced(element: Element, depth = 0): string[] {
  const { name, attributes, children } = element;
  const told = [
    'role',
    'aria-label',
    'href',
    'data-id',
    'stroke-dasharray',
    'opacity',
    'aria-hidden',
  ]
    .filter((key) => attributes.has(key))
    .map((key) => `${key}=${attributes.get(key)}`);
  const own = ['text', 'title', 'desc'].includes(name) ? [JSON.stringify(textOf(element))] : [];
  const shown = own.length > 0 || told.length > 0;
  const line = shown ? [`${'  '.repeat(depth)}${[name, ...told, ...own].join(' ')}`] : [];
  if (name === 'text') return line;
  const inner = children.flatMap((child) =>
    typeof child === 'string' ? [] : reduced(child, depth + (shown ? 1 : 0)),
  );
  return [...line, ...inner];
}

describe('a strategy map as SVG', () => {
  it.each([
    ['en', {}],
    ['es', { locale: 'es' }],
  ])('has a stable structure of roles, names and texts (%s)', async (name, options) => {
    const tree = reduced(parseXml(toSvg(markedCard, markedEvaluation, options)));
    await expect(`${tree.join('\n')}\n`).toMatchFileSnapshot(`../../../golden/map-${name}.txt`);
  });

  it('is a named group with a list for each perspective and a link for each objective', () => {
    expect(root.attributes.get('role')).toBe('group');
    const ids = new Set(all.map(({ attributes }) => attributes.get('id')));
    for (const key of ['aria-labelledby', 'aria-describedby'])
      for (const { attributes } of all)
        if (attributes.has(key)) expect(ids).toContain(attributes.get(key));
    expect(byRole('list').map(({ attributes }) => attributes.get('aria-label'))).toEqual([
      'Money',
      'People',
    ]);
    const items = byRole('listitem');
    expect(
      items
        .map(({ attributes }) => attributes.get('data-id') ?? '')
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['calm', 'idle', 'profit', 'save', 'skill']);
    for (const item of items)
      expect([...elementsOf(item)].filter(({ name }) => name === 'a')).toHaveLength(1);
  });

  it('names each link by its content: title, word of the status, points', () => {
    const save = byRole('listitem').find(({ attributes }) => attributes.get('data-id') === 'save');
    const link = [...elementsOf(save as Element)].find(({ name }) => name === 'a') as Element;
    expect(link.attributes.has('aria-label')).toBe(false);
    expect(textOf(link)).toContain('Spend less');
    expect(byRole('img', link).map(({ attributes }) => attributes.get('aria-label'))).toContain(
      'Watch',
    );
  });

  it('has no two equal ids, and none without its prefix', () => {
    const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const other = parseXml(toSvg(markedCard, markedEvaluation, { idPrefix: 'b-' }));
    for (const { attributes } of elementsOf(other))
      if (attributes.has('id')) expect(attributes.get('id')).toMatch(/^b-/);
  });

  it('parts words of wrapped titles by a space, so that copied text is whole', () => {
    const long = cardOf({
      perspectives: { p: { title: 'P' } },
      objectives: {
        a: { title: 'Quick and effective conversation with people', perspective: 'p' },
      },
    });
    const text = byRole('listitem', parseXml(toSvg(long)))
      .map(textOf)
      .join('');
    expect(text).toContain('Quick and effective conversation with people');
  });

  it('shows every mark of its links: dotted, dashed with minus, bars of delay, open head', () => {
    const links = all.filter(({ attributes }) => attributes.get('class') === 'sm-link');
    const marks = (id: string): Element[] => [
      ...elementsOf(links.find(({ attributes }) => attributes.get('data-id') === id) as Element),
    ];
    const dashes = (id: string) =>
      marks(id).flatMap(({ attributes }) => attributes.get('stroke-dasharray') ?? []);
    expect(dashes('calm->save')).toEqual(['2 3']);
    expect(dashes('calm->profit')).toEqual(['7 4']);
    expect(marks('calm->profit').some(({ name }) => name === 'circle')).toBe(true);
    expect(marks('skill->calm').some(({ name }) => name === 'circle')).toBe(false);
    expect(dashes('skill->calm')).toEqual([]);
    const bars = (id: string) =>
      marks(id).filter(({ attributes }) => attributes.get('d')?.startsWith('M-2 -4.6') === true);
    expect([bars('calm->save').length, bars('calm->profit').length]).toEqual([1, 0]);
  });

  it('draws links of greater strength wider, and all alike where strengths are equal', () => {
    const { links } = mapView(markedCard, markedEvaluation);
    const weights = new Map(links.map(({ id, weight }) => [id, weight]));
    expect(weights.get('calm->save')).toBe(1);
    expect(weights.get('calm->profit')).toBeCloseTo(1 / 3);
  });

  it('has a legend of the marks that are used and of no other', () => {
    const legend = (picture: string): string =>
      textOf(
        [...elementsOf(parseXml(picture))].find(
          ({ attributes }) => attributes.get('class') === 'sm-legend',
        ) as Element,
      );
    for (const words of [
      'weak hypothesis',
      'lowers its effect',
      'feedback',
      'old values',
      'inferred',
      'Growth',
      'No data',
      'since the period before',
      'read with care',
      'claim contradicted by data',
    ])
      expect(legend(svg)).toContain(words);
    expect(legend(svg)).not.toContain('Poor');
    const bare = cardOf({
      perspectives: { p: { title: 'P' } },
      objectives: { a: { title: 'A', perspective: 'p' } },
    });
    expect(legend(toSvg(bare)).trim()).toBe('');
  });

  it('fades what lies off the path of an objective, and refuses an unknown one', () => {
    const view = mapView(markedCard, markedEvaluation, { focus: 'profit' });
    expect(view.boxes.filter(({ faded }) => faded).map(({ id }) => id)).toEqual(['idle']);
    expect(view.links.find(({ id }) => id === 'calm->profit')?.focus).toBe('on');
    expect(() => mapView(markedCard, undefined, { focus: 'nobody' })).toThrow(
      '`focus` is the text `nobody`, which is no objective of the card',
    );
    expect(() => mapView(markedCard, undefined, { theme: 'nothing' })).toThrow(
      '`theme` is the text `nothing`, which is no theme of the card',
    );
  });

  it('fades what does not serve a theme', () => {
    const { boxes } = mapView(markedCard, undefined, { theme: 'growth' });
    expect(boxes.filter(({ faded }) => !faded).map(({ id }) => id)).toEqual(['save']);
  });

  it('tells what a change moved, and leaves alone what it did not reach', () => {
    const after = markedEvaluation.with({ cost: 6.3 } as never);
    const view = mapView(markedCard, after, { before: markedEvaluation });
    const [save, calm] = ['save', 'calm'].map((id) => view.boxes.find((box) => box.id === id));
    expect(save?.before?.points).not.toBe(save?.score?.points);
    expect(save?.before?.gained).toMatch(/^\+/);
    expect(calm?.before).toBeUndefined();
    expect(view.gained).toMatch(/^\+/);
    expect(view.bands.map(({ gained }) => gained !== undefined)).toEqual([true, false, false]);
    expect(describeMap(view)).toContain(`Money: Watch 70.0 (${view.bands[0]?.gained})`);
    const drawn = textOf(parseXml(toSvg(markedCard, after, { before: markedEvaluation })));
    expect(drawn).toContain(`70.0 Watch (${view.gained})`);
  });

  it('does not move its boxes when scores or the focus change', () => {
    const layouts = [
      mapView(markedCard, markedEvaluation),
      mapView(markedCard, markedEvaluation, { period: '2026-01', focus: 'calm' }),
    ].map((view) => layoutView(view));
    expect(layouts[1]).toEqual(layouts[0]);
  });

  it('gives the same text for the same arguments, and for a view that went through JSON', () => {
    expect(toSvg(markedCard, markedEvaluation)).toBe(svg);
    const view = mapView(markedCard, markedEvaluation);
    const copy = JSON.parse(JSON.stringify(view)) as typeof view;
    expect(renderMap(copy, layoutView(copy), themeOf())).toBe(svg);
  });

  it('draws a card without objectives and one without links', () => {
    expect(() => parseXml(toSvg(cardOf({ perspectives: { p: { title: 'P' } } })))).not.toThrow();
    expect(() => parseXml(toSvg(cardOf({})))).not.toThrow();
  });
});

/** Text elements with their size, weight and lines. */
function linesOf(picture: string): { text: string; width: number; end: number }[] {
  return byRole('listitem', parseXml(picture)).flatMap((item) =>
    [...elementsOf(item)].flatMap((element) => {
      if (element.name !== 'text') return [];
      const { attributes } = element;
      const [size, weight] = ['font-size', 'font-weight'].map((key) =>
        Number(attributes.get(key) ?? 400),
      );
      const parts = element.children.filter((child) => typeof child !== 'string');
      const spans = parts.filter(({ name }) => name === 'tspan');
      return (spans.length > 0 ? spans : [element]).map((line) => {
        const text = textOf(line).trimEnd();
        const width = measureText(text, size as number, weight);
        const x = Number(line.attributes.get('x') ?? 0);
        const end = attributes.get('text-anchor') === undefined ? x + width : x;
        return { text, width, end };
      });
    }),
  );
}

describe('text on a map', () => {
  it.each(['en', 'es'])('fits into its box (%s)', (locale) => {
    const titles = [
      'Responsabilidad socioambiental y electroencefalografía',
      'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
      'a '.repeat(200),
      'Base de conocimientos fácil de usar y actualizada',
      '顧客満足度を高めるための継続的な改善活動',
    ];
    const card = cardOf({
      language: 'en',
      themes: { t: { title: 'T' } },
      perspectives: { p: { title: 'P'.repeat(90) } },
      objectives: Object.fromEntries(
        titles.map((title, i) => [
          `o${i}`,
          { title, perspective: 'p', ...(i % 2 === 0 ? { themes: ['t'] } : {}) },
        ]),
      ),
    });
    const lines = linesOf(toSvg(card, undefined, { locale }));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter(({ end }) => end > 192 - 8)).toEqual([]);
  });

  it('keeps points, trend, clock and counts of a footer apart, however many are counted', () => {
    const ids = Array.from({ length: 24 }, (_, i) => `k${i}`);
    const card = cardOf({
      calendar: { period: 'month' },
      perspectives: { p: { title: 'P' } },
      indicators: Object.fromEntries(
        ids.map((id) => [
          id,
          { title: id, baseline: 0, target: 10, minSample: 9, every: 'P1M', staleAfter: 'P1M' },
        ]),
      ),
      objectives: {
        a: { title: 'A', perspective: 'p', leading: ids.slice(0, 12), lagging: ids.slice(12) },
      },
      initiatives: Object.fromEntries(
        ids.slice(0, 12).map((_, i) => [`i${i}`, { title: 'I', supports: ['a'] }]),
      ),
    });
    const ten = { value: 10, n: 2 };
    const data = Object.fromEntries(ids.map((id) => [id, { '2026-01': 2, '2026-02': ten }]));
    const [item] = byRole('listitem', parseXml(toSvg(card, evaluated(card, data)))) as [Element];
    const places = [...elementsOf(item)].flatMap(({ name, attributes, children }) => {
      const [, x, scale] =
        /^translate\(([\d.]+) [\d.]+\)(?: scale\(([\d.]+)\))?/.exec(
          attributes.get('transform') ?? '',
        ) ?? [];
      const half = 5 * Number(scale ?? 1);
      if (x !== undefined) return [[Number(x) - half, Number(x) + half] as const];
      if (name !== 'text' || !attributes.has('x')) return [];
      const [at, size] = [Number(attributes.get('x')), Number(attributes.get('font-size'))];
      const width = measureText(
        String(children[0]).trim(),
        size,
        Number(attributes.get('font-weight') ?? 400),
      );
      return [
        attributes.get('text-anchor') === 'end'
          ? ([at - width, at] as const)
          : ([at, at + width] as const),
      ];
    });
    const footer = places.slice(1).toSorted(([a], [b]) => a - b);
    expect(footer).toHaveLength(10);
    for (const [i, [start]] of footer.entries())
      expect(start).toBeGreaterThanOrEqual((footer[i - 1]?.[1] ?? 0) - 0.01);
  });
});

/** Titles that try to break out of what holds them. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ']]></text><script>alert(1)</script>',
    '"/><image href="x" onerror="alert(1)"/>',
    '&lt;&#0;&nbsp;',
    "'--><!--",
    '\u0000\u0008\ufffe\ud800',
    '\u202eright to left\u2066',
    '"]; x -> y; \\',
    '__proto__',
  ),
);

const ELEMENTS = ['svg', 'g', 'a', 'text', 'tspan', 'title', 'desc', 'rect', 'path', 'circle'];

describe('a map of hostile titles', () => {
  const view = mapView(markedCard, markedEvaluation, {
    before: markedEvaluation.with({ cost: 9 } as never),
  });

  it('is well-formed and has no foreign elements, whatever texts a view has', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        const made = {
          ...view,
          title: a,
          subtitle: c,
          bands: view.bands.map((band) => ({ ...band, title: b, question: a })),
          boxes: view.boxes.map((box) => ({ ...box, title: c, facts: [a, b] })),
          links: view.links.map((link) => ({ ...link, text: b, delay: c })),
          themes: view.themes.map((theme) => ({ ...theme, title: a })),
        };
        const svg = renderMap(made, layoutView(view), themeOf(), { idPrefix: c, href: () => b });
        for (const { name } of elementsOf(parseXml(svg))) expect(ELEMENTS).toContain(name);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('has a twin in DOT whose labels end where they should', () => {
    const valid = hostile.filter((text) => /^[^\p{C}]*[^\p{C}\s][^\p{C}]*$/u.test(text));
    fc.assert(
      fc.property(valid, valid, (a, b) => {
        const card = cardOf({
          title: a,
          perspectives: { toString: { title: b } },
          objectives: {
            constructor: { title: a, perspective: 'toString', drives: ['hasOwnProperty'] },
            hasOwnProperty: { title: b, perspective: 'toString' },
          },
        });
        expect(mapOutline(mapView(card)).children).toHaveLength(1);
        const labels = toDot(card)
          .split('\n')
          .filter((line) => line.includes('label="'));
        expect(labels).toHaveLength(4);
        for (const line of labels) expect(line).toMatch(/label="(?:[^"\\]|\\.)*"[,\];]/);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('a map in words', () => {
  it.each([
    ['en', {}],
    ['es', { locale: 'es' }],
  ])('says everything that the picture shows (%s)', async (name, options) => {
    const text = describeMap(mapView(markedCard, markedEvaluation, options));
    await expect(text).toMatchFileSnapshot(`../../../golden/map-words-${name}.txt`);
    expect(text).not.toMatch(/undefined|NaN|null/);
  });
});

describe('any map', () => {
  it.each([
    {},
    { dark: true, palette: 'cbSafe' },
    { palette: 'mono', locale: 'es-MX' },
    { layout: { narrow: true } },
    { layout: { links: 'curve' } },
    { focus: 'calm' },
  ] as const)('has no undefined and no NaN in it (%j)', (options) => {
    for (const text of [
      toSvg(markedCard, markedEvaluation, options),
      toSvg(markedCard, undefined, options),
    ])
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it('as DOT has a cluster for each perspective and an edge for each link', () => {
    const dot = toDot(markedCard, markedEvaluation);
    expect([...dot.matchAll(/subgraph "cluster_/g)]).toHaveLength(3);
    expect([...dot.matchAll(/ -> /g)]).toHaveLength(4);
    expect(dot).toContain('"o_calm" -> "o_save" [style=dotted');
    expect(dot).not.toMatch(/undefined|NaN/);
  });

  it('refuses what is too large to draw', () => {
    const objectives = Object.fromEntries(
      Array.from({ length: 151 }, (_, i) => [`o${i}`, { title: 'O', perspective: 'p' }]),
    );
    const card = cardOf({ perspectives: { p: { title: 'P' } }, objectives });
    expect(() => toSvg(card, evaluated(card, {}, { at: '2026-01' }))).toThrow('150');
  });
});
