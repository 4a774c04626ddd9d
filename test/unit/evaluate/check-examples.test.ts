import { checkExamples, latestPeriod, valueKeys } from 'stratmap';
import { describe, expect, it } from 'vitest';
import { cardOf, evaluated } from '../render/cards.js';

const base = {
  perspectives: { p: {} },
  metrics: { cost: 'sum', contacts: 'sum' },
  indicators: {
    unitCost: { formula: 'cost / contacts', baseline: 9, target: 6 },
    review: { checklist: { asked: 'Asked?', told: 'Told?' } },
    plain: { baseline: 0, target: 3 },
  },
  objectives: { save: { perspective: 'p', lagging: ['unitCost'] } },
};

const resultsOf = (examples: object[], card: object = base) =>
  checkExamples(cardOf({ ...card, examples }));

describe('a worked example', () => {
  it('holds when every number rounds to the number as written and every status is the same', () => {
    const expected = {
      unitCost: { value: 7.67, points: 44.4, status: 'poor' },
      save: 44.44,
      p: { points: 44, coverage: 1 },
      total: 44.4444,
      cost: { value: 230 },
    };
    const given = { cost: 230, contacts: 30 };
    expect(resultsOf([{ title: 'T', given, expect: expected }])).toEqual([
      { title: 'T', ok: true, mismatches: [], diagnostics: [] },
    ]);
  });

  it.each([
    [33.66, 33.7, true],
    [33.74, 33.7, true],
    [33.64, 33.7, false],
    [33.76, 33.7, false],
    [33.36, 33, true],
    [33.36, 34, false],
    [33.36, 33.33, false],
    [0.4, 0, true],
    [-0.6, 0, false],
  ])('compares %d with the stated %d: %s', (value, stated, ok) => {
    const examples = [{ title: 'T', given: { x: value }, expect: { x: { value: stated } } }];
    const card = { indicators: { x: { baseline: 0, target: 100 } } };
    expect(resultsOf(examples, card)[0]?.ok).toBe(ok);
  });

  it('names what came out otherwise, and what is absent', () => {
    const [result] = resultsOf([
      {
        title: { en: 'One', es: 'Uno' },
        given: { cost: 60, contacts: 10 },
        expect: { save: 90, plain: { points: 5 }, unitCost: { status: 'watch' }, cost: 60 },
      },
    ]);
    expect(result).toEqual({
      title: { en: 'One', es: 'Uno' },
      ok: false,
      mismatches: [
        { id: 'save', field: 'points', expected: 90, actual: 100 },
        { id: 'plain', field: 'points', expected: 5 },
        { id: 'unitCost', field: 'status', expected: 'watch', actual: 'good' },
        { id: 'cost', field: 'points', expected: 60 },
      ],
      diagnostics: [],
    });
  });

  it('may give the answers of a checklist', () => {
    const given = { 'review.asked': 'yes', 'review.told': 'partly' };
    expect(resultsOf([{ title: 'T', given, expect: { review: 75 } }])[0]?.ok).toBe(true);
  });

  it('cannot give an indicator that has a formula', () => {
    const [result] = resultsOf([{ title: 'T', given: { unitCost: 7 }, expect: { save: 66.7 } }]);
    expect(result).toMatchObject({ ok: false, mismatches: [] });
    expect(result?.error).toBe('these values cannot be evaluated');
    expect(result?.diagnostics).toMatchObject([
      { code: 'data.unknown-key', path: ['examples', 0, 'given', 'unitCost'] },
    ]);
  });

  it('is of its own moment, where numbers change over time', () => {
    const card = { indicators: { x: { baseline: 0, target: { '2026-01': 100, '2026-12': 200 } } } };
    const given = { x: 100 };
    const results = resultsOf(
      [
        { title: 'January', at: '2026-01', given, expect: { x: 100 } },
        { title: 'December', at: '2026-12', given, expect: { x: 50 } },
        { title: 'The year', at: '2026', given, expect: { x: { status: 'watch' } } },
        { title: 'Never', given, expect: { x: 50 } },
      ],
      card,
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(results[3]?.error).toContain('at');
  });
});

describe('the keys of values', () => {
  it('leave out what is computed, and tell percents and texts apart', () => {
    const card = cardOf({
      ...base,
      indicators: { ...base.indicators, rate: { unit: 'percent', baseline: 0, target: 90 } },
    });
    expect(valueKeys(card)).toEqual({
      ids: ['cost', 'contacts', 'review.asked', 'review.told', 'plain', 'rate'],
      percentIds: ['rate'],
      textIds: ['review.asked', 'review.told'],
      calendar: { period: 'month', yearStart: 1 },
    });
  });
});

describe('the latest period', () => {
  const card = cardOf({
    metrics: { m: 'last' },
    indicators: {
      x: { baseline: 0, target: 1, every: 'P1Y' },
      f: { formula: 'm / 2', baseline: 0, target: 1 },
    },
  });

  it('is the last with an observation, not one with blanks or held values', () => {
    const data = { m: { '2025-11': 1, '2026-02': null }, x: { '2025': 1 } };
    expect(latestPeriod(evaluated(card, data))).toBe('2025-12');
    expect(latestPeriod(evaluated(card, { m: { '2025-11': 1, '2025-12': null } }))).toBe('2025-11');
  });

  it('is the last of all where nothing was observed', () => {
    expect(latestPeriod(evaluated(card, { m: { '2026-01': null, '2026-02': null } }))).toBe(
      '2026-02',
    );
    expect(latestPeriod(evaluated(card, {}))).toBe('');
  });
});
