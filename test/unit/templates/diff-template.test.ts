import { describe, expect, it } from 'vitest';
import { diffTemplate, instantiate, type TemplateId, templates } from 'stratmap/templates';

describe('what a card changed against its template', () => {
  it.each(templates.map(({ id }) => id))('is nothing for %s as it is', (id: TemplateId) => {
    const { card } = instantiate(id, { locale: 'es' });
    expect(diffTemplate(card, id)).toEqual({ added: [], removed: [], changed: [], text: '' });
  });

  it('is told as targets, weights and owners with before and after', () => {
    const { card } = instantiate('starter');
    const changed = card.tune({
      indicators: { margin: { target: 15 } },
      objectives: {
        earnMore: { weight: 2, lagging: { margin: 3 } },
        deliverOnTime: { drives: { keepCustomers: { strength: 2 } } },
      },
    });
    const diff = diffTemplate(changed, 'starter');
    expect(diff.added).toEqual([]);
    expect(diff.removed).toEqual([]);
    expect(diff.changed).toEqual([
      { kind: 'indicator', id: 'margin', title: 'Margin', key: 'target', before: 13, after: 15 },
      {
        kind: 'objective',
        id: 'earnMore',
        title: 'Earn enough to invest',
        key: 'weight',
        after: 2,
      },
      {
        kind: 'measure',
        id: 'margin -> earnMore',
        title: 'margin -> earnMore',
        key: 'weight',
        after: 3,
      },
      {
        kind: 'link',
        id: 'deliverOnTime -> keepCustomers',
        title: 'deliverOnTime -> keepCustomers',
        key: 'strength',
        after: 2,
      },
    ]);
    expect(diff.text.split('\n')).toEqual([
      'target of indicator `margin` (Margin): 13 -> 15',
      'weight of objective `earnMore` (Earn enough to invest): not stated -> 2',
      'weight of measure `margin -> earnMore`: not stated -> 3',
      'strength of link `deliverOnTime -> keepCustomers`: not stated -> 2',
    ]);
  });

  it('is told as elements that are new or gone, an element with its parts once', () => {
    const { card } = instantiate('starter', {
      overrides: {
        indicators: { onTime: { guard: null } },
        objectives: {
          earnMore: { leading: null },
          learnTogether: null,
          fair: { title: 'Be fair', perspective: 'customer', lagging: ['satisfaction'] },
        },
        initiatives: null,
      },
    });
    const diff = diffTemplate(card, 'starter', { locale: 'es' });
    expect(diff.added).toEqual([{ kind: 'objective', id: 'fair', title: 'Be fair' }]);
    expect(diff.removed).toEqual([
      {
        kind: 'measure',
        id: 'satisfaction -> earnMore',
        title: 'satisfaction -> earnMore',
      },
      { kind: 'objective', id: 'learnTogether', title: 'Aprender lo que pide el trabajo' },
      { kind: 'initiative', id: 'trainingPlan', title: 'Un plan de formación para cada equipo' },
    ]);
    expect(diff.text).toContain('se añadió: objetivo `fair` (Be fair)');
    expect(diff.text).toContain(
      'guarda de indicador `onTime` (Pedidos a tiempo): ["satisfaction"] -> sin indicar',
    );
  });

  it('does not depend on how a card is written', () => {
    const { card } = instantiate('starter', {
      overrides: {
        objectives: { keepCustomers: { leading: { onTime: { weight: 1 } } } },
        metrics: { staff: { rollup: 'mean', title: { es: 'Plantilla', en: 'People employed' } } },
      },
    });
    expect(diffTemplate(card, 'starter').changed).toEqual([]);
  });

  it('tells of the card itself and leaves examples and values out', () => {
    const { card } = instantiate('starter', { currency: 'USD', overrides: { examples: null } });
    const { changed } = diffTemplate(card, 'starter');
    expect(changed.map(({ kind, id, key }) => `${kind} ${id} ${key}`)).toEqual([
      'card card currency',
      'metric revenue unit',
      'metric cost unit',
    ]);
  });
});
