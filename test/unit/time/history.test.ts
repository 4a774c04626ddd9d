import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, parseScorecard } from '../../../src/index.js';

const months = (values: readonly (number | null)[], year = 2026) =>
  Object.fromEntries(
    values.map((value, i) => [`${year}-${String(i + 1).padStart(2, '0')}`, value]),
  );

const cardOf = (indicator: object) => ({
  stratmap: 1,
  id: 'c',
  title: 'C',
  perspectives: { p: { title: 'P' } },
  indicators: { x: indicator },
  objectives: { o: { perspective: 'p', lagging: ['x'] } },
});

const run = (indicator: object, values: readonly (number | null)[], options = {}) => {
  const parsed = parseScorecard(cardOf(indicator));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return evaluate(parsed.scorecard, { x: months(values) }, options);
};

describe('a baseline from the own history', () => {
  it('is the mean of the lanes before, at least three of them', () => {
    const out = run({ baseline: { history: 'P12M' }, target: 40 }, [10, 20, 30, 30, null, 25]);
    expect(out.at('2026-03').indicators['x']).toMatchObject({
      ok: false,
      reason: 'no-history',
      value: 30,
    });
    expect(out.at('2026-04').indicators['x']).toMatchObject({
      baseline: 20,
      target: 40,
      points: 50,
      unclamped: 50,
    });
    expect(out.at('2026-06').indicators['x']).toMatchObject({
      baseline: 22.5,
      points: (2.5 / 17.5) * 100,
    });
    expect(out.at('2026-06').objectives['o']).toMatchObject({
      points: (2.5 / 17.5) * 100,
      coverage: 1,
    });
  });

  it('may be the median, the best, the worst or the first', () => {
    const values = [40, 10, 20, 24, 30];
    const baseline = (by: string, better = 'higher') =>
      run({ baseline: { history: 'P4M', by }, target: 100, better }, values).indicators['x'];
    expect(baseline('median')).toMatchObject({ baseline: 22 });
    expect(baseline('best')).toMatchObject({ baseline: 40 });
    expect(baseline('worst')).toMatchObject({ baseline: 10 });
    expect(baseline('first')).toMatchObject({ baseline: 40 });
    expect(
      run({ baseline: { history: 'P4M', by: 'best' }, target: 5, better: 'lower' }, values)
        .indicators['x'],
    ).toMatchObject({ baseline: 10 });
  });

  it('may stand on a window that does not move', () => {
    const out = run(
      { baseline: { history: 'P3M', until: '2026-04' }, target: 60 },
      [99, 10, 20, 30, 40, 90],
    );
    expect(out.at('2026-04').indicators['x']).toMatchObject({ reason: 'no-history' });
    expect(out.at('2026-05').indicators['x']).toMatchObject({ baseline: 20, points: 50 });
    expect(out.at('2026-06').indicators['x']).toMatchObject({ baseline: 20, points: 100 });
  });

  it('moves a target that improves on it', () => {
    const out = run(
      { baseline: { history: 'P3M' }, target: { improve: 10 }, better: 'lower' },
      [100, 100, 100, 95],
    );
    expect(out.indicators['x']).toMatchObject({ baseline: 100, target: 90, points: 50 });
  });

  it('widens the interval where it is missing', () => {
    const out = run({ baseline: { history: 'P12M' }, target: 40 }, [10, 20, 30]);
    expect(out.objectives['o']).toMatchObject({ ok: false, low: 0, high: 100, coverage: 0 });
  });

  it('follows changed values as a fresh evaluation does', () => {
    const indicator = { baseline: { history: 'P12M', by: 'median' }, target: 40 };
    const start = run(indicator, [10, 20, 30, 30, 35]);
    const changed = start.with({ x: { '2026-02': 15 } });
    const fresh = run(indicator, [10, 15, 30, 30, 35]);
    for (const period of fresh.periods)
      expect(JSON.stringify(changed.at(period))).toBe(JSON.stringify(fresh.at(period)));
    const fixed = { baseline: { history: 'P3M', until: '2026-03' }, target: 40 };
    expect(JSON.stringify(run(fixed, [10, 20, 30, 30, 35]).with({ x: { '2026-02': 15 } }))).toBe(
      JSON.stringify(run(fixed, [10, 15, 30, 30, 35])),
    );
  });

  it('refuses a window that is nothing, or beyond ten years of days', () => {
    const parsed = parseScorecard(cardOf({ baseline: { history: 'P200Y' }, target: 1 }));
    expect(parsed.diagnostics).toMatchObject([{ code: 'history.window' }]);
  });
});

