import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bullet,
  bulletTable,
  type BulletView,
  bulletView,
  contributionTree,
  dataTableHtml,
  heatMap,
  heatMapTable,
  heatMapView,
  linkMatrix,
  linkTable,
  mapView,
  seriesTable,
  type SeriesView,
  seriesView,
  sparkline,
  themeOf,
  timeSeries,
  toVegaLite,
  tornado,
  tornadoTable,
  waterfall,
  waterfallTable,
} from 'stratmap/render';
import { axisOf } from '../../../../src/render/charts/frame.js';
import { placeLabels } from '../../../../src/render/charts/side-labels.js';
import { cardOf, evaluated } from '../cards.js';
import {
  type Element,
  elementsOf,
  markedCard,
  markedEvaluation,
  parseXml,
  textOf,
} from '../map/support.js';

const card = cardOf({
  language: 'en',
  calendar: { period: 'month' },
  perspectives: { p: { title: { en: 'People', es: 'Personas' } } },
  indicators: {
    rate: {
      title: { en: 'Rate', es: 'Tasa' },
      unit: 'percent',
      baseline: 50,
      target: { '2025-01': 80, '2026-02': 90 },
    },
    cost: { title: 'Cost', unit: 'EUR', baseline: 9, target: 6 },
    load: {
      title: 'Load',
      unit: 'percent',
      better: 'inside',
      target: { min: 60, max: 70 },
      limits: { min: 40, max: 90 },
    },
  },
  objectives: { a: { title: 'A', perspective: 'p', lagging: ['rate', 'cost', 'load'] } },
});
const evaluation = evaluated(card, {
  rate: { '2025-03': 61, '2026-01': 70, '2026-02': 74, '2026-03': null, '2026-04': 1234.5 },
  cost: { '2026-01': 8, '2026-02': 7.5, '2026-03': 7, '2026-04': 6.5 },
  load: { '2026-03': 45, '2026-04': 65 },
});

const parsed = (svg: string): Element[] => [...elementsOf(parseXml(svg))];
const lines = (svg: string): Element[] =>
  parsed(svg).filter(
    ({ name, attributes }) =>
      name === 'path' && attributes.get('class')?.includes('stroke-ink') === true,
  );
const nameOf = (svg: string): string => parseXml(svg).attributes.get('aria-label') ?? '';
const texts = (svg: string): string[] =>
  parsed(svg)
    .filter(({ name }) => name === 'text')
    .map(textOf);

const series: SeriesView = {
  locale: 'en',
  title: 'Rate',
  unit: 'percent',
  periods: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  values: [10, 20, null, 40, 50],
};
const measure: BulletView = {
  locale: 'en',
  title: 'Rate',
  unit: 'percent',
  value: 74,
  target: 90,
  previous: 70,
  better: 'higher',
  zones: [
    { from: null, to: 70, status: 'poor' },
    { from: 70, to: 84, status: 'watch' },
    { from: 84, to: null, status: 'good' },
  ],
};

