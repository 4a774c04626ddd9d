import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { type Evaluation, evaluate, type EvaluationData } from '../../../src/evaluate/index.js';
import {
  formatSensitivities,
  sensitivities,
  totalEffects,
  verdictDistance,
} from '../../../src/analyse/sensitivity/index.js';

const cases = JSON.parse(
  readFileSync(new URL('../../conformance/cases/s6-three-scores.json', import.meta.url), 'utf8'),
) as { readonly title: string; readonly card: ScorecardInput; readonly data: EvaluationData }[];
const worked = ((): (typeof cases)[number] => {
  const found = cases.find(
    ({ title }) => title === 'The worked example with a driver share of 0.3',
  );
  if (found === undefined) throw new Error('the worked example is gone');
  return found;
})();

const evaluated = (card: ScorecardInput, data: EvaluationData = worked.data): Evaluation => {
  const parsed = parseScorecard(card);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return evaluate(parsed.scorecard, data);
};

/** The card with one text of its JSON replaced: an edit of the document, which knows nothing of plans. */
const edited = (from: string, to: string): ScorecardInput => {
  const text = JSON.stringify(worked.card);
  if (text.split(from).length !== 2) throw new Error(`${from} does not stand in the card once`);
  return JSON.parse(text.replace(from, to)) as ScorecardInput;
};

const pointsOf = (evaluation: Evaluation, id: string): number => {
  const score = evaluation.objectives[id];
  if (score?.ok !== true) throw new Error(`${id} has no score`);
  return score.points;
};

const slopeOf = (id: string, kind: string, of?: string, period?: string): number | undefined =>
  sensitivities(evaluated(worked.card), 'lowerCost').items.find(
    (one) =>
      one.id === id &&
      one.kind === kind &&
      one.of === of &&
      (period === undefined || one.period === period),
  )?.slope;

describe('sensitivities', () => {
  it('reproduce the derivatives of the worked example to the digits shown', () => {
    // For scores of 0 to 1; points are a hundred times as many.
    const slopes = [
      ['trainingHours', '2026-01', '0.003101'],
      ['occupancy', '2026-02', '-0.245452'],
      ['turnover', '2026-02', '-0.001841'],
      ['firstContact', '2026-02', '0.410870'],
      ['customerSatisfaction', '2026-02', '0.054783'],
      ['costPerContact', '2026-02', '-0.233333'],
    ] as const;
    for (const [id, period, shown] of slopes)
      expect(((slopeOf(id, 'value', undefined, period) ?? Number.NaN) / 100).toFixed(6), id).toBe(
        shown,
      );
  });

  it('tell which value of which period acts, and how long ago it was', () => {
    const { items } = sensitivities(evaluated(worked.card), 'lowerCost');
    const training = items.filter(({ id, kind }) => id === 'trainingHours' && kind === 'value');
    expect(training.map(({ period, lag }) => [period, lag])).toEqual([['2026-01', 1]]);
  });

  it.each([
    [
      'strength of a link',
      '"strength":0.8',
      (x: number) => `"strength":${x}`,
      0.8,
      ['goodAnswers', 'strength', 'lowerCost'],
    ],
    [
      'confidence of a link',
      '"confidence":0.5',
      (x: number) => `"confidence":${x}`,
      0.5,
      ['goodConditions', 'confidence', 'lowerCost'],
    ],
    [
      'weight of a measure',
      '"firstContact":0.5',
      (x: number) => `"firstContact":${x}`,
      0.5,
      ['firstContact', 'weight', 'goodAnswers'],
    ],
    [
      'target',
      '"baseline":3,"target":4.5',
      (x: number) => `"baseline":3,"target":${x}`,
      4.5,
      ['customerSatisfaction', 'target', undefined],
    ],
    [
      'baseline',
      '"baseline":30,"target":10',
      (x: number) => `"baseline":${x},"target":10`,
      30,
      ['turnover', 'baseline', undefined],
    ],
    [
      'driver share of an objective',
      '"drives":{"lowerCost":{"strength":0.8',
      (x: number) => `"driverShare":${x},"drives":{"lowerCost":{"strength":0.8`,
      0.3,
      ['goodAnswers', 'driverShare', undefined],
    ],
  ] as const)(
    'have the slope of a %s that editing the card shows',
    (_, from, to, value, [id, kind, of]) => {
      const step = 1e-4 * value;
      const [low, high] = [value - step, value + step].map((x) =>
        pointsOf(evaluated(edited(from, to(x))), 'lowerCost'),
      );
      const slope = slopeOf(id, kind, of) ?? Number.NaN;
      expect(slope).not.toBe(0);
      expect(Math.abs(slope - ((high as number) - (low as number)) / (2 * step))).toBeLessThan(
        1e-5 * Math.abs(slope),
      );
    },
  );

  it('give a pair of slopes where a value stands at its target, and what reaching a target gains', () => {
    const atTarget = {
      ...(worked.data as Record<string, object>),
      firstContact: { '2026-02': 0.8 },
    };
    const { items } = sensitivities(
      evaluated(worked.card, atTarget as EvaluationData),
      'lowerCost',
    );
    const first = items.find(({ id, kind }) => id === 'firstContact' && kind === 'value');
    expect(first?.sides?.[0]).toBeCloseTo(41.087, 3);
    expect(first?.sides?.[1]).toBe(0);
    const cost = items.find(({ id, kind }) => id === 'costPerContact' && kind === 'value');
    expect(cost?.atTarget).toBeCloseTo(42, 6);
    expect(cost?.perTargetPercent).toBeCloseTo(-23.33333 * 0.05, 4);
  });

  it('say nothing of an element without a score, and refuse ids that do not exist', () => {
    const empty = evaluated(worked.card, { costPerContact: { '2026-02': null } } as EvaluationData);
    expect(sensitivities(empty, 'lowerCost').items).toEqual([]);
    expect(() => sensitivities(evaluated(worked.card), 'lowerCosts')).toThrow('lowerCost');
  });
});

