import { describe, expect, it } from 'vitest';
import { alertsBetween } from '../../../src/evaluate/index.js';
import { defineScorecard, evaluate, parseScorecard } from '../../../src/index.js';

const months = <T>(values: readonly T[]) =>
  Object.fromEntries(values.map((value, i) => [`2026-${String(i + 1).padStart(2, '0')}`, value]));

const card = defineScorecard({
  stratmap: 1,
  id: 'c',
  title: 'C',
  currency: 'EUR',
  metrics: { offered: 'sum', answered: 'sum', abandoned: 'sum' },
  indicators: {
    share: { unit: 'percent', baseline: 50, target: 100 },
    cost: { unit: 'EUR', better: 'lower', baseline: 10, target: 5, minSample: 10 },
    busy: { better: 'inside', target: { min: 60, max: 70 }, limits: { min: 40, max: 90 } },
    count: { baseline: 0, target: 10, repeats: 2 },
  },
  checks: [{ equal: 'offered = answered + abandoned', tolerance: 2 }],
});

describe('a value with the size of its sample', () => {
  it('has the Wilson interval, in its unit and in points', () => {
    const { share } = evaluate(card, { share: { value: 90, n: 100 } }).indicators;
    // (0.9 + z²/200 ± z √(0.09/100 + z²/40000)) / (1 + z²/100), z = 1.96.
    expect(share).toMatchObject({ value: 90, n: 100 });
    expect(share.smallSample).toBeUndefined();
    expect(share.interval?.low).toBeCloseTo(82.563, 3);
    expect(share.interval?.high).toBeCloseTo(94.477, 3);
    expect(share.pointsInterval?.low).toBeCloseTo(2 * 82.563 - 100, 2);
    expect(share.pointsInterval?.high).toBeCloseTo(2 * 94.477 - 100, 2);
  });

  it('stays a percentage where all or none of a few cases are counted', () => {
    const { share } = evaluate(card, { share: { value: 100, n: 3 } }).indicators;
    expect(share).toMatchObject({ smallSample: true, interval: { high: 100 } });
    expect(share.interval?.low).toBeCloseTo(100 * (3 / (3 + 1.959964 ** 2)), 3);
  });

  it('is a small one by the least of the indicator or the card', () => {
    const out = evaluate(card, {
      cost: { value: 6, n: 9 },
      share: { value: 60, n: 29 },
    }).indicators;
    expect(out.cost).toMatchObject({ smallSample: true });
    expect(out.cost.interval).toBeUndefined();
    expect(out.share).toMatchObject({ smallSample: true });
    expect(
      evaluate(card, { cost: { value: 6, n: 10 } }).indicators.cost.smallSample,
    ).toBeUndefined();
  });

  it('has the cases of the month that a quarter takes, or of all that it averages', () => {
    const share = months([
      { value: 80, n: 10 },
      { value: 90, n: 20 },
      { value: 85, n: 30 },
    ]);
    const quarter = (rollup?: 'last' | 'first' | 'min' | 'max' | 'mean') => {
      const of = defineScorecard({
        stratmap: 1,
        id: 'rolled',
        title: 'Rolled up',
        perspectives: { p: {} },
        indicators: {
          share: {
            unit: 'percent',
            baseline: 50,
            target: 100,
            ...(rollup === undefined ? {} : { rollup }),
          },
        },
      });
      const { n, value } = evaluate(of, { share }, { by: 'quarter' }).indicators.share;
      return { n, value };
    };
    expect(quarter()).toEqual({ n: 30, value: 85 });
    expect(quarter('last')).toEqual({ n: 30, value: 85 });
    expect(quarter('first')).toEqual({ n: 10, value: 80 });
    expect(quarter('min')).toEqual({ n: 10, value: 80 });
    expect(quarter('max')).toEqual({ n: 20, value: 90 });
    expect(quarter('mean')).toEqual({ n: 60, value: 85 });
  });

  it('is small where the month that counts is small, however large those before it are', () => {
    const share = months([
      { value: 50, n: 1000 },
      { value: 50, n: 1000 },
      { value: 50, n: 10 },
    ]);
    const out = evaluate(card, { share }, { by: 'quarter' }).indicators.share;
    expect(out).toMatchObject({ n: 10, smallSample: true });
    // (0.5 + z²/20 ± z √(0.25/10 + z²/400)) / (1 + z²/10), z = 1.96.
    expect(out.interval?.low).toBeCloseTo(23.659, 3);
    expect(out.interval?.high).toBeCloseTo(76.341, 3);
  });

  it('lies within its interval to the last bit', () => {
    const { share } = evaluate(card, { share: { value: 100, n: 10 } }).indicators;
    expect(share.interval?.high).toBe(100);
    expect(evaluate(card, { share: { value: 0, n: 10 } }).indicators.share.interval?.low).toBe(0);
  });

  it('is refused where it rests on no cases, and is missing where it says so', () => {
    expect(() => evaluate(card, { share: { value: 0, n: 0 } })).toThrow(/rests on no cases/);
    expect(evaluate(card, { share: { value: null, n: 0 } }).indicators.share.basis).toBe('missing');
  });
});