describe('the views of charts', () => {
  it('have values, targets in force and zones of the card', () => {
    const view = seriesView(card, evaluation, 'rate', { last: 4 });
    expect(view.periods).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(view.values).toEqual([70, 74, null, 1234.5]);
    expect(view.zones?.map(({ status, from }) => [status, from])).toEqual([
      ['poor', null],
      ['watch', 70],
      ['good', 84],
    ]);
    expect(view.targets?.at(-1)).toBe(90);
    expect(view.previousYear?.[2]).toBe(61);
  });

  it('have the zones of the status edges in force in the period shown', () => {
    const dated = cardOf({
      ...{ perspectives: { p: { title: 'P' } }, objectives: { a: { perspective: 'p' } } },
      indicators: {
        rate: {
          ...{ baseline: 0, target: 100 },
          status: { '2026-01': { watch: 40, good: 70 }, '2026-03': { watch: 60, good: 90 } },
        },
      },
    });
    const history = evaluated(dated, { rate: { '2026-02': 50, '2026-03': 50 } });
    const startsAt = (period: string) => [
      seriesView(dated, history, 'rate', { period }).zones?.map(({ from }) => from),
      bulletView(dated, history, 'rate', { period }).zones.map(({ from }) => from),
    ];
    expect(startsAt('2026-02')).toEqual([
      [null, 40, 70],
      [null, 40, 70],
    ]);
    expect(startsAt('2026-03')).toEqual([
      [null, 60, 90],
      [null, 60, 90],
    ]);
  });

  it('have zones upside down where lower is better', () => {
    expect(bulletView(card, evaluation, 'cost').zones).toEqual([
      { from: 7.5, to: null, status: 'poor' },
      { from: 6.45, to: 7.5, status: 'watch' },
      { from: null, to: 6.45, status: 'good' },
    ]);
    expect(bulletView(card, evaluation, 'cost').better).toBe('lower');
  });

  it('have zones on both sides of a range that is best inside, without gaps', () => {
    const { zones, better } = bulletView(card, evaluation, 'load');
    expect(better).toBe('inside');
    expect(zones.map(({ status }) => status)).toEqual(['poor', 'watch', 'good', 'watch', 'poor']);
    for (const [i, { from }] of zones.entries())
      expect(from).toBe(i === 0 ? null : zones[i - 1]?.to);
    expect(zones[2]).toEqual({ from: 57, to: 73, status: 'good' });
  });

  it('refuse an id that is no indicator', () => {
    expect(() => seriesView(card, evaluation, 'toString')).toThrow('no indicator');
    expect(() => bulletView(card, evaluation, 'a')).toThrow('no indicator');
  });

  it('are in the language asked for', () => {
    expect(seriesView(card, evaluation, 'rate', { locale: 'es' }).title).toBe('Tasa');
    expect(texts(heatMap(heatMapView(card, evaluation, { locale: 'es' })))).toContain('Personas');
  });
});

describe('a sparkline', () => {
  it('never joins values across a gap', () => {
    expect(lines(sparkline(series))).toHaveLength(2);
    expect(lines(sparkline({ ...series, values: [1, 2, 3, 4, 5] }))).toHaveLength(1);
  });

  it('lists its values in its name', () => {
    expect(nameOf(sparkline(series))).toBe(
      'Rate: Jan 2026 10 %, Feb 2026 20 %, Mar 2026 no value, Apr 2026 40 %, May 2026 50 %',
    );
  });

  it.each([
    [[]],
    [[null, null]],
    [[5]],
    [[7, 7, 7]],
    [[0, 0]],
    [[1e-12, 1e12]],
    [[5e-324, 1]],
    [[1e308, -1e308, 3]],
    [[Number.NaN, 2]],
  ])('draws %j', (values) => {
    const view = { ...series, values, periods: values.map((_, i) => `${i}`) };
    for (const svg of [sparkline(view), timeSeries(view)]) expect(parseXml(svg).name).toBe('svg');
  });
});

