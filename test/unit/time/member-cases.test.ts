import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, explain, formatExplanation, inspect } from 'stratmap';
import { toMarkdown, toText } from 'stratmap/render';

const by = { unit: ['u1', 'u2'] };
const card = defineScorecard({
  stratmap: 1,
  id: 'c',
  title: 'C',
  perspectives: { p: {} },
  metrics: { good: { rollup: 'sum', by }, all: { rollup: 'sum', by } },
  indicators: {
    share: { unit: 'percent', baseline: 0, target: 100, by },
    scored: { unit: 'percent', baseline: 0, target: 100, by, byView: 'total' },
    ratio: { formula: 'good / all', baseline: 0, target: 1, by },
    past: {
      unit: 'percent',
      target: 100,
      better: 'higher',
      baseline: { history: 'P3M' },
      by,
      byView: 'weighted',
    },
  },
  objectives: { o: { perspective: 'p', lagging: ['share'] } },
});

const month = (value: number, n: number) => ({ '2026-01': { value, n } });
const mixed = { 'share.u1': month(60, 10), 'share.u2': month(90, 1000) };

describe('the cases of members', () => {
  it('are kept whether or not values have a period', () => {
    const { members, n } = evaluate(card, {
      'share.u1': { value: 50, n: 10 },
      'share.u2': { value: 60, n: 40 },
    }).indicators.share;
    expect(n).toBe(50);
    expect(members).toMatchObject({ u1: { n: 10, smallSample: true }, u2: { n: 40 } });
    expect(members?.['u2']).not.toHaveProperty('smallSample');
  });

  it('follow a changed value, and leave the evaluation before it as it was', () => {
    const before = evaluate(card, mixed);
    const after = before.with({ 'share.u1': month(60, 1000) });
    expect(after.indicators.share).toMatchObject({ n: 2000, members: { u1: { n: 1000 } } });
    expect(after.indicators.share.interval).toBeDefined();
    expect(before.indicators.share).toMatchObject({ n: 1010, members: { u1: { n: 10 } } });
    expect(before.indicators.share.interval).toBeUndefined();
  });

  it('are not those of a whole whose value somebody states', () => {
    const overrides = [
      { id: 'scored', period: '2026-01', value: 70, author: 'A', reason: 'R' },
    ] as const;
    const data = { 'scored.u1': month(60, 10), 'scored.u2': month(90, 10) };
    expect(evaluate(card, data).indicators.scored.n).toBe(20);
    const { scored } = evaluate(card, data, { overrides }).indicators;
    expect(scored.value).toBe(70);
    expect(scored).not.toHaveProperty('n');
    expect(scored).not.toHaveProperty('interval');
    expect(scored.members).toMatchObject({ u1: { n: 10, smallSample: true } });
  });

  it('are none where members are worked out', () => {
    const values = { good: 8, all: 10 };
    const data = Object.entries(values).flatMap(([id, value]) =>
      by.unit.map((unit) => [`${id}.${unit}`, { '2026-01': { value, n: 5 } }]),
    );
    const { ratio } = evaluate(card, Object.fromEntries(data)).indicators;
    expect(ratio.members).toMatchObject({ u1: { value: 0.8 }, u2: { value: 0.8 } });
    expect(ratio.members?.['u1']).not.toHaveProperty('n');
    expect(ratio).not.toHaveProperty('n');
  });

  it('give points over an interval by the baseline that the own past of the member makes', () => {
    const past = (values: readonly number[]) =>
      Object.fromEntries(values.map((value, i) => [`2026-0${i + 1}`, { value, n: 100 }]));
    const { members } = evaluate(card, {
      'past.u1': past([20, 20, 20, 60]),
      'past.u2': past([60, 60, 60, 80]),
    }).indicators.past;
    const points = (baseline: number, value: number) =>
      Math.max(0, (100 * (value - baseline)) / (100 - baseline));
    for (const [name, baseline] of [
      ['u1', 20],
      ['u2', 60],
    ] as const) {
      const { interval, pointsInterval } = members?.[name] ?? {};
      expect(pointsInterval?.low).toBeCloseTo(points(baseline, interval?.low ?? Number.NaN), 9);
      expect(pointsInterval?.high).toBeCloseTo(points(baseline, interval?.high ?? Number.NaN), 9);
    }
  });
});

describe('a small sample of a member', () => {
  const evaluation = evaluate(card, mixed);

  it('is marked in text and Markdown, where the sample of the whole is not small', () => {
    expect(toText(card, evaluation)).toContain('small sample of members: u1 n = 10');
    expect(toText(card, evaluation, { locale: 'es' })).toContain(
      'muestra pequeña de miembros: u1 n = 10',
    );
    const markdown = toMarkdown(card, evaluation);
    expect(markdown).toMatch(/75\s?% ‖ \|/u);
    expect(markdown).toContain('‖ small sample of members');
    expect(markdown).not.toContain('†');
  });

  it('is told by explanations', () => {
    const why = explain(evaluation, 'share');
    expect(why.measured).toMatchObject({
      n: 1010,
      smallMembers: [{ member: 'u1', n: 10 }],
    });
    expect(formatExplanation(why)).toContain('Few cases stand behind its member u1 (10 cases).');
    expect(formatExplanation(why, { locale: 'es' })).toContain(
      'Pocos casos respaldan a su miembro u1 (10 casos).',
    );
  });

  it('is an advice that names the member', () => {
    const found = inspect(card, { evaluation, rules: ['data.small-sample'] });
    expect(found.map(({ message }) => message)).toEqual([
      'the member `u1` of `share` rests on 10 cases in 2026-01',
    ]);
  });
});
