import { describe, expect, it } from 'vitest';
import {
  contributionTable,
  contributionTree,
  type ContributionNode,
  type ContributionView,
  heatMap,
  linkMatrix,
  mapView,
  timeSeries,
  tornado,
  waterfall,
} from 'stratmap/render';
import { measureText } from '../../../../src/layout/index.js';
import { cardOf } from '../cards.js';
import { type Element, elementsOf, markedCard, parseXml, textOf } from '../map/support.js';

const view: ContributionView = {
  locale: 'es',
  title: 'De qué se compone',
  root: {
    label: 'Todo',
    points: 60,
    status: 'watch',
    children: [
      { label: 'Mitad', points: 80, share: 0.5, status: 'good' },
      {
        label: 'Resto',
        points: 40,
        share: 0.5,
        status: 'poor',
        children: [
          { label: 'Nada', points: null, share: 0.25, status: 'none' },
          { label: 'Mucho', points: 120, share: 0.75, status: 'above' },
        ],
      },
    ],
  },
};

const all = (svg: string): Element[] => [...elementsOf(parseXml(svg))];
const numberOf = (element: Element | undefined, key: string): number =>
  Number(element?.attributes.get(key));

/** Bars in their order: the share, then what is filled of it. */
const barsOf = (svg: string): readonly (readonly [number, number])[] => {
  const bars = all(svg).filter(({ name }) => name === 'rect');
  return bars.flatMap((bar, i) =>
    i % 2 === 0 ? [[numberOf(bar, 'width'), numberOf(bars[i + 1], 'width')] as const] : [],
  );
};

describe('a contribution tree', () => {
  it('has bars as long as shares of the whole, filled as far as points, none longer than that it belongs to', () => {
    const [whole, half, rest, none, much] = barsOf(contributionTree(view));
    const full = whole?.[0] ?? 0;
    expect(whole?.[1]).toBeCloseTo(full * 0.6);
    expect(half).toEqual([full / 2, full * 0.4]);
    expect(rest).toEqual([full / 2, full * 0.2]);
    expect(none).toEqual([full / 8, 0]);
    expect(much).toEqual([(full * 3) / 8, (full * 3) / 8]);
  });

  it('says everything in its table, below what it belongs to', () => {
    expect(contributionTable(view).rows).toEqual([
      ['Todo', '—', '60,0', 'Atención'],
      ['– Mitad', '50 %', '80,0', 'Bien'],
      ['– Resto', '50 %', '40,0', 'Crítico'],
      ['– – Nada', '25 %', '—', 'Sin datos'],
      ['– – Mucho', '75 %', '120,0', 'Sobre la meta'],
    ]);
  });

  it('bears trees of any depth and any size, and says how much it leaves out', () => {
    let deep: ContributionNode = { label: 'end', points: 1, status: 'poor' };
    for (let i = 0; i < 20_000; i++)
      deep = { label: 'level', points: 1, status: 'poor', children: [deep] };
    const svg = contributionTree({ ...view, locale: 'en', root: deep });
    expect(barsOf(svg)).toHaveLength(300);
    expect(svg).toContain('1 more branch is not drawn');
    const leaf = { label: 'one', points: 1, status: 'poor' } as const;
    const wide = { ...leaf, children: Array.from({ length: 1000 }, () => leaf) };
    expect(contributionTree({ ...view, root: wide })).toContain('701 ramas más');
  });
});

describe('a matrix of links', () => {
  it('explains the marks it has and no other', () => {
    const words = (card: Parameters<typeof mapView>[0]): string => {
      const texts = all(linkMatrix(mapView(card))).filter(({ name }) => name === 'text');
      return texts.map(textOf).join('|');
    };
    for (const word of ['raises', 'lowers it', 'weak hypothesis', 'acts later', 'stronger link'])
      expect(words(markedCard)).toContain(word);
    const plain = cardOf({
      perspectives: { p: { title: 'P' } },
      objectives: {
        a: { title: 'A', perspective: 'p', drives: ['b'] },
        b: { title: 'B', perspective: 'p' },
      },
    });
    expect(words(plain)).toContain('raises');
    for (const word of ['lowers', 'weak', 'later', 'stronger'])
      expect(words(plain)).not.toContain(word);
  });
});

describe('a waterfall of amounts', () => {
  it('writes changes with as many decimals as their unit needs, and points with one', () => {
    const base = { locale: 'en', title: 'T', start: { label: 'A', value: 1000 }, end: 'B' };
    const steps = [{ label: 'C', change: 2500 }];
    expect(waterfall({ ...base, unit: 'EUR', steps })).toContain('>+2,500<');
    expect(waterfall({ ...base, steps: [{ label: 'C', change: -2.5 }] })).toContain('>\u22122.5<');
  });
});

const LONG = [
  'Contrarrevolucionariamenteinterdisciplinariedad organizacional',
  'Responsabilidad socioambiental compartida con la comunidad y con los proveedores de la región',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
];

/** Texts that leave their picture; turned ones are left to the eye. */
function cutOff(svg: string): readonly string[] {
  const root = parseXml(svg);
  const width = numberOf(root, 'width');
  return [...elementsOf(root)].flatMap((element) => {
    if (element.name !== 'text' || element.attributes.has('transform')) return [];
    const spans = element.children.filter((child) => typeof child !== 'string');
    return (spans.length > 0 ? spans : [element]).flatMap((line) => {
      const text = textOf(line).trimEnd();
      const size = numberOf(element, 'font-size');
      const long = measureText(text, size, Number(element.attributes.get('font-weight') ?? 400));
      const x = Number(line.attributes.get('x') ?? 0);
      const anchor = element.attributes.get('text-anchor');
      const start = anchor === 'end' ? x - long : anchor === 'middle' ? x - long / 2 : x;
      return start < -1 || start + long > width + 1 ? [`${text}: ${start} to ${start + long}`] : [];
    });
  });
}

describe('long words', () => {
  const [label = ''] = LONG;
  it.each(LONG)('stay inside every chart: %s', (title) => {
    const cells = [{ status: 'good', points: 90 }] as const;
    const charts = [
      contributionTree({ ...view, title, root: { ...view.root, label: title } }),
      waterfall({
        locale: 'es',
        title,
        start: { label: title, value: 1 },
        steps: [{ label, change: 2 }],
        end: title,
      }),
      tornado({ locale: 'es', title, base: 1, bars: [{ label: title, low: 0, high: 3 }] }),
      heatMap({
        locale: 'es',
        title,
        periods: ['2026-01'],
        rows: [{ id: 'a', label: title, group: title, cells }],
      }),
      timeSeries({ locale: 'es', title, unit: title, periods: ['2026-01'], values: [1] }),
      linkMatrix({ ...mapView(markedCard), title }),
    ];
    expect(charts.flatMap((svg) => cutOff(svg))).toEqual([]);
  });
});