describe('a bullet graph', () => {
  const bar = (view: BulletView) => {
    const rects = parsed(bullet(view)).filter(({ name }) => name === 'rect');
    return rects.find(({ attributes }) => attributes.get('class') === 'sm-fill-ink');
  };

  it('has a bar a third and a target two thirds as high as its grounds', () => {
    const whole = { ...measure, value: 30, zones: [{ from: 0, to: 100, status: 'good' as const }] };
    const heights = parsed(bullet(whole))
      .filter(({ name }) => name === 'rect')
      .map(({ attributes }) => [attributes.get('class'), Number(attributes.get('height'))]);
    expect(heights).toContainEqual(['sm-fill-range2', 20]);
    expect(heights).toContainEqual(['sm-fill-ink', 6.67]);
    expect(heights).toContainEqual(['sm-fill-focus', 13.33]);
  });

  it('has a dot instead of a bar where the axis has no zero', () => {
    expect(bar(measure)).toBeUndefined();
    expect(parsed(bullet(measure)).some(({ name }) => name === 'circle')).toBe(true);
  });

  it('is mirrored where lower is better: the target stands right of a worse value', () => {
    const svg = bullet({
      ...measure,
      value: 8,
      previous: null,
      target: 6,
      better: 'lower',
      zones: [],
    });
    const at = (name: string, key: string): number =>
      Number(
        parsed(svg)
          .find((one) => one.name === name)
          ?.attributes.get(key),
      );
    expect(at('rect', 'x')).toBeGreaterThan(at('circle', 'cx'));
  });

  it('has its worst ground darkest', () => {
    const { ranges } = themeOf();
    const fills = parsed(bullet(measure)).flatMap(({ attributes }) =>
      attributes.get('class')?.startsWith('sm-fill-range') === true ? [attributes.get('fill')] : [],
    );
    expect(fills).toEqual(ranges);
  });

  it('says value, target and zones in its name and table', () => {
    expect(nameOf(bullet(measure))).toContain('Value 74 %, Target 90 %');
    expect(bulletTable(measure).rows.at(-1)).toEqual(['Good', '84 % – …']);
    expect(nameOf(bullet({ ...measure, value: null }))).toContain('no value');
  });
});

