import { describe, expect, it } from 'vitest';
import type { OverrideInput } from '../../../../src/document/input/index.js';
import { evaluate } from '../../../../src/evaluate/index.js';
import { service, thrown, cardWith } from '../card.js';

const data = {
  contacts: { '2026-01': 100, '2026-02': 100 },
  solved: { '2026-01': 50, '2026-02': 50 },
  quality: { '2026-01': 70, '2026-02': 80 },
};

const by = { author: 'Ana', reason: 'Audit' };

describe('overrides given with a call', () => {
  it('act like those of the card, and leave other calls alone', () => {
    const overrides: OverrideInput[] = [{ ...by, id: 'cost', period: '2026-02', points: 90 }];
    const card = service();
    const overridden = evaluate(card, data, { overrides });
    expect(overridden.objectives['cost']).toMatchObject({ points: 90, basis: 'overridden' });
    expect(overridden.at('2026-01').objectives['cost']).toMatchObject({ points: 50 });
    expect(evaluate(card, data).objectives['cost']).toMatchObject({ points: 50 });
  });

  it('come after those of the card', () => {
    const card = cardWith({
      ...service().document,
      overrides: [{ ...by, id: 'quality', period: '2026-02', value: 10 }],
    });
    expect(evaluate(card, data).indicators['quality']?.value).toBe(10);
    const overrides: OverrideInput[] = [{ ...by, id: 'quality', period: '2026-02', value: 20 }];
    expect(evaluate(card, data, { overrides }).indicators['quality']?.value).toBe(20);
  });

  it('survive new values', () => {
    const overrides: OverrideInput[] = [
      { ...by, id: 'rate', period: '2026-01', until: '2026-12', value: 95 },
    ];
    const evaluation = evaluate(service(), data, { overrides });
    const later = evaluation.with({ solved: 99 });
    expect(later.indicators['rate']).toMatchObject({ value: 95, points: 95 });
    expect(later.indicators['rate']?.override?.computed).toEqual({
      value: 99,
      points: 99,
      status: 'good',
    });
    const longer = evaluation.with({ solved: { '2026-03': 1 }, contacts: { '2026-03': 2 } });
    expect(longer.at('2026-03').indicators['rate']).toMatchObject({ value: 95 });
  });

  it('are refused with every finding', () => {
    const overrides = [
      { id: 'nobody', period: '2026-02', value: 1, ...by },
      { id: 'cost', period: '2026-02', value: 1, ...by },
      { id: 'cost', period: '2026-02', until: '2026-01', points: 1, ...by },
    ];
    expect(thrown(() => evaluate(service(), data, { overrides }))).toMatchObject({
      code: 'invalid-option',
      found: [
        'reference.unknown overrides[0].id',
        'reference.unknown overrides[1].id',
        'override.dates overrides[2].until',
      ],
    });
    const shapeless = [{ id: 'cost', period: '2026-02', points: 1, value: 2, author: 'Ana' }];
    expect(
      thrown(() =>
        evaluate(service(), data, { overrides: shapeless as unknown as OverrideInput[] }),
      ).found,
    ).toEqual(['document.missing-key overrides[0]', 'override.kind overrides[0]']);
    expect(
      thrown(() => evaluate(service(), data, { overrides: 7 as unknown as OverrideInput[] })).code,
    ).toBe('invalid-option');
  });
});

describe('an override', () => {
  it('needs to know when the values were', () => {
    const card = cardWith({
      metrics: { a: 'sum' },
      overrides: [{ ...by, id: 'a', period: '2026-02', value: 1 }],
    });
    expect(thrown(() => evaluate(card, { a: 5 })).code).toBe('period-needed');
    expect(evaluate(card, { a: 5 }, { at: '2026-02' }).metrics['a']).toMatchObject({
      value: 1,
      override: { computed: { value: 5 } },
    });
  });

  it('may state a label', () => {
    const card = cardWith({
      indicators: { mood: { scale: { kind: 'labels', labels: { bad: 0, fine: 60 } } } },
      overrides: [{ ...by, id: 'mood', period: '2026-01', value: 'fine' }],
    });
    expect(evaluate(card, { mood: { '2026-01': 'bad' } }).indicators['mood']).toMatchObject({
      label: 'fine',
      points: 60,
      override: { value: 'fine', computed: { label: 'bad', points: 0, status: 'poor' } },
    });
  });

  it('of points and one of status stand together', () => {
    const evaluation = evaluate(service(), data, {
      overrides: [
        { ...by, id: 'cost', period: '2026-02', points: 90 },
        { ...by, id: 'cost', period: '2026-02', status: 'poor' },
      ],
    });
    expect(evaluation.objectives['cost']).toMatchObject({
      points: 90,
      status: 'poor',
      override: { points: 90, status: 'poor', computed: { points: 50, status: 'watch' } },
    });
  });
});
