import { describe, expect, it } from 'vitest';
import { scoreIntervals, seek, sensitivities } from '../../../src/analyse/index.js';
import {
  evaluate,
  type Evaluation,
  explain,
  explainChange,
  formatChange,
  formatExplanation,
  inspect,
  parseScorecard,
} from '../../../src/index.js';
import { toText } from '../../../src/render/index.js';

const evaluated = (indicators: object, data: object, more: object = {}): Evaluation => {
  const parsed = parseScorecard({ stratmap: 1, id: 'card', title: 'Card', indicators, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return evaluate(parsed.scorecard, data as never) as Evaluation;
};

const index = (target: number) => ({
  csat: { title: 'Satisfaction', baseline: 50, target, weight: 0 },
  aht: {
    title: 'Handling',
    baseline: 600,
    target: 400,
    range: { worst: 900, best: 300 },
    weight: 0,
  },
  index: {
    title: 'Index',
    formula: '0.5 * points(csat) + 0.5 * min(progress(aht), performance(aht))',
    baseline: 0,
    target: 80,
  },
});
const data = { csat: { '2026-01': 80, '2026-02': 70 }, aht: { '2026-01': 480, '2026-02': 520 } };

describe('an indicator that reads figures of others', () => {
  it('is told in Spanish with the article joined to what stands ahead of it', () => {
    const told = (formula: string, values: object = { aht: { '2026-01': 480 } }) => {
      const input = { ...index(90), index: { formula, baseline: 0, target: 80 } };
      const evaluation = evaluated(input, { csat: { '2026-01': 63 }, ...values });
      return formatExplanation(explain(evaluation, 'index'), { locale: 'es' });
    };
    expect(told('progress(csat)')).toContain('se calcula a partir del avance de «Satisfaction»');
    expect(told('points(csat)')).toContain('se calcula a partir de los puntos de «Satisfaction»');
    expect(told('progress(aht) + csat', {})).toContain('carece del avance de «Handling»');
  });

  it('says which of them it lacks, in records, tables and words', () => {
    const evaluation = evaluated(index(90), { aht: { '2026-01': 480 } });
    const { ok, reason, lacks, low, high } = evaluation.indicators['index'] ?? {};
    expect([ok, reason, lacks, low, high]).toEqual([
      ...[false, 'input-missing', ['points(csat)'], 0, 100],
    ]);
    const { scorecard } = { scorecard: evaluation.card };
    expect(toText(scorecard, evaluation)).toContain('lacks points of Satisfaction');
    expect(toText(scorecard, evaluation, { locale: 'es' })).toContain(
      'carece de puntos de Satisfaction',
    );
    const why = explain(evaluation, 'index');
    expect(formatExplanation(why)).toContain('lacks the points of “Satisfaction”');
    expect(formatExplanation(why, { locale: 'es' })).toContain(
      'carece de los puntos de «Satisfaction»',
    );
  });

  it('has their age, and is stale with them', () => {
    const card = { ...index(90), csat: { ...index(90).csat, every: 'P1M', staleAfter: 'P6M' } };
    const evaluation = evaluated(card, {
      csat: { '2026-01': 80 },
      aht: { '2026-01': 480, '2026-02': 480, '2026-03': 480 },
    });
    expect(evaluation.at('2026-03').indicators['index']).toMatchObject({ age: 2, stale: true });
  });

  it('reads the points of members that a formula weighs', () => {
    const evaluation = evaluated(
      {
        parts: { baseline: 0, target: 100, by: { channel: ['a', 'b'] }, rollup: { mean: 'size' } },
        read: { baseline: 0, target: 100, formula: 'points(parts)' },
      },
      {
        'parts.a': { '2026-01': 20 },
        'parts.b': { '2026-01': 80 },
        'half.a': { '2026-01': 1 },
        'half.b': { '2026-01': 3 },
      },
      {
        metrics: {
          half: { rollup: 'sum', by: { channel: ['a', 'b'] } },
          size: { formula: '2 * half', by: { channel: ['a', 'b'] } },
        },
      },
    );
    // (1 x 20 + 3 x 80) / 4
    expect(evaluation.indicators['parts']).toMatchObject({ points: 65 });
    expect(evaluation.indicators['read']).toMatchObject({ value: 65 });
  });

  it('is explained with what it reads, each with its own way down and no share', () => {
    const evaluation = evaluated(index(90), data);
    const why = explain(evaluation, 'total', { at: '2026-02' });
    const line = why.parts.find(({ id }) => id === 'index');
    const { parts, reads = [], measured } = line?.node ?? {};
    expect(parts).toEqual([]);
    expect(reads.map(({ id, points }) => [id, points])).toEqual([
      ['aht', 40],
      ['csat', 50],
    ]);
    expect(measured?.formula?.inputs.map(({ id, figure, value }) => [id, figure, value])).toEqual([
      ['aht', 'performance', 100 * (380 / 600)],
      ['csat', 'points', 50],
      ['aht', 'progress', 40],
    ]);
    expect(explain(evaluation, 'index', { at: '2026-02', depth: 0 })).toMatchObject({
      folded: 'depth',
    });
    const text = formatExplanation(explain(evaluation, 'index', { at: '2026-02' }), {
      length: 'full',
    });
    expect(text).toContain(
      'worked out from the performance of “Handling” (63.33), the points of “Satisfaction” (50)',
    );
    expect(text).toContain('The indicator “Satisfaction” was 70 and earns 50 points');
  });

  it('moves by the target of another, and the explanation names the target', () => {
    const [before, after] = [90, 100].map((target) => evaluated(index(target), data)) as [
      Evaluation,
      Evaluation,
    ];
    const change = explainChange(before, after, 'index', { at: '2026-02' });
    expect(change.lines.map(({ kind, id }) => [kind, id])).toEqual([['target', 'csat']]);
    expect(change.difference).toBeCloseTo(-6.25, 10);
    expect(formatChange(change)).toContain('target of indicator “Satisfaction”, from 90 to 100');
    const moved = explainChange(before, before, 'index', { since: '2026-01', at: '2026-02' });
    expect(moved.lines.map(({ kind, id }) => [kind, id])).toEqual([
      ['value', 'csat'],
      ['value', 'aht'],
    ]);
  });

  it('hands slopes on through the scales that it reads', () => {
    const { items } = sensitivities(evaluated(index(90), data), 'index', { at: '2026-02' });
    const slope = (kind: string, id: string) =>
      items.find((one) => one.kind === kind && one.id === id)?.slope;
    // 100 / 80 x 0.5 x 100 / 40
    expect(slope('value', 'csat')).toBeCloseTo(1.5625, 10);
    expect(slope('target', 'csat')).toBeCloseTo(-0.78125, 10);
    // Progress, the smaller of the two, is 100 (x - 600) / (400 - 600).
    expect(slope('value', 'aht')).toBeCloseTo(-0.3125, 10);
    expect(slope('target', 'aht')).toBeCloseTo(0.125, 10);
    // In January 60 % of the progress are 70 % of the performance.
    const worst = evaluated(
      { ...index(90), index: { ...index(90).index, formula: 'performance(aht)' } },
      data,
    );
    const found = sensitivities(worst, 'index', { at: '2026-01' }).items;
    expect(found.find(({ part }) => part === 'worst')).toMatchObject({
      kind: 'scale',
      id: 'aht',
      value: 900,
    });
  });

  it('has the interval of what it reads, and is not moved itself where a target is sought', () => {
    const evaluation = evaluated(index(90), data);
    const { intervals } = scoreIntervals(evaluation, {
      at: '2026-02',
      values: { csat: { low: 60, high: 80 }, aht: { low: 400, high: 600 } },
    });
    const own = intervals.find(({ id }) => id === 'index');
    // 0.5 x 25 + 0 of 80, and 0.5 x 75 + 0.5 x 100 x 500 / 600 of 80.
    expect(own?.low).toBeCloseTo(15.625, 9);
    expect(own?.high).toBeCloseTo((100 * (37.5 + 125 / 3)) / 80, 9);
    const plan = seek(evaluation, 'total', { to: 70 });
    expect(plan.reachable && plan.plan.moves.map(({ key }) => key)).toEqual(['csat']);
  });

  it('makes what it reads serve', () => {
    const { card } = evaluated(
      { ...index(90), loose: { baseline: 0, target: 1 } },
      {},
      {
        perspectives: { p: {} },
        objectives: { serve: { perspective: 'p', lagging: ['index'] } },
      },
    );
    const orphans = inspect(card).filter(({ code }) => code === 'structure.orphan-indicator');
    expect(orphans.map(({ id }) => id)).toEqual(['loose']);
  });
});