describe('a time series', () => {
  const full: SeriesView = {
    ...series,
    targets: [30, 30, 30, 45, 45],
    previousYear: [8, 9, null, 11, 12],
    intervals: [[8, 12], null, null, [38, 42], [46, 55]],
    zones: measure.zones.map(({ from, to, status }) => ({
      from: from === null ? null : from - 45,
      to: to === null ? null : to - 45,
      status,
    })),
    forecast: [{ period: '2026-06', value: 55, low: 50, high: 60 }],
  };

  it('lets no fine line cross the word of a zone that has room beside it', () => {
    // Values of 0 to 100 have lines at every 25, on which the middles of these zones are.
    const svg = timeSeries({
      ...series,
      values: [0, 20, 40, 60, 100],
      zones: [
        { from: null, to: 50, status: 'poor' },
        { from: 50, to: null, status: 'good' },
      ],
    });
    const fine = parsed(svg).flatMap(({ name, attributes }) => {
      const at = /^M52 (\S+)H480$/.exec(attributes.get('d') ?? '')?.[1];
      return name === 'path' && at !== undefined ? [Number(at)] : [];
    });
    expect(fine).toHaveLength(5);
    for (const word of ['Poor', 'Good']) {
      const base = placed(svg, word)[1] as number;
      for (const y of fine) expect(y > base || y < base - 8, `${word} at ${y}`).toBe(true);
    }
  });

  it('labels target, forecast with its range and year before at the side, none on another', () => {
    const svg = timeSeries(full);
    for (const text of [
      'Poor',
      'Watch',
      'Good',
      'Target 45 %',
      '50 %',
      'Forecast 55 % (50–60)',
      'Previous year 12 %',
    ])
      expect(texts(svg)).toContain(text);
    const right = parsed(svg).filter(
      ({ name, attributes }) => name === 'text' && attributes.get('x') === '488',
    );
    const ys = right.map(({ attributes }) => Number(attributes.get('y'))).toSorted((a, b) => a - b);
    expect(ys.length).toBe(3);
    for (const [i, y] of ys.entries()) expect(y - (ys[i - 1] ?? -100)).toBeGreaterThanOrEqual(13);
  });

  const placed = (svg: string, text: string) => {
    const found = parsed(svg).find((one) => one.name === 'text' && textOf(one) === text);
    return ['x', 'y'].map((key) => Number(found?.attributes.get(key)));
  };

  it('says the words of zones inside their zones, left of the first point', () => {
    const svg = timeSeries(full);
    const first = parsed(svg).find(({ name }) => name === 'circle');
    for (const [word, ink] of [
      ['Poor', 'poor'],
      ['Good', 'good'],
    ] as const) {
      const zone = parsed(svg).find(
        ({ attributes }) => attributes.get('class') === `sm-fill-${ink}-tint`,
      );
      const [x = 0, y = 0] = placed(svg, word);
      const top = Number(zone?.attributes.get('y'));
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + Number(zone?.attributes.get('height')));
      expect(x).toBeLessThan(Number(first?.attributes.get('cx')) - 20);
    }
  });

  it('has the last value at its point before a forecast, and else at the side with its interval', () => {
    const svg = timeSeries(full);
    const point = parsed(svg).find(
      ({ name, attributes }) => name === 'circle' && attributes.get('r') === '4',
    );
    const [x = 0, y = 0] = placed(svg, '50 %');
    expect(x).toBe(Number(point?.attributes.get('cx')));
    expect(Math.abs(y - Number(point?.attributes.get('cy')))).toBeLessThan(20);
    const { forecast: _, ...measured } = full;
    expect(placed(timeSeries(measured), '50 % (46–55)')[0]).toBe(488);
  });

  it('draws the target through the forecast', () => {
    const svg = timeSeries(full);
    const target = parsed(svg).find(
      ({ attributes }) => attributes.get('class') === 'sm-stroke-focus',
    );
    expect(target?.attributes.get('d')).toMatch(/L480 \S+$/);
  });

  it('has a target in steps, hollow points ahead and no line across a gap', () => {
    const svg = timeSeries(full);
    const hollow = parsed(svg).filter(
      ({ name, attributes }) =>
        name === 'circle' && attributes.get('class') === 'sm-fill-page sm-stroke-ink',
    );
    expect(hollow).toHaveLength(1);
    const solid = lines(svg).filter(({ attributes }) => !attributes.has('stroke-dasharray'));
    expect(solid).toHaveLength(2);
    const target = parsed(svg).find(
      ({ attributes }) => attributes.get('class') === 'sm-stroke-focus',
    );
    expect(
      new Set(
        [...(target?.attributes.get('d') ?? '').matchAll(/[ML]\S+ (\S+?)(?=[ML]|$)/g)].map(
          ([, y]) => y,
        ),
      ).size,
    ).toBe(2);
  });

  it('has everything in its table', () => {
    const { head, rows } = seriesTable(full);
    expect(head).toEqual(['Period', 'Value', 'Target', 'Previous year', 'Interval']);
    expect(rows[2]).toEqual(['Mar 2026', '—', '30 %', '—', '—']);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Jun 2026 (Forecast)', '55 % (50 % – 60 %)']);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  it('becomes a Vega-Lite specification with the same numbers and nulls for gaps', () => {
    const spec = JSON.parse(JSON.stringify(toVegaLite(full))) as {
      data: { values: { period: string; series: string; value: number | null }[] };
    };
    const values = spec.data.values.filter((row) => row.series === 'Value');
    expect(values.map(({ value }) => value)).toEqual([10, 20, null, 40, 50]);
    expect(spec.data.values.filter((row) => row.series === 'Forecast')).toHaveLength(2);
  });
});

describe('labels at the side of a chart', () => {
  it('keep the order of their wishes, and the most telling moves least', () => {
    const label = (y: number, rank: number, text: string) =>
      ({ y, rank, text, ink: 'ink', bold: false }) as const;
    const placed = placeLabels(
      [
        label(100, 2, 'zone'),
        label(104, 1, 'target'),
        label(106, 0, 'value'),
        label(180, 2, 'far'),
      ],
      [30, 200],
      13,
    );
    expect(placed.map(({ text }) => text)).toEqual(['zone', 'target', 'value', 'far']);
    const [zone = 0, , value = 0, far] = placed.map(({ y }) => y);
    expect(Math.abs(value - 106)).toBeLessThan(3);
    expect(100 - zone).toBeGreaterThan(18);
    expect(far).toBe(180);
  });

  it('never stand on one another and stay inside', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            y: fc.integer({ min: -50, max: 300 }),
            rank: fc.integer({ min: 0, max: 2 }),
          }),
          { maxLength: 12 },
        ),
        (wishes) => {
          const labels = wishes.map(
            ({ y, rank }) => ({ y, rank, text: 'x', ink: 'ink', bold: false }) as const,
          );
          const ys = placeLabels(labels, [30, 200], 13).map(({ y }) => y);
          for (const [i, y] of ys.entries()) {
            expect(y).toBeGreaterThanOrEqual(30);
            expect(y).toBeLessThanOrEqual(200);
            expect(y - (ys[i - 1] ?? -100)).toBeGreaterThanOrEqual(13);
          }
          expect(ys.length > 0).toBe(wishes.length > 0);
        },
      ),
      { seed: 5 },
    );
  });
});

