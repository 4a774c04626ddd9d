import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import type { IndicatorInput } from '../../../src/document/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import { explainChange } from '../../../src/explain/index.js';
import { scaleInverse, scalePoints, scaleSlope } from '../../../src/scale/index.js';

type Values = Readonly<Record<string, number>>;

function evaluated(x: IndicatorInput, values: Values) {
  const parsed = parseScorecard({ stratmap: 1, id: 'card', title: 'Card', indicators: { x } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return evaluate(parsed.scorecard, { x: values });
}

const past = { '2026-01': 70, '2026-02': 84, '2026-03': 92 };

describe('a target that the baseline has reached', () => {
  const x: IndicatorInput = { better: 'higher', baseline: { history: 'P3M' }, target: 80 };

  it('is met or not met, and more is never worse', () => {
    const points = [60, 79, 79.99, 80, 82, 95].map((value) => {
      const record = evaluated(x, { ...past, '2026-04': value }).indicators['x'];
      return record?.ok === true ? record.points : record?.reason;
    });
    expect(points).toEqual([0, 0, 0, 100, 100, 100]);
  });

  it('has slopes and an inverse that agree with its points', () => {
    const line = {
      kind: 'linear',
      baseline: [{ value: 82 }],
      target: [{ value: 80 }],
      path: 'linear',
      better: 'higher',
    } as const;
    const resolve = (series: readonly { readonly value: number }[]): number =>
      series[0]?.value ?? Number.NaN;
    expect([79, 80, 95].map((value) => scalePoints(line, value, resolve))).toEqual([0, 100, 100]);
    expect(scaleSlope(line, 79, resolve)).toEqual([0, 0]);
    expect(scaleInverse(line, 100, resolve)).toEqual([80]);
    expect(scaleInverse(line, 50, resolve)).toEqual([]);
  });

  it('has changes that are explained in full, from the line to the met target and back', () => {
    const values = { '2026-01': 60, '2026-02': 62, '2026-03': 64, '2026-04': 75 };
    const later = { '2026-05': 95, '2026-06': 99, '2026-07': 85, '2026-08': 79 };
    const evaluation = evaluated(x, { ...values, ...later });
    for (const [from, to] of [
      ['2026-04', '2026-08'],
      ['2026-04', '2026-07'],
      ['2026-07', '2026-08'],
      ['2026-08', '2026-05'],
    ] as const) {
      const options = { since: from, at: to };
      const { difference, lines } = explainChange(evaluation, evaluation, 'x', options);
      const sum = lines.reduce((so, { amount }) => so + amount, 0);
      expect(sum).toBeCloseTo(difference as number, 9);
    }
  });
});

describe('the plan of an indicator', () => {
  it('goes from a dated baseline to its one dated target', () => {
    const x: IndicatorInput = { baseline: { '2026-01': 50 }, target: { '2026-12': 80 } };
    const evaluation = evaluated(x, { '2026-01': 50, '2026-06': 60 });
    expect(evaluation.at('2026-01').indicators['x']).toMatchObject({ expected: 50, points: 0 });
    const june = evaluation.at('2026-06').indicators['x'];
    expect(june).toMatchObject({ final: { period: '2026-12', value: 80 }, projected: '2027-04' });
    expect(june).toHaveProperty('expected', expect.closeTo(700 / 11, 9));
    expect(june).toHaveProperty('pace', expect.closeTo(110 / 150, 9));
  });

  it('expects what its path says', () => {
    const x = { baseline: { '2026-01': 50 }, target: { '2026-12': 80 } };
    const expected = (path: 'stepped' | 'milestones') => {
      const evaluation = evaluated({ ...x, path }, { '2026-11': 60, '2026-12': 60 });
      return ['2026-11', '2026-12'].map((at) => evaluation.at(at).indicators['x']);
    };
    for (const path of ['stepped', 'milestones'] as const)
      expect(expected(path)).toMatchObject([{ expected: 50 }, { expected: 80 }]);
  });
});