describe('total effects', () => {
  it('are those of all links together, and tell causes from effects', () => {
    const effects = new Map(totalEffects(evaluated(worked.card)).map((one) => [one.id, one]));
    const toCost = effects.get('goodConditions')?.effects['lowerCost'];
    // Directly 0.3 x 0.2 / 0.92, and by way of good answers 0.3 x 0.63 / 1.11 x 0.3 x 0.72 / 0.92.
    expect(toCost).toBeCloseTo(
      (0.3 * 0.2) / 0.92 + ((0.3 * 0.63) / 1.11) * ((0.3 * 0.72) / 0.92),
      12,
    );
    expect(effects.get('training')?.relation).toBeGreaterThan(0);
    expect(effects.get('lowerCost')?.relation).toBeLessThan(0);
    expect(effects.get('lowerCost')?.given).toBe(0);
  });
});

describe('the distance of a verdict', () => {
  it('is the smallest change of a number that, made in the card, puts the points on the edge', () => {
    const { up, down, status } = verdictDistance(evaluated(worked.card), 'lowerCost');
    expect([status, down, up?.edge]).toEqual(['poor', undefined, 50]);
    const target = up?.changes.find(({ kind, id }) => kind === 'target' && id === 'costPerContact');
    const made = evaluated(
      edited('"baseline":8,"target":5', `"baseline":8,"target":${target?.to}`),
    );
    expect(pointsOf(made, 'lowerCost')).toBeCloseTo(50, 8);
    const value = up?.changes.find(({ kind }) => kind === 'value');
    expect(value?.id).toBe('costPerContact');
    expect(value?.to).toBeCloseTo(6.8 - (50 - 47.6357577) / 23.333333, 6);
  });

  it('crosses a jump where that is nearest, and leaves out what cannot be done within bounds', () => {
    const card: ScorecardInput = {
      stratmap: 1,
      id: 'jump',
      title: 'Jump',
      perspectives: { one: {} },
      indicators: { passed: { scale: { kind: 'step', at: 10 } } },
      objectives: { goal: { perspective: 'one', lagging: ['passed'] } },
    };
    const { up } = verdictDistance(
      evaluated(card, { passed: { '2026-01': 8 } } as EvaluationData),
      'goal',
    );
    expect(up?.smallest?.to).toBeCloseTo(10, 9);
    const near = verdictDistance(
      evaluated(card, { passed: { '2026-01': 8 } } as EvaluationData),
      'goal',
      { most: 0.1 },
    );
    expect(near.up?.smallest).toBeUndefined();
  });

  it('leaves a target on its side of the baseline', () => {
    const card: ScorecardInput = {
      stratmap: 1,
      id: 'sides',
      title: 'Sides',
      perspectives: { one: {} },
      indicators: { calls: { baseline: 9.9, target: 10 } },
      objectives: { goal: { perspective: 'one', lagging: ['calls'] } },
    };
    const { down } = verdictDistance(
      evaluated(card, { calls: { '2026-01': 10 } } as EvaluationData),
      'goal',
      { of: ['target'] },
    );
    // Past the baseline the value would be far on the wrong side; above, the points fall below 85 at once.
    expect(down?.smallest?.to).toBeGreaterThan(10);
  });
});