describe('an axis', () => {
  it('holds its values between round ends and stays small', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const axis = axisOf(values, [0, 100], 4);
        const slack = (axis.high - axis.low) * 1e-9;
        expect(axis.low).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(axis.high).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect(axis.ticks.length).toBeLessThan(15);
        for (const one of values) expect(Number.isFinite(axis.at(one))).toBe(true);
      }),
      { seed: 3 },
    );
  });
});

const steps = {
  locale: 'en',
  title: 'Why it moved',
  start: { label: 'Before', value: 40 },
  steps: [
    { label: 'Costs', change: -8.5 },
    { label: 'Training', change: 12 },
    { label: 'Other', change: 0 },
  ],
  end: 'After',
};
const inputs = {
  locale: 'es',
  title: 'Qué mueve el total',
  base: 57.7,
  bars: [
    { label: 'Poco', low: 57, high: 58 },
    { label: 'Mucho', low: 66, high: 47 },
    { label: 'Nada', low: 57.7, high: 57.7 },
  ],
};

describe('a waterfall', () => {
  it('ends at the sum of its steps and writes every sign', () => {
    expect(nameOf(waterfall(steps))).toBe(
      'Why it moved: Before 40, Costs −8.5, Training +12.0, Other 0.0, After 43.5',
    );
    expect(waterfallTable(steps).rows.at(-1)).toEqual(['After', '—', '43.5']);
  });

  it('has changes that add up to the end it shows, as a reader adds them', () => {
    const change = 0.04;
    const view = {
      ...steps,
      start: { label: '2026-06', value: 40 },
      steps: ['A', 'B', 'C'].map((label) => ({ label, change })),
      end: '2026-07',
    };
    expect(nameOf(waterfall(view))).toBe(
      'Why it moved: Jun 2026 40, A +0.1, B 0.0, C 0.0, Jul 2026 40.1',
    );
  });

  it('turns its colours where lower is better', () => {
    const inks = (lowerIsBetter: boolean) =>
      parsed(waterfall({ ...steps, lowerIsBetter })).flatMap(({ name, attributes }) =>
        name === 'rect' ? [attributes.get('class')] : [],
      );
    expect(inks(false).slice(1, 3)).toEqual(['sm-fill-poor-mark', 'sm-fill-good-mark']);
    expect(inks(true).slice(1, 3)).toEqual(['sm-fill-good-mark', 'sm-fill-poor-mark']);
  });
});

describe('a tornado chart', () => {
  it('has the most telling input on top, in picture and table', () => {
    expect(tornadoTable(inputs).rows.map(([label]) => label)).toEqual(['Mucho', 'Poco', 'Nada']);
    expect(texts(tornado(inputs))[1]).toBe('Mucho');
    expect(nameOf(tornado(inputs))).toContain('Mucho 66,0 – 47,0');
  });
});

describe('a heat map', () => {
  const view = heatMapView(markedCard, markedEvaluation);

  it('has a mark in every cell and its words in the table', () => {
    const cells = view.rows.length * view.periods.length;
    const tints = parsed(heatMap(view)).filter(
      ({ attributes }) => attributes.get('class')?.endsWith('-tint') === true,
    );
    expect(tints).toHaveLength(cells);
    const { rows, head } = heatMapTable(view);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows[0]?.at(-1)).toMatch(/^Watch \d/);
  });
});

