import { describe, expect, it } from 'vitest';
import { heatMap, heatMapView, linkMatrix, mapView, toSvg } from 'stratmap/render';
import { cardOf, evaluated } from '../cards.js';
import {
  type Element,
  elementsOf,
  markedCard,
  markedEvaluation,
  parseXml,
  textOf,
} from './support.js';

const all = (svg: string): Element[] => [...elementsOf(parseXml(svg))];
const texts = (svg: string): string[] =>
  all(svg)
    .filter(({ name }) => name === 'text')
    .map(textOf);

describe('a map', () => {
  it('names its period in its language', () => {
    expect(mapView(markedCard, markedEvaluation).subtitle).toBe('Mar 2026 · Total:');
    expect(mapView(markedCard, markedEvaluation, { locale: 'es' }).subtitle).toBe(
      'mar 2026 · Total:',
    );
  });

  it('says how many periods a delay takes beside its bars, not where a minus sign stands', () => {
    const numberAt = (id: string): string[] =>
      all(toSvg(markedCard, markedEvaluation))
        .filter(({ attributes }) => attributes.get('data-id') === id)
        .flatMap((link) => [...elementsOf(link)])
        .filter(({ name }) => name === 'text')
        .map(textOf);
    expect(numberAt('calm->save')).toEqual(['3']);
    expect(numberAt('save->skill')).toEqual(['6']);
    expect(numberAt('calm->profit')).toEqual([]);
  });

  it('counts a delay in periods of the card, and leaves out what is no whole number of them', () => {
    const periodsOf = (period: string, delay: string): number | undefined => {
      const card = cardOf({
        calendar: { period },
        perspectives: { p: { title: 'P' } },
        objectives: {
          a: { title: 'A', perspective: 'p', drives: { b: { delay } } },
          b: { title: 'B', perspective: 'p' },
        },
      });
      return mapView(card).links[0]?.periods;
    };
    expect(periodsOf('month', 'P1Y')).toBe(12);
    expect(periodsOf('quarter', 'P6M')).toBe(2);
    expect(periodsOf('quarter', 'P1M')).toBeUndefined();
  });

  it('says that there are no objectives where there are none', () => {
    const empty = cardOf({ perspectives: { p: { title: 'P' } }, objectives: {} });
    expect(texts(toSvg(empty))).toContain('no objectives');
    expect(texts(toSvg(markedCard))).not.toContain('no objectives');
  });

  it('shows a gain that is the difference of the figures it shows', () => {
    const card = cardOf({
      calendar: { period: 'month' },
      perspectives: { p: { title: 'P' } },
      indicators: { rate: { title: 'Rate', baseline: 0, target: 100 } },
      objectives: { a: { title: 'A', perspective: 'p', lagging: ['rate'] } },
    });
    const before = evaluated(card, { rate: { '2026-01': 57.66 } });
    const after = evaluated(card, { rate: { '2026-01': 64.94 } });
    const { boxes, total, gained } = mapView(card, after, { before });
    expect([boxes[0]?.before?.points, boxes[0]?.score?.points]).toEqual(['57.7', '64.9']);
    expect([boxes[0]?.before?.gained, gained, total?.points]).toEqual(['+7.2', '+7.2', '64.9']);
  });

  it('marks before and after unlike a level trend, each once in the legend', () => {
    const card = cardOf({
      calendar: { period: 'month' },
      perspectives: { p: { title: 'P' } },
      indicators: { rate: { title: 'Rate', baseline: 0, target: 100 } },
      objectives: { a: { title: 'A', perspective: 'p', lagging: ['rate'] } },
    });
    const before = evaluated(card, { rate: { '2026-01': 40, '2026-02': 40 } });
    const after = evaluated(card, { rate: { '2026-01': 40, '2026-02': 60 } });
    const svg = toSvg(card, after, { before, period: '2026-02' });
    expect(svg.match(/M-4\.5 -3\.6L/g)).toHaveLength(2);
    expect(svg).not.toContain('M-5 0H4.6');
  });

  it('draws weak links of a dense map in focus alone, and all where it is told to', () => {
    const ids = Array.from({ length: 43 }, (_, i) => `o${i}`);
    const card = cardOf({
      perspectives: { p: { title: 'P' }, q: { title: 'Q' } },
      objectives: {
        top: { title: 'Top', perspective: 'p' },
        ...Object.fromEntries(
          ids.map((id, i) => [
            id,
            { title: id, perspective: 'q', drives: { top: { strength: i === 0 ? 1 : 10 } } },
          ]),
        ),
      },
    });
    const hidden = (options: object) =>
      mapView(card, undefined, options)
        .links.filter((link) => link.hidden)
        .map(({ from }) => from);
    expect(hidden({})).toEqual(['o0']);
    expect(hidden({ focus: 'o0' })).toEqual([]);
    expect(hidden({ minWeight: 0 })).toEqual([]);
  });
});

describe('a matrix of links', () => {
  it('is named after links and marks what is known of their claims', () => {
    const svg = linkMatrix(mapView(markedCard, markedEvaluation));
    expect(texts(svg)[0]).toBe('Links: Service');
    expect(texts(svg)).toContain('claim contradicted by data');
  });
});

describe('a heat map', () => {
  it('has the points in its cells and names of periods in its language', () => {
    const said = texts(heatMap(heatMapView(markedCard, markedEvaluation, { locale: 'es' })));
    expect(said).toContain('mar 2026');
    expect(said).toContain('50');
  });
});
