import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, parseScorecard, slopeOf } from '../../../src/index.js';

const monthsFrom = (start: number, values: readonly (number | 'n/a' | null)[]) =>
  Object.fromEntries(
    values.map((value, i) => {
      const month = start + i;
      const year = 2025 + Math.floor(month / 12);
      return [`${year}-${String((month % 12) + 1).padStart(2, '0')}`, value];
    }),
  );

const card = defineScorecard({
  stratmap: 1,
  id: 'c',
  title: 'C',
  calendar: { period: 'month', yearStart: 4 },
  metrics: {
    calls: { rollup: 'sum', over: 'yearToDate' },
    solved: { rollup: 'sum', over: 'yearToDate' },
    yearly: { rollup: 'sum', over: { rolling: 'P12M' } },
    soFar: { rollup: 'mean', over: 'quarterToDate' },
    weighed: { rollup: { mean: 'load' }, over: 'quarterToDate' },
    load: 'sum',
  },
  indicators: {
    rate: { formula: '100 * solved / calls', baseline: 0, target: 100 },
  },
});

describe('a window that ends with the lane', () => {
  it('sums up the fiscal year so far, so that ratios over it are ratios of sums', () => {
    const out = evaluate(card, {
      calls: monthsFrom(1, [5, 5, 100, 300]),
      solved: monthsFrom(1, [5, 5, 90, 150]),
    });
    expect(out.at('2025-03').metrics.calls).toEqual({ reason: 'incomplete' });
    expect(out.at('2025-04').indicators.rate).toMatchObject({ value: 90 });
    expect(out.at('2025-05').metrics).toMatchObject({
      calls: { value: 400 },
      solved: { value: 240 },
    });
    expect(out.at('2025-05').indicators.rate).toMatchObject({ value: 60 });
  });

  it('rolls over the last months, complete or missing, with data before the first lane', () => {
    const yearly = monthsFrom(
      0,
      Array.from({ length: 13 }, (_, i) => i + 1),
    );
    const out = evaluate(card, { yearly });
    expect(out.at('2025-11').metrics.yearly).toEqual({ reason: 'incomplete' });
    expect(out.at('2025-12').metrics.yearly).toEqual({ value: 78 });
    expect(out.at('2026-01').metrics.yearly).toEqual({ value: 90 });
    expect(evaluate(card, { yearly }, { from: '2026-01' }).metrics.yearly).toEqual({ value: 90 });
  });

  it('needs the least coverage for a mean, weighs by month, and is the same seen by quarter', () => {
    const out = evaluate(card, {
      soFar: monthsFrom(3, [10, null, 30]),
      weighed: monthsFrom(3, [10, 20, 40]),
      load: monthsFrom(3, [1, 1, 2]),
    });
    expect(out.at('2025-05').metrics.soFar).toEqual({ value: 10 });
    expect(out.at('2025-06').metrics).toMatchObject({
      soFar: { value: 20 },
      weighed: { value: 27.5 },
    });
    const quarters = evaluate(card, { soFar: monthsFrom(3, [10, null, 30]) }, { by: 'quarter' });
    expect(quarters.metrics.soFar).toEqual({ value: 20 });
  });

  it('leaves out what does not apply', () => {
    const out = evaluate(card, { calls: monthsFrom(3, ['n/a', 20, 30]) });
    expect(out.at('2025-04').metrics.calls).toEqual({ reason: 'not-applicable' });
    expect(out.at('2025-06').metrics.calls).toEqual({ value: 50 });
  });

  it('never reaches across a change of definition, and misses what lies before it', () => {
    const changed = defineScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      indicators: {
        x: {
          rollup: 'sum',
          over: { rolling: 'P3M' },
          baseline: 0,
          target: 100,
          versions: [{ from: '2025-04' }],
        },
      },
    });
    const values = { x: monthsFrom(0, [1, 2, 3, 4, 5, 6]) };
    const at = (period: string, options = {}) =>
      evaluate(changed, values, options).at(period).indicators.x;
    expect(at('2025-03')).toMatchObject({ value: 6 });
    expect(at('2025-05')).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(at('2025-06')).toMatchObject({ value: 15 });
    expect(at('2025-05', { acrossVersions: true })).toMatchObject({ value: 12 });
  });

  it('follows changed values as a fresh evaluation does', () => {
    const start = evaluate(card, {
      yearly: monthsFrom(
        0,
        Array.from({ length: 14 }, () => 1),
      ),
    });
    const changed = start.with({ yearly: { '2025-05': 11 } });
    expect(changed.at('2025-12').metrics.yearly).toEqual({ value: 22 });
    expect(changed.at('2026-02').metrics.yearly).toEqual({ value: 22 });
    expect(start.at('2025-12').metrics.yearly).toEqual({ value: 12 });
  });

  it('is refused on a formula, and with no sensible length', () => {
    const parsed = parseScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      metrics: {
        a: 'sum',
        b: { formula: 'a', over: 'yearToDate' },
        c: { rollup: 'sum', over: { rolling: 'P900Y' } },
      },
    });
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['over.formula', 'history.window']);
  });
});