describe('a matrix of links', () => {
  it('has a disc for each link, its sign, and the links in its name and table', () => {
    const map = mapView(markedCard, markedEvaluation);
    const svg = linkMatrix(map);
    expect(parsed(svg).filter(({ name }) => name === 'title')).toHaveLength(4);
    expect(nameOf(svg)).toContain('Calm people lowers Earn more');
    expect(linkTable(map).rows).toContainEqual(['Spend less', 'Skilled people', 'after 6 months']);
  });

  it('has the periods of a delay beside its bars, in the key as well, and titles in full', () => {
    const title =
      'Quick, effective and friendly conversations between every customer and the company';
    const drawn = (delays: readonly string[], end = title): string =>
      linkMatrix(
        mapView(
          cardOf({
            perspectives: { p: { title: 'P' } },
            objectives: {
              ...{ a: { title: end, perspective: 'p' }, b: { title: 'B', perspective: 'p' } },
              c: {
                ...{ title, perspective: 'p' },
                drives: Object.fromEntries(
                  delays.map((delay, i) => [i === 0 ? 'a' : 'b', { delay }]),
                ),
              },
            },
          }),
        ),
      );
    const both = texts(drawn(['P12M', 'P2W']));
    expect(both.filter((text) => /^\d+$/.test(text))).toEqual(['12', '12']);
    expect(both).toContain('acts later, after so many periods');
    expect(both.filter((text) => text === title)).toHaveLength(2);
    const bare = texts(drawn(['P2W']));
    expect(bare).toContain('acts later');
    expect(bare.filter((text) => /^\d+$/.test(text))).toEqual([]);
    // What is longer than all lines is there in full for who asks.
    const endless = `${title}, ${title}, ${title}`;
    const whole = parsed(drawn(['P1M'], endless)).filter(({ name }) => name === 'title');
    expect(whole.map(textOf)).toContain(endless);
  });

  it('is drawn without links as well', () => {
    expect(parseXml(linkMatrix(mapView(cardOf({})))).name).toBe('svg');
  });
});

describe('every chart', () => {
  const all = (title: string, locale: string): string[] => [
    sparkline({ ...series, title, locale }),
    timeSeries({ ...series, title, locale, unit: title }),
    bullet({ ...measure, title, locale, unit: title }),
    waterfall({ ...steps, title, locale, end: title }),
    tornado({ ...inputs, title, locale, bars: [{ label: title, low: 1, high: 2 }] }),
    heatMap({ ...heatMapView(card, evaluation), title, locale }),
    linkMatrix({ ...mapView(markedCard), title, locale }),
    contributionTree({ locale, title, root: { label: title, points: 1, status: 'poor' } }),
  ];

  it('has one name, is well-formed whatever the title is, and has no undefined or NaN', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('"><script>', '&nbsp;', '\u0000', '\ud800', "' onload='x"),
    );
    fc.assert(
      fc.property(hostile, (title) => {
        for (const svg of all(title, 'es')) {
          const root = parseXml(svg);
          expect(root.attributes.get('role')).toBe('img');
          expect(root.attributes.get('aria-label')).toContain(': ');
          for (const { name } of elementsOf(root)) expect(name).not.toBe('script');
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    for (const svg of [...all('T', 'en'), ...all('T', 'es')])
      expect(svg).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it('is the same text for the same view', () => {
    expect(all('T', 'en')).toEqual(all('T', 'en'));
  });

  it('has a table that is safe HTML', () => {
    const html = dataTableHtml({ caption: '<b>', head: ['"', '&'], rows: [['<i>', '1']] });
    expect(html).toContain('<th scope="row">&lt;i&gt;</th><td>1</td>');
    expect(html).not.toMatch(/<[bi]>/);
  });
});
