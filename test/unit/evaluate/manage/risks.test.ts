import { describe, expect, it } from 'vitest';
import type { RiskInput } from '../../../../src/document/input/index.js';
import { evaluate } from '../../../../src/evaluate/index.js';
import { cardWith, scored } from '../card.js';

const csat = { '2026-01': 60, '2026-02': 60 };

const evaluated = (input: RiskInput, period = '2026-02') =>
  evaluate(
    cardWith({
      metrics: { leavers: 'last' },
      indicators: { csat: scored },
      objectives: { please: { perspective: 'p', lagging: ['csat'] } },
      risks: { attrition: input },
    }),
    { csat, leavers: { '2026-01': 2, '2026-02': 4 } },
    { at: period },
  );

const recordOf = (input: RiskInput, period?: string) => evaluated(input, period).risks['attrition'];

describe('a risk', () => {
  it('is as large as likelihood times impact, before and now, unless it says otherwise', () => {
    expect(recordOf({ likelihood: 3, impact: 4, acceptable: 6 })).toEqual({
      status: 'unacceptable',
      likelihood: 3,
      impact: 4,
      inherent: 12,
      level: 12,
      acceptable: 6,
      unacceptable: 9,
      exposure: 1,
      threatens: [],
      losses: {},
    });
    expect(recordOf({ likelihood: 3, impact: 4, residual: 7, acceptable: 6 })).toMatchObject({
      status: 'elevated',
      inherent: 12,
      level: 7,
      exposure: 1 / 6,
    });
  });

  it.each([
    ['acceptable', { residual: 4, acceptable: 4, inherent: 10 }],
    ['elevated', { residual: 6.9, acceptable: 4, inherent: 10 }],
    ['unacceptable', { residual: 7, acceptable: 4, inherent: 10 }],
    ['elevated', { residual: 8, acceptable: 4, inherent: 10, unacceptable: 9 }],
    ['unacceptable', { residual: 4.1, acceptable: 4 }],
    ['unknown', { residual: 4 }],
    ['unknown', { acceptable: 4 }],
    ['unknown', { likelihood: 4, acceptable: 4 }],
  ] as const)('is %s by %j', (status, input) => {
    expect(recordOf(input)?.status).toBe(status);
  });

  it('may follow metrics through a formula of its own, and change over time', () => {
    const input: RiskInput = {
      likelihood: { '2026-01': 1, '2026-02': 5 },
      formula: 'likelihood * leavers / 2',
      acceptable: 1,
      inherent: 20,
    };
    expect(recordOf(input, '2026-01')).toMatchObject({ level: 1, status: 'acceptable' });
    expect(recordOf(input, '2026-02')).toMatchObject({ level: 10, exposure: 9 / 19 });
  });

  it('changes no score by being there, and only those it names when it says so', () => {
    const risk: RiskInput = { likelihood: 5, impact: 5, acceptable: 1, threatens: ['please'] };
    expect(evaluated(risk).objectives['please']).toMatchObject({ points: 60 });
    const acting = evaluated({ ...risk, affects: { please: 12 } });
    expect(acting.objectives['please']).toMatchObject({ points: 48, riskLoss: 12, direct: 60 });
    expect(acting.risks['attrition']?.losses).toEqual({ please: 12 });
    expect(evaluated({ ...risk, affects: { please: 100 } }).objectives['please']).toMatchObject({
      points: 0,
      low: 0,
      high: 0,
    });
  });

  it('takes nothing while its size is not known', () => {
    const card = cardWith({
      metrics: { leavers: 'last' },
      indicators: { csat: scored },
      objectives: { please: { perspective: 'p', lagging: ['csat'] } },
      risks: { attrition: { formula: 'leavers', acceptable: 1, affects: { please: 30 } } },
    });
    const evaluation = evaluate(card, { csat });
    expect(evaluation.objectives['please']).toMatchObject({ points: 60 });
    expect(evaluation.risks['attrition']).toMatchObject({ status: 'unknown', exposure: 0 });
  });

  it('moves with its metric when values change one by one', () => {
    const first = evaluated({
      formula: 'leavers',
      acceptable: 4,
      inherent: 8,
      affects: { please: 20 },
    });
    const changed = first.with({ leavers: 6 });
    expect(first.objectives['please']).toMatchObject({ points: 60 });
    expect(changed.objectives['please']).toMatchObject({ points: 50 });
  });
});