describe('an observation of a series that is measured less often than every lane', () => {
  const survey = defineScorecard({
    stratmap: 1,
    id: 'c',
    title: 'C',
    indicators: {
      csat: { baseline: 0, target: 100, every: 'P3M' },
      kept: { baseline: 0, target: 100, staleAfter: 'P2M' },
    },
  });

  it('stands until it is stale, and tells its age', () => {
    const out = evaluate(
      survey,
      { csat: { '2026-03': 80 }, kept: { '2026-03-15': 70 } },
      { from: '2026-02', to: '2026-06' },
    );
    const at = (period: string) => out.at(period).indicators;
    expect(at('2026-02').csat).toMatchObject({ ok: false, reason: 'no-value' });
    expect(at('2026-03').csat).toMatchObject({ points: 80, age: 0 });
    expect(at('2026-04').csat).toMatchObject({ points: 80, age: 1 });
    expect(at('2026-05').csat).toMatchObject({ points: 80, age: 2 });
    expect(at('2026-06').csat).toMatchObject({ ok: false, reason: 'stale', stale: true });
    expect(at('2026-04').kept).toMatchObject({ points: 70, age: 1 });
    expect(at('2026-05').kept).toMatchObject({ ok: false, reason: 'stale' });
  });

  it('stands in the first lane when it was observed before, and as a column as well', () => {
    const data = { csat: { start: '2026-01', values: [50, 60] } };
    expect(
      evaluate(survey, data, { from: '2026-03', to: '2026-04' }).indicators.csat,
    ).toMatchObject({ points: 60, age: 2 });
    expect(
      evaluate(survey, data, { from: '2026-03', to: '2026-05' }).indicators.csat,
    ).toMatchObject({ reason: 'stale' });
  });

  it('gives way to a newer one, is not ended by a blank, and ends where it does not apply', () => {
    const out = evaluate(
      survey,
      { csat: { '2026-01': 50, '2026-02': null, '2026-03': 60, '2026-04': 'n/a' } },
      { to: '2026-05' },
    );
    expect(out.at('2026-02').indicators.csat).toMatchObject({ points: 50, age: 1 });
    expect(out.at('2026-03').indicators.csat).toMatchObject({ points: 60, age: 0 });
    for (const period of ['2026-04', '2026-05'])
      expect(out.at(period).indicators.csat).toMatchObject({ ok: false, reason: 'not-applicable' });
  });

  it('never holds a sum', () => {
    const sums = defineScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      metrics: { calls: { rollup: 'sum', every: 'P3M' } },
    });
    const out = evaluate(sums, { calls: { '2026-01': 5 } }, { to: '2026-02' });
    expect(out.metrics.calls).toEqual({ reason: 'no-value' });
  });
});

describe('a comparison over time', () => {
  const plain = defineScorecard({
    stratmap: 1,
    id: 'c',
    title: 'C',
    indicators: { x: { baseline: 0, target: 100, versions: [{ from: '2026-03' }] } },
  });
  const values = Array.from({ length: 15 }, (_, i) => 2 * i + (i === 13 ? 7 : 0));
  const out = evaluate(plain, { x: monthsFrom(0, values) });

  it('has value and points of the same month one year earlier', () => {
    expect(out.at('2026-02').indicators.x).toMatchObject({
      previousYear: { period: '2025-02', value: 2, points: 2 },
      yearTrend: 31,
    });
    expect(out.at('2026-01').total).toMatchObject({
      previousYear: { period: '2025-01', points: 0 },
      yearTrend: expect.closeTo(24, 9),
    });
    expect(out.at('2025-12').indicators.x.previousYear).toBeUndefined();
  });

  it('has none where the definition has changed', () => {
    expect(out.at('2026-03').indicators.x.previousYear).toBeUndefined();
    const across = evaluate(plain, { x: monthsFrom(0, values) }, { acrossVersions: true });
    expect(across.at('2026-03').indicators.x).toMatchObject({
      previousYear: { value: 4 },
      yearTrend: expect.closeTo(24, 9),
    });
  });

  it('has a least-squares slope, or says that there is too little', () => {
    expect(slopeOf(out, 'x', { at: '2025-06' })).toEqual({ ok: true, slope: 2, count: 6 });
    expect(slopeOf(out, 'x', { at: '2025-02' })).toEqual({
      ok: false,
      reason: 'insufficient',
      count: 2,
    });
    expect(slopeOf(out, 'x')).toEqual({ ok: false, reason: 'insufficient', count: 1 });
    expect(slopeOf(out, 'total', { at: '2025-05', window: 3 })).toMatchObject({
      ok: true,
      slope: 2,
      count: 3,
    });
    expect(() => slopeOf(out, 'x', { window: 0 })).toThrow(/window/);
  });
});