describe('a value with an interval of its own', () => {
  it('shows it in points over the bends of its scale', () => {
    const { busy } = evaluate(card, { busy: { value: 58, low: 50, high: 72 } }).indicators;
    expect(busy).toMatchObject({
      points: 90,
      interval: { low: 50, high: 72 },
      pointsInterval: { low: 50, high: 100 },
    });
  });

  it('is refused where the value lies outside', () => {
    expect(() => evaluate(card, { busy: { value: 58, low: 60, high: 72 } })).toThrow(/interval/);
    expect(() => evaluate(card, { busy: { value: 58, n: -1 } })).toThrow(/cases/);
  });

  it('is refused where one of its ends is left out', () => {
    expect(() => evaluate(card, { busy: { value: 58, low: 50 } })).toThrow(/`low` without `high`/);
    expect(() => evaluate(card, { busy: { value: 58, high: 60 } })).toThrow(/`high` without `low`/);
  });
});

describe('a value that is stale', () => {
  const held = defineScorecard({
    stratmap: 1,
    id: 'held',
    title: 'Held',
    perspectives: { p: {} },
    metrics: {
      calls: { rollup: 'last', every: 'P1M', staleAfter: 'P4M' },
      twice: { formula: '2 * calls' },
    },
    indicators: {
      direct: { baseline: 0, target: 100, every: 'P1M', staleAfter: 'P4M' },
      over: { formula: 'twice + 0 * fresh', baseline: 0, target: 100 },
      fresh: { baseline: 0, target: 100 },
    },
  });
  const out = evaluate(held, {
    calls: { '2026-01': 30 },
    direct: { '2026-01': 60 },
    fresh: months([1, 1, 1, 1, 1]),
  });

  it('is so in every formula that rests on it, as long as it is held', () => {
    for (const [period, stale] of [
      ['2026-01', undefined],
      ['2026-02', true],
      ['2026-04', true],
    ] as const) {
      const { indicators, metrics } = out.at(period);
      expect([indicators.direct.stale, indicators.over.stale]).toEqual([stale, stale]);
      expect([metrics.calls.stale, metrics.twice.stale]).toEqual([stale, stale]);
      expect(indicators.fresh.stale).toBeUndefined();
    }
  });

  it('is missing as stale in every formula that rests on it, once it is too old', () => {
    const { indicators, metrics } = out.at('2026-05');
    expect(indicators.over).toMatchObject({ ok: false, stale: true, reason: 'input-missing' });
    expect(metrics.calls).toMatchObject({ stale: true, reason: 'stale' });
    const { alerts } = alertsBetween(held, out.at('2026-04'), out.at('2026-05'));
    expect(alerts).toContainEqual({ kind: 'stale', id: 'over' });
    expect(alerts).toContainEqual({ kind: 'stale', id: 'direct' });
    expect(alerts.filter(({ kind }) => kind === 'missed')).toEqual([]);
  });
});

describe('a value that looks wrong', () => {
  it('is marked where it comes again and again in a continuous unit', () => {
    const out = evaluate(card, { cost: months([6, 7, 7, 7, 7, 7, 7]), count: months([3, 3]) });
    expect(out.at('2026-06').indicators.cost.repeated).toBeUndefined();
    expect(out.at('2026-07').indicators.cost).toMatchObject({ repeated: true });
    expect(out.at('2026-01').indicators.count.repeated).toBeUndefined();
    expect(out.at('2026-02').indicators.count).toMatchObject({ repeated: true });
  });

  it('is marked where a percentage lies outside 0 to 100', () => {
    const out = evaluate(card, { share: months([101, 100]) });
    expect(out.at('2026-01').indicators.share).toMatchObject({ outOfRange: true });
    expect(out.at('2026-02').indicators.share.outOfRange).toBeUndefined();
  });
});

