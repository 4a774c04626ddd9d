import { describe, expect, it } from 'vitest';
import { monteCarlo, type MonteCarloOptions } from '../../../../src/analyse/uncertainty/index.js';
import { defineScorecard } from '../../../../src/author/index.js';
import { evaluate } from '../../../../src/evaluate/index.js';
import { normalCdf } from '../../../../src/runtime/index.js';
import { refusalOf } from '../refusal-of.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'service',
  title: 'Service',
  perspectives: { customer: { weight: 2 }, finance: { weight: 1 } },
  indicators: {
    csat: { baseline: 0, target: 100 },
    fcr: { baseline: 0, target: 100 },
    cost: { baseline: 10, target: 5 },
  },
  objectives: {
    happy: { perspective: 'customer', lagging: { csat: 3, fcr: 1 } },
    cheap: { perspective: 'finance', lagging: ['cost'] },
  },
});
const evaluation = evaluate(card, { csat: 50, fcr: 60, cost: 7.5 });
const options: MonteCarloOptions = {
  of: ['total', 'happy', 'cheap'],
  laws: { csat: { law: 'normal', sd: 4 }, fcr: { law: 'normal', sd: 6 } },
};

describe('many scenarios of one period', () => {
  it('have the mean, spread and chances of the closed form where everything is linear', () => {
    const { outcomes } = monteCarlo(evaluation, { ...options, targets: { happy: 55 } });
    const [total, happy] = outcomes;
    const mean = 0.75 * 50 + 0.25 * 60;
    const sd = Math.hypot(0.75 * 4, 0.25 * 6);
    expect(happy?.mean).toBeCloseTo(mean, 2);
    expect(happy?.sd).toBeCloseTo(sd, 1);
    expect(happy?.quantiles.find(({ share }) => share === 0.95)?.points).toBeCloseTo(
      mean + 1.6448536 * sd,
      0,
    );
    const chance = 1 - normalCdf((55 - mean) / sd);
    expect(happy?.reach.low).toBeLessThan(chance);
    expect(happy?.reach.high).toBeGreaterThan(chance);
    expect(happy?.reach.target).toBe(55);
    expect(total?.mean).toBeCloseTo((2 * mean + 50) / 3, 2);
    expect(total?.sd).toBeCloseTo((2 * sd) / 3, 1);
  });

  it('leave alone what they do not reach', () => {
    const cheap = monteCarlo(evaluation, options).outcomes[2];
    expect([cheap?.points, cheap?.mean, cheap?.sd]).toEqual([50, 50, 0]);
    expect(cheap?.status).toEqual([
      { status: 'watch', share: 1, low: expect.any(Number), high: 1 },
    ]);
  });

  it('are the same numbers for the same seed, and others for another', () => {
    const once = monteCarlo(evaluation, options);
    expect(monteCarlo(evaluation, options)).toEqual(once);
    expect(monteCarlo(evaluation, { ...options, seed: 2 })).not.toEqual({ ...once, seed: 2 });
  });

  it('draw a value alike whatever else is drawn', () => {
    const { laws } = options;
    const alone = monteCarlo(evaluation, {
      of: ['csat'],
      laws: { csat: { law: 'normal', sd: 4 } },
    });
    const beside = monteCarlo(evaluation, {
      of: ['csat'],
      ...(laws === undefined ? {} : { laws }),
    });
    expect(beside.outcomes).toEqual(alone.outcomes);
  });

  it('count scenarios without points', () => {
    const strict = defineScorecard({
      stratmap: 1,
      id: 'x',
      title: 'X',
      metrics: { part: {}, whole: {} },
      indicators: { share: { formula: 'part / whole', baseline: 0, target: 1 } },
    });
    const { outcomes } = monteCarlo(evaluate(strict, { part: 1, whole: 2 }), {
      samples: 100,
      laws: { whole: { law: 'uniform', low: 0, high: 1e-320 } },
    });
    expect(outcomes[0]?.missing).toBeGreaterThan(0.9);
    expect(outcomes[0]?.status.at(-1)?.status).toBe('none');
  });

  it('draw from the own history, or from its changes', () => {
    const periods = evaluate(card, {
      csat: { '2026-01': 10, '2026-02': 20, '2026-03': 40 },
      fcr: { '2026-01': 50, '2026-02': 50, '2026-03': 50 },
      cost: { '2026-01': 5, '2026-02': 6, '2026-03': 7 },
    });
    const outcome = (from: 'values' | 'changes', at = '2026-03') =>
      monteCarlo(periods, {
        at,
        of: ['csat'],
        laws: { csat: { law: 'bootstrap', from } },
        quantiles: [0, 1],
        samples: 300,
      }).outcomes[0];
    expect(outcome('values')?.quantiles.map(({ points }) => points)).toEqual([10, 40]);
    expect(outcome('values')?.mean).toBeCloseTo(70 / 3, 9);
    expect(refusalOf(() => outcome('changes'))).toEqual(['uncertainty.history laws.csat']);
  });

  it('rank what costs a node most under any weights', () => {
    const { ranks } = monteCarlo(evaluation, { weights: { total: 2, happy: 4 } });
    const [total, happy] = ranks;
    expect([total?.of, happy?.of]).toEqual(['total', 'happy']);
    for (const { entries } of ranks) {
      for (const { shares } of entries) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      expect(entries[0]?.shares[0]).toBeCloseTo(entries[1]?.shares[1] as number, 9);
    }
    // csat weighs three times fcr and lies farther from its target.
    const csat = happy?.entries.find(({ id }) => id === 'csat');
    expect(csat?.shares[0]).toBeGreaterThan(0.8);
  });

  it('keep near the stated weights where they are said to be about right', () => {
    const near = monteCarlo(evaluation, { of: ['happy'], weights: { happy: 1e6 } }).outcomes[0];
    expect(near?.mean).toBeCloseTo(52.5, 1);
    expect(near?.sd).toBeLessThan(0.1);
    const free = monteCarlo(evaluation, { of: ['happy'], weights: { happy: 4 } }).outcomes[0];
    // Share of fcr is a beta law with shapes 1 and 3.
    expect(free?.mean).toBeCloseTo(50 + 10 * 0.25, 1);
    expect(free?.sd).toBeCloseTo(10 * Math.sqrt(3 / (16 * 5)), 1);
  });

  it('rank elements by their points', () => {
    const { ranks } = monteCarlo(evaluation, { ...options, rank: ['csat', 'fcr', 'cost'] });
    const [first] = ranks;
    expect(first?.by).toBe('points');
    const fcr = first?.entries.find(({ id }) => id === 'fcr')?.shares[0] as number;
    // fcr is normal at 60, csat at 50, cost stands at 50.
    expect(fcr).toBeGreaterThan(normalCdf(10 / Math.hypot(4, 6)) - 0.06);
    expect(fcr).toBeLessThan(normalCdf(10 / Math.hypot(4, 6)) + 0.02);
  });

  it('are refused with every problem at once', () => {
    const bad = {
      laws: {
        csatt: { law: 'normal', sd: 1 },
        csat: { law: 'normal', sd: -1 },
        fcr: { law: 'triangular', low: 3, high: 2 },
        cost: { law: 'strange' },
      },
      samples: 3,
      seed: 0.5,
    } as unknown as MonteCarloOptions;
    expect(refusalOf(() => monteCarlo(evaluation, bad))).toEqual([
      'analysis.option samples',
      'analysis.option seed',
      'data.unknown-key laws.csatt',
      'analysis.option laws.csat.sd',
      'analysis.option laws.fcr',
      'analysis.option laws.cost',
    ]);
    expect(refusalOf(() => monteCarlo(evaluation, { weights: { cheap: 1 } }))).toEqual([
      'uncertainty.weights weights.cheap',
    ]);
    expect(() => monteCarlo(evaluation, { of: ['hapy'] })).toThrow('did you mean `happy`');
    expect(refusalOf(() => monteCarlo(evaluation, { of: 'total', sample: 1 } as never))).toEqual([
      'analysis.option sample',
      'analysis.option of',
    ]);
    expect(monteCarlo(evaluation, null as never).outcomes[0]?.sd).toBe(0);
    expect(() => monteCarlo({} as never, {})).toThrow('`evaluation` is an object');
  });
});
