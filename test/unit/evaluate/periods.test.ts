import { describe, expect, it } from 'vitest';
import { type EvaluateOptions, evaluate } from '../../../src/evaluate/index.js';
import { cardWith, service, thrown } from './card.js';

const data = {
  contacts: { '2026-01': 100, '2026-02': 200, '2026-03': 100, '2026-04': 50 },
  solved: { '2026-01': 50, '2026-02': 150, '2026-03': 100, '2026-04': 5 },
  quality: { '2026-01': 70, '2026-02': 80, '2026-03': 90, '2026-04': 20 },
};

describe('the periods of an evaluation', () => {
  it('are those of the data by default, gaps included, and the last is shown', () => {
    const evaluation = evaluate(service(), { quality: { '2026-01': 1, '2026-04': 2 } });
    expect(evaluation.periods).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(evaluation.period).toBe('2026-04');
    expect(evaluation.total).toBe(evaluation.at('2026-04').total);
  });

  it('can be widened and cut', () => {
    const wide = evaluate(service(), data, { from: '2025-12', to: '2026-05' });
    expect([wide.periods[0], wide.periods.at(-1), wide.periods.length]).toEqual([
      '2025-12',
      '2026-05',
      6,
    ]);
    expect(wide.total.ok).toBe(false);
    const cut = evaluate(service(), data, { from: '2026-02', to: '2026-03' });
    expect(cut.periods).toEqual(['2026-02', '2026-03']);
  });

  it('can be shown at another one than the last', () => {
    const evaluation = evaluate(service(), data, { at: '2026-02' });
    expect(evaluation.period).toBe('2026-02');
    expect(evaluation.periods).toHaveLength(4);
    expect(evaluation.indicators['quality']).toMatchObject({ value: 80, trend: 10 });
  });

  it('can be longer than those of the calendar: metrics add up, then formulas, then scores', () => {
    const quarters = evaluate(service(), data, { by: 'quarter' });
    expect(quarters.periods).toEqual(['2026-Q1', '2026-Q2']);
    expect(quarters.at('2026-Q1').indicators['rate']).toMatchObject({ value: 75, points: 75 });
    expect(quarters.at('2026-Q1').indicators['quality']).toMatchObject({ value: 90 });
    expect(quarters.at('2026-Q2').metrics['contacts']).toMatchObject({ reason: 'incomplete' });
  });

  it.each<[string, EvaluateOptions, string, RegExp]>([
    ['shorter than the calendar', { by: 'week' }, 'invalid-option', /cannot be seen by week/],
    ['of no known length', { by: 'moth' as 'month' }, 'invalid-option', /did you mean `month`/],
    [
      'of a length every object knows',
      { by: 'constructor' as 'month' },
      'invalid-option',
      /no period/,
    ],
    ['starting at no period', { from: 'May' }, 'unknown-period', /is no period/],
    ['ending at no period', { to: '2026-13' }, 'unknown-period', /is no period/],
    [
      'shown at one that was not evaluated',
      { at: '2027-01' },
      'unknown-period',
      /there are 2026-01 to 2026-04/,
    ],
    [
      'ending before they start',
      { from: '2026-04', to: '2026-01' },
      'invalid-data',
      /no period to evaluate/,
    ],
  ])('cannot be %s', (_, options, code, message) => {
    const error = thrown(() => evaluate(service(), data, options));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('are needed where the card has dated numbers and the values have no period', () => {
    const card = cardWith({
      indicators: { x: { baseline: 0, target: { '2026-01': 50, '2026-12': 100 } } },
      objectives: { a: { perspective: 'p', lagging: ['x'] } },
    });
    expect(thrown(() => evaluate(card, { x: 25 })).code).toBe('period-needed');
    expect(evaluate(card, { x: 25 }, { at: '2026-01' }).total).toMatchObject({ points: 50 });
    expect(evaluate(card, { x: 25 }, { at: '2026-12' }).total).toMatchObject({ points: 25 });
  });

  it('asked for later are told from those that were not evaluated, with the nearest', () => {
    const evaluation = evaluate(service(), data);
    const error = thrown(() => evaluation.at('2026-05'));
    expect(error.code).toBe('unknown-period');
    expect(error.message).toContain('did you mean');
    expect(thrown(() => evaluation.at('constructor')).code).toBe('unknown-period');
    const now = evaluate(service(), { quality: 70 });
    expect(thrown(() => now.at('2026-05')).message).toContain('there are no values by period');
  });
});

describe('a history asked for by what is no text', () => {
  it('is told as an element that is not there', () => {
    const evaluation = evaluate(service(), data);
    for (const wrong of [null, undefined, 3, {}])
      expect(thrown(() => evaluation.series(wrong as never)).code).toBe('unknown-id');
  });
});

describe('the history of an element', () => {
  const evaluation = evaluate(service(), data);

  it('holds points, coverage and values of an indicator', () => {
    const { points, coverage, values } = evaluation.series('quality');
    expect([...points]).toEqual([70, 80, 90, 20]);
    expect([...coverage]).toEqual([1, 1, 1, 1]);
    expect([...(values ?? [])]).toEqual([70, 80, 90, 20]);
  });

  it('holds values and no points of a metric', () => {
    const { points, values } = evaluation.series('contacts');
    expect([...(values ?? [])]).toEqual([100, 200, 100, 50]);
    expect([...points].every(Number.isNaN)).toBe(true);
  });

  it('holds points of objectives, perspectives and of the card', () => {
    expect([...evaluation.series('cost').points]).toEqual([50, 75, 100, 10]);
    expect([...evaluation.series('p').points]).toEqual([60, 77.5, 95, 15]);
    expect([...evaluation.series('total').points]).toEqual([60, 77.5, 95, 15]);
    expect(evaluation.series('total').values).toBeUndefined();
  });

  it('is a copy that may be written to', () => {
    evaluation.series('quality').points.fill(0);
    expect(evaluation.series('quality').points[0]).toBe(70);
    expect(evaluation.total).toMatchObject({ points: 15 });
  });

  it.each(['nobody', 'constructor', '__proto__', ''])('of `%s` is refused', (id) => {
    expect(thrown(() => evaluation.series(id)).code).toBe('unknown-id');
  });

  it('of a misspelt id is refused with the nearest', () => {
    expect(thrown(() => evaluation.series('qualty')).message).toContain('did you mean `quality`?');
  });
});
