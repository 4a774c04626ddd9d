import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate } from '../../../src/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'service',
  title: 'Service',
  perspectives: { customer: { title: 'Customer' }, internal: { title: 'Internal' } },
  metrics: { calls: 'sum', solved: 'sum', open: 'last' },
  indicators: {
    rate: { baseline: 0, target: 100, formula: '100 * solved / calls' },
    csat: { baseline: 0, target: 100 },
    asa: { baseline: 0, target: 100 },
    lines: { checklist: { a: 'A', b: 'B' } },
  },
  objectives: {
    fast: { perspective: 'internal', leading: { asa: 1, rate: 3 } },
    happy: { perspective: 'customer', lagging: { csat: 1 } },
    known: { perspective: 'customer', lagging: { lines: 1 } },
  },
});

describe('a value that does not apply', () => {
  it('leaves its objective without lowering coverage, unlike one that is missing', () => {
    const out = evaluate(card, { asa: 40, calls: 'n/a', solved: 10 });
    expect(out.objectives.fast).toMatchObject({ points: 40, coverage: 1, missing: [] });
    expect(out.indicators.rate).toMatchObject({ ok: false, reason: 'not-applicable', missing: [] });
    const lost = evaluate(card, { asa: 40, solved: 10 });
    expect(lost.objectives.fast).toMatchObject({ ok: false, coverage: 0.25, missing: ['rate'] });
  });

  it('takes an objective with it that has nothing else, up to the total', () => {
    const out = evaluate(card, {
      asa: 40,
      calls: 4,
      solved: 3,
      csat: 'n/a',
      'lines.a': 'yes',
      'lines.b': 'n/a',
    });
    expect(out.objectives.happy).toMatchObject({ ok: false, notApplicable: true, missing: [] });
    expect(out.objectives.known).toMatchObject({ points: 100, coverage: 1 });
    expect(out.perspectives.customer).toMatchObject({
      points: 100,
      coverage: 1,
      low: 100,
      high: 100,
    });
    const none = evaluate(card, {
      asa: 40,
      calls: 4,
      solved: 3,
      csat: 'n/a',
      'lines.a': 'n/a',
      'lines.b': 'n/a',
    });
    expect(none.perspectives.customer).toMatchObject({ ok: false, notApplicable: true });
    expect(none.total).toMatchObject({ points: (40 + 3 * 75) / 4, coverage: 1 });
  });

  it('leaves a roll-up: the rest of the quarter is complete without it', () => {
    const data = {
      calls: { '2026-01': 'n/a', '2026-02': 10, '2026-03': 30 },
      solved: { '2026-02': 5, '2026-03': 5 },
    };
    const quarter = evaluate(card, data, { by: 'quarter' });
    expect(quarter.metrics.calls).toEqual({ value: 40 });
    expect(quarter.metrics.solved).toMatchObject({ reason: 'incomplete' });
    const all = { calls: { '2026-01': 'n/a', '2026-02': 'n/a', '2026-03': 'n/a' } };
    expect(evaluate(card, all, { by: 'quarter' }).metrics.calls).toEqual({
      reason: 'not-applicable',
    });
  });

  it('differs by period', () => {
    const out = evaluate(card, { csat: { '2026-01': 'n/a', '2026-02': null, '2026-03': 0 } });
    expect(out.at('2026-01').objectives.happy).toMatchObject({ ok: false, notApplicable: true });
    expect(out.at('2026-02').objectives.happy).toMatchObject({ ok: false, missing: ['csat'] });
    expect(out.at('2026-02').objectives.happy.notApplicable).toBeUndefined();
    expect(out.at('2026-03').objectives.happy).toMatchObject({ points: 0, coverage: 1 });
  });

  it('comes and goes with changed values as in a fresh evaluation', () => {
    const data = {
      asa: { '2026-01': 40, '2026-02': 60 },
      calls: { '2026-02': 4 },
      solved: { '2026-02': 1 },
    };
    const start = evaluate(card, data);
    const gone = start.with({ calls: 'n/a' });
    expect(JSON.stringify(gone)).toBe(
      JSON.stringify(evaluate(card, { ...data, calls: { '2026-02': 'n/a' } })),
    );
    const back = gone.with({ calls: 4 });
    expect(JSON.stringify(back)).toBe(JSON.stringify(start));
  });

  it('leaves the plan of a card alone whose data never say so', () => {
    const plain = evaluate(card, { asa: 40, calls: 4, solved: 3 });
    const said = evaluate(card, { asa: 40, calls: 4, solved: 3, csat: 'n/a' });
    expect(said.objectives.fast).toEqual(plain.objectives.fast);
  });
});
