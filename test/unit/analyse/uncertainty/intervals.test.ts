import { describe, expect, it } from 'vitest';
import { type IntervalOptions, scoreIntervals } from '../../../../src/analyse/uncertainty/index.js';
import { defineScorecard } from '../../../../src/author/index.js';
import { evaluate } from '../../../../src/evaluate/index.js';
import { refusalOf } from '../refusal-of.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'service',
  title: 'Service',
  perspectives: { customer: {}, finance: {} },
  indicators: {
    csat: { baseline: 0, target: 100 },
    cost: { baseline: 10, target: 5 },
    training: { scale: { kind: 'band', zero: [0, 100], full: [40, 60] } },
  },
  objectives: {
    happy: { perspective: 'customer', lagging: { csat: 3, training: 1 } },
    cheap: { perspective: 'finance', lagging: ['cost'] },
  },
});
const evaluation = evaluate(card, { csat: 50, cost: 7.5, training: 20 });

/** Low and high by id. */
const endsOf = (options: IntervalOptions, of = evaluation) =>
  Object.fromEntries(
    scoreIntervals(of, options).intervals.map(({ id, low, high }) => [
      id,
      [Number(low.toFixed(9)), Number(high.toFixed(9))],
    ]),
  );

describe('intervals of scores', () => {
  it('take a value that is better when lower from its high end to its low end', () => {
    const values = { csat: { low: 40, high: 60 }, cost: { low: 7, high: 8 } };
    const ends = endsOf({ values, ids: ['csat', 'cost', 'cheap', 'happy', 'total'] });
    // happy: (3 csat + 50) / 4; cost: 40 to 60.
    expect(ends).toEqual({
      csat: [40, 60],
      cost: [40, 60],
      cheap: [40, 60],
      happy: [42.5, 57.5],
      total: [41.25, 58.75],
    });
    for (const one of scoreIntervals(evaluation, { values }).intervals) {
      expect(one.overestimate).toBe(false);
      expect(one.mixed).toEqual([]);
    }
  });

  it('find the top of a band inside the range of a value', () => {
    const [training] = scoreIntervals(evaluation, {
      values: { training: { low: 20, high: 90 } },
      ids: ['training'],
    }).intervals;
    expect([training?.low, training?.high]).toEqual([25, 100]);
    expect(training?.mixed).toEqual(['training']);
    expect(training?.overestimate).toBe(false);
  });

  it('take standard errors as an interval around the value', () => {
    const half = 1.959963984540054 * 2;
    expect(endsOf({ values: { csat: { standardError: 2 } }, ids: ['csat'] })).toEqual({
      csat: [50 - half, 50 + half].map((one) => Number(one.toFixed(9))),
    });
    const ends = endsOf({ values: { csat: { standardError: 2, level: 0.5 } }, ids: ['csat'] });
    expect(ends['csat']?.[0]).toBeCloseTo(50 - 0.6744897502 * 2, 8);
  });

  it('know what a value does that raises along one way and lowers along another', () => {
    const both = defineScorecard({
      stratmap: 1,
      id: 'x',
      title: 'X',
      metrics: { x: {} },
      indicators: {
        up: { formula: 'x', baseline: 0, target: 100 },
        down: { formula: 'x', baseline: 50, target: 0 },
      },
    });
    // Points: x / 2 + max(0, 100 - 2 x) / 2, least at 50.
    const [total] = scoreIntervals(evaluate(both, { x: 30 }), {
      values: { x: { low: 20, high: 90 } },
      ids: ['total'],
    }).intervals;
    expect(total?.low).toBeCloseTo(25, 8);
    expect(total?.high).toBeCloseTo(45, 8);
    expect(total?.mixed).toEqual(['x']);
    expect(total?.overestimate).toBe(false);
  });

  it('say so where they may be wider than what can happen, or where there may be nothing', () => {
    const risky = defineScorecard({
      stratmap: 1,
      id: 'x',
      title: 'X',
      metrics: { spread: {} },
      indicators: { width: { formula: 'sqrt(spread)', baseline: 0, target: 2 } },
    });
    const [width] = scoreIntervals(evaluate(risky, { spread: 1 }), {
      values: { spread: { low: -1, high: 1 } },
      ids: ['width'],
    }).intervals;
    expect(width).toMatchObject({ low: 0, high: 100, overestimate: true, maybeMissing: true });
    expect(width?.attained?.high).toBe(50);
  });

  it('leave earlier periods as they are', () => {
    const history = evaluate(card, {
      csat: { '2026-01': 20, '2026-02': 50 },
      cost: { '2026-01': 7, '2026-02': 7 },
      training: { '2026-01': 50, '2026-02': 50 },
    });
    const options = { values: { csat: { low: 0, high: 100 } }, ids: ['csat', 'cheap'] };
    expect(endsOf({ ...options, at: '2026-01' }, history)).toEqual({
      csat: [0, 100],
      cheap: [60, 60],
    });
    expect(history.at('2026-01').indicators.csat).toMatchObject({ points: 20 });
  });

  it('are those that every score has, where values are missing', () => {
    const partial = evaluate(card, { csat: 50, cost: 7.5 });
    const found = scoreIntervals(partial, { values: 'missing' }).intervals;
    const happy = found.find(({ id }) => id === 'happy');
    expect([happy?.low, happy?.high]).toEqual([37.5, 62.5]);
    expect(happy?.overestimate).toBe(false);
    expect(found.find(({ id }) => id === 'total')?.low).toBe(partial.total.low);
    expect(found.find(({ id }) => id === 'cheap')).toMatchObject({ low: 50, high: 50 });
  });

  it('say that missing values may not reach both ends where they push both ways', () => {
    const loop = defineScorecard({
      stratmap: 1,
      id: 'x',
      title: 'X',
      perspectives: { p: {} },
      indicators: { a: { baseline: 0, target: 100 }, b: { baseline: 0, target: 100 } },
      objectives: {
        cause: { perspective: 'p', lagging: ['a'], drives: { effect: { effect: 'lowers' } } },
        effect: { perspective: 'p', lagging: ['b'], driverShare: 0.5 },
      },
    });
    const found = scoreIntervals(evaluate(loop, { b: 50 }), { values: 'missing' }).intervals;
    const byId = new Map(found.map((one) => [one.id, one]));
    expect(byId.get('effect')).toMatchObject({ low: 25, high: 75, overestimate: false });
    // (a + 0.5 * 50 + 0.5 * (100 - a)) / 2 lies between 37.5 and 62.5.
    expect(byId.get('total')).toMatchObject({ overestimate: true });
    expect(byId.get('total')?.low).toBeLessThanOrEqual(37.5);
    expect(byId.get('total')?.high).toBeGreaterThanOrEqual(62.5);
  });

  it('are refused with every problem at once', () => {
    const values = {
      csatt: { low: 0, high: 1 },
      csat: { low: 2, high: 1 },
      cost: { standardError: 0 },
    };
    expect(refusalOf(() => scoreIntervals(evaluation, { values }))).toEqual([
      'data.unknown-key values.csatt',
      'analysis.option values.csat',
      'analysis.option values.cost',
    ]);
    expect(refusalOf(() => scoreIntervals(evaluation, {} as never))).toEqual([
      'analysis.option values',
    ]);
    const partial = evaluate(card, { csat: 50 });
    expect(
      refusalOf(() => scoreIntervals(partial, { values: { cost: { low: 1, high: 2 } } })),
    ).toEqual(['uncertainty.no-value values.cost']);
  });
});