describe('questions and texts of sensitivities', () => {
  it('refuses kinds and options that do not exist, and lists that are none', () => {
    const evaluation = evaluated(worked.card);
    const wrong = (options: unknown) => () =>
      sensitivities(evaluation, 'total', options as { readonly at?: string });
    for (const options of [{ of: 'value' }, { of: ['zz'] }, { off: ['value'] }, 5])
      expect(wrong(options)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(() => totalEffects(evaluation, { id: 'x' } as { readonly at?: string })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
    expect(() => verdictDistance(evaluation, 'total', { of: 'value' } as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  it('does not say that nothing moves points whose slopes are 0', () => {
    const card = {
      stratmap: 1,
      id: 'c',
      title: 'C',
      perspectives: { p: {} },
      indicators: { a: { scale: { kind: 'step', at: 50 } } },
      objectives: { o: { perspective: 'p', lagging: ['a'] } },
    } as unknown as ScorecardInput;
    const evaluation = evaluated(card, { a: 40 });
    const none = sensitivities(evaluation, 'a', { of: ['value'] });
    expect(none.items).toEqual([]);
    const text = formatSensitivities(evaluation.card, none);
    expect(text).toContain('A larger move, or several at once, may still');
    const empty = sensitivities(evaluated(card, {}), 'o');
    expect(formatSensitivities(evaluation.card, empty)).not.toContain('nothing can move');
  });

  it('says parts of scales and dates in words, and what an objective has to do with the others', () => {
    const card = {
      stratmap: 1,
      id: 'c',
      title: 'C',
      perspectives: { p: {} },
      indicators: {
        a: { scale: { kind: 'band', zero: [0, 100], full: [40, 60] } },
        b: { baseline: 0, target: { '2026-01': 80, '2026-03': 100 } },
      },
      objectives: {
        o: { perspective: 'p', lagging: ['a', 'b'], drives: ['q'] },
        q: { perspective: 'p', lagging: ['b'], driverShare: 0.5 },
      },
    } as unknown as ScorecardInput;
    const evaluation = evaluated(card, {
      a: { start: '2026-01', values: [30, 80] },
      b: { start: '2026-01', values: [50, 50] },
    });
    const result = sensitivities(evaluation, 'o');
    const effect = totalEffects(evaluation).find(({ id }) => id === 'o');
    const en = formatSensitivities(evaluation.card, result, { effect, width: 120 });
    expect(en).toContain('(full points, to)');
    expect(en).not.toMatch(/full\.1|2026-01/);
    expect(en).toContain('its prominence is 0.5');
    expect(en).toContain('it gives more than it receives');
    const es = formatSensitivities(evaluation.card, result, { effect, locale: 'es', width: 120 });
    expect(es).toContain('(todos los puntos, hasta)');
    expect(es).toContain('da más de lo que recibe');
  });
});