describe('counters', () => {
  it('are told where they do not add up, with the period', () => {
    const out = evaluate(card, {
      offered: months([100, 100, 100, 100]),
      answered: months<number | null>([90, 95, 97, null]),
      abandoned: months([10, 2, 1, 1]),
    });
    expect(out.dataFindings).toMatchObject([
      {
        code: 'data.not-equal',
        severity: 'warning',
        path: ['checks', 0, '2026-02'],
        message: '2026-02: `offered = answered + abandoned` does not hold: 100 and 97 differ by 3',
      },
    ]);
  });

  it('need an equation of what the card measures', () => {
    const parsed = parseScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      metrics: { a: 'sum' },
      checks: [{ equal: 'a >= 1' }, { equal: 'a = b' }, { equal: 'a = 2 *' }],
    });
    expect(parsed.diagnostics.map(({ code, path }) => [code, path[1]])).toMatchObject([
      ['check.equation', 0],
      ['reference.unknown', 1],
      [expect.stringMatching(/^formula\./), 2],
    ]);
  });
});

describe('a planned path', () => {
  const path = (more: object) =>
    parseScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      indicators: {
        x: { baseline: { '2026-01': 0 }, target: { '2026-05': 40, '2026-09': 80 }, ...more },
      },
    });
  const at = (more: object, values: readonly number[]) => {
    const parsed = path(more);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
    return evaluate(parsed.scorecard, { x: months(values) }).indicators['x'];
  };

  it('tells what should be reached by now, the pace, and when the end is reached', () => {
    // In July 60 are due; 30 in six months are 5 a month, so 50 more take ten months.
    expect(at({}, [0, 5, 10, 15, 20, 25, 30])).toMatchObject({
      expected: 60,
      target: 60,
      final: { period: '2026-09', value: 80 },
      pace: 0.5,
      projected: '2027-05',
    });
  });

  it('holds a stepped target, and aims at the next of milestones', () => {
    expect(at({ path: 'stepped' }, [0, 5, 10, 15, 20, 25, 30])).toMatchObject({
      expected: 40,
      target: 40,
      points: 75,
    });
    expect(at({ path: 'milestones' }, [0, 5, 10, 15, 20, 25, 30])).toMatchObject({
      expected: 40,
      target: 80,
      points: 37.5,
    });
    const early = at({ path: 'milestones' }, [0, 5, 10]);
    expect(early).toMatchObject({ expected: 0, target: 40 });
    expect(early?.pace).toBeUndefined();
  });

  it('projects by the slope where the baseline has no date, and not where the end is never reached', () => {
    expect(at({ baseline: 0 }, [10, 20, 30])).toMatchObject({ projected: '2026-08' });
    expect(at({ baseline: 0 }, [30, 20, 10])?.projected).toBeUndefined();
    expect(at({ baseline: 0 }, [30, 90])?.projected).toBe('2026-02');
  });
});

describe('the sample of a value beside that of a longer period', () => {
  const card = defineScorecard({
    stratmap: 1,
    id: 'grains',
    title: 'Grains',
    perspectives: { p: {} },
    indicators: { x: { baseline: 0, target: 10 } },
    objectives: { o: { perspective: 'p', lagging: ['x'] } },
  });
  const months = { '2024-01': 3, '2024-02': 4, '2024-03': 5 };
  const quarter = { '2024-Q1': { value: 5, n: 5 } };

  it('stands at the end of that period, in whatever order and by whatever change the values came', () => {
    const all = evaluate(card, { x: { ...months, ...quarter } });
    const turned = evaluate(card, { x: { ...quarter, ...months } });
    const alone = evaluate(card, { x: quarter });
    expect(all.at('2024-01').indicators.x).not.toHaveProperty('n');
    for (const month of all.periods)
      for (const other of [turned, all.with({ x: { '2024-01': 3 } })])
        expect(JSON.stringify(other.at(month))).toBe(JSON.stringify(all.at(month)));
    expect(alone.at('2024-03').indicators.x).toMatchObject({ value: 5, n: 5 });
  });
});