describe('a change of definition', () => {
  const indicator = {
    baseline: { history: 'P12M' },
    target: 40,
    versions: [{ from: '2026-04', note: 'Counted anew' }],
  };
  const values = [10, 20, 30, 30, 32, 34, 36];

  it('ends history and trend, and marks its first period', () => {
    const out = run(indicator, values);
    expect(out.at('2026-04').indicators['x']).toMatchObject({
      definitionChanged: true,
      reason: 'no-history',
    });
    expect(out.at('2026-05').indicators['x']?.definitionChanged).toBeUndefined();
    expect(out.at('2026-06').indicators['x']).toMatchObject({ reason: 'no-history' });
    expect(out.at('2026-07').indicators['x']).toMatchObject({ baseline: 32, points: 50 });
    const line = run({ ...indicator, baseline: 0 }, values);
    expect(line.at('2026-03').indicators['x']).toMatchObject({ trend: 25 });
    expect(line.at('2026-04').indicators['x']).not.toHaveProperty('trend');
    expect(line.at('2026-05').indicators['x']).toMatchObject({ trend: 5 });
  });

  it('is looked past when asked', () => {
    const out = run(indicator, values, { acrossVersions: true });
    expect(out.at('2026-04').indicators['x']).toMatchObject({ baseline: 20, points: 50 });
  });
});

describe('what changes over time', () => {
  const card = defineScorecard({
    stratmap: 1,
    id: 'c',
    title: 'C',
    scoring: { status: { '2026-01': { good: 80 }, '2026-03': { good: 90 } } },
    perspectives: { p: { title: 'P', weight: { '2026-01': 1, '2026-03': 3 } }, q: { title: 'Q' } },
    indicators: {
      x: {
        scale: {
          '2026-01': { kind: 'linear', baseline: 0, target: 100 },
          '2026-03': { kind: 'step', at: 60 },
        },
      },
      y: { baseline: 0, target: 100 },
    },
    objectives: {
      o: { perspective: 'p', lagging: { x: 1, y: { weight: { '2026-01': 1, '2026-02': 0 } } } },
      u: {
        perspective: 'q',
        lagging: ['y'],
        driverShare: { '2026-01': 0.5, '2026-03': 0.25 },
      },
      a: {
        perspective: 'q',
        weight: 0,
        lagging: ['y'],
        drives: {
          u: {
            strength: { '2026-01': 1, '2026-04': 0 },
            confidence: { '2026-01': 1, '2026-02': 0.5 },
          },
        },
      },
      b: { perspective: 'q', weight: 0, lagging: ['x'], drives: { u: 1 } },
    },
  });
  const out = evaluate(card, {
    x: { '2026-01': 85, '2026-02': 85, '2026-03': 85, '2026-04': 50 },
    y: { '2026-01': 25, '2026-02': 25, '2026-03': 25, '2026-04': 25 },
  });
  const at = (month: number) => out.at(`2026-0${month}`);

  it('uses the whole scale in force', () => {
    expect([1, 2, 3, 4].map((month) => at(month).indicators.x)).toMatchObject([
      { points: 85, target: 100 },
      { points: 85 },
      { points: 100, unclamped: 100 },
      { points: 0 },
    ]);
    expect(at(3).indicators.x.target).toBeUndefined();
  });

  it('uses the weights of measures and perspectives in force', () => {
    expect(at(1).objectives.o).toMatchObject({ points: 55 });
    expect(at(2).objectives.o).toMatchObject({ points: 85 });
    // (85 + (25 + 65) / 2) / 2.
    expect(at(2).total).toMatchObject({ points: 65 });
    const { o, u } = at(3).objectives;
    expect(o.ok && u.ok && at(3).total).toMatchObject({
      points: o.ok && u.ok ? (3 * o.points + u.points) / 4 : 0,
    });
  });

  it('uses strength, confidence and driver share in force', () => {
    expect(at(1).objectives.u).toMatchObject({ driver: 55, points: 40, evidence: 1 });
    const weighed = (0.5 * 25 + 85) / 1.5;
    expect(at(2).objectives.u).toMatchObject({
      driver: weighed,
      points: (25 + weighed) / 2,
      evidence: 0.75,
    });
    const later = (0.5 * 25 + 100) / 1.5;
    expect(at(3).objectives.u).toMatchObject({ driver: later, points: 0.75 * 25 + 0.25 * later });
    expect(at(4).objectives.u).toMatchObject({ driver: 0, points: 18.75, evidence: 1 });
  });

  it('uses the status edges in force', () => {
    expect([at(1).indicators.x.status, at(2).objectives.o.status]).toEqual(['good', 'good']);
    expect(at(3).perspectives.p.status).toBe('good');
    const strict = defineScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      indicators: {
        y: {
          baseline: 0,
          target: 100,
          status: { '2026-01': { good: 80 }, '2026-02': { good: 90 } },
        },
      },
    });
    const moved = evaluate(strict, { y: { '2026-01': 85, '2026-02': 85 } });
    expect(
      [moved.at('2026-01'), moved.at('2026-02')].map(({ indicators }) => indicators.y.status),
    ).toEqual(['good', 'watch']);
  });
});
