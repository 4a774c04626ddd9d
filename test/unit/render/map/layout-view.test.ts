import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../../src/author/index.js';
import { layoutView, mapView } from '../../../../src/render/index.js';
import { layoutViews } from '../../../../src/render/report-index.js';

const long =
  'Cuidar de las personas que atienden a nuestros clientes, de sus equipos y de su futuro';
const card = defineScorecard({
  stratmap: 1,
  id: 'small',
  title: 'Small',
  perspectives: { money: { title: 'Money' }, people: { title: 'People' } },
  themes: { growth: { title: 'Growth' } },
  indicators: {
    cost: { better: 'lower', baseline: 9, target: 6 },
    mood: { better: 'higher', baseline: 1, target: 5 },
  },
  objectives: {
    save: { title: 'Save', perspective: 'money', lagging: ['cost'] },
    care: {
      title: { en: 'Care', es: long },
      perspective: 'people',
      themes: ['growth'],
      lagging: ['mood'],
      drives: { save: 0.5 },
    },
  },
});

describe('the layout of a map', () => {
  it('takes perspectives as bands, objectives as boxes, themes as columns, and links from cause to effect', () => {
    const layout = layoutView(mapView(card), { columns: 'theme' });
    expect(layout.bands.map(({ id }) => id)).toEqual(['money', 'people']);
    expect(layout.boxes.map(({ id, band, width }) => [id, band, width])).toEqual([
      ['save', 'money', 192],
      ['care', 'people', 192],
    ]);
    expect(layout.links).toHaveLength(1);
    expect(layout.links[0]).toMatchObject({ id: 'care->save', direction: 'up' });
    expect(layout.columns?.map(({ theme }) => theme)).toContain('growth');
  });

  it('makes the boxes of a map in several languages as high as the longest of their titles needs', () => {
    const [en, es] = [
      mapView(card, undefined, { locale: 'en' }),
      mapView(card, undefined, { locale: 'es' }),
    ];
    const heights = (views: readonly [typeof en, ...(typeof en)[]]): number[] =>
      layoutViews(views, {}).boxes.map(({ height }) => height);
    expect(heights([es])[1]).toBeGreaterThan(heights([en])[1] as number);
    expect(heights([en, es])).toEqual(heights([es]));
    expect(heights([es, en])).toEqual(heights([es]));
  });
});
