import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import type { IndicatorInput } from '../../../src/document/index.js';
import { errorBudgetOf } from '../../../src/scale/index.js';

/** Codes and places of what is wrong with an indicator. */
function findings(x: IndicatorInput): string[] {
  const parsed = parseScorecard({
    stratmap: 1,
    id: 'card',
    title: 'Card',
    indicators: { x },
  });
  const prefix = 'indicators.x';
  return parsed.diagnostics.map(({ code, path }) =>
    `${code} ${path.join('.').slice(prefix.length + 1)}`.trim(),
  );
}

describe('a stated scale is refused', () => {
  it.each<[string, IndicatorInput, string]>([
    ['a ratio without target', { scale: { kind: 'ratio' } }, 'scale.lacks scale'],
    [
      'a ratio to a target that is not above 0',
      { target: 0, scale: { kind: 'ratio' } },
      'scale.parameter scale.target',
    ],
    [
      'a half-life whose best earns 50 points',
      { scale: { kind: 'halfLife', best: 3, half: 3 } },
      'scale.zero-width scale.half',
    ],
    [
      'a logistic scale that is level',
      { scale: { kind: 'logistic', mid: 3, slope: 0 } },
      'scale.parameter scale.slope',
    ],
    [
      'a window of two periods',
      { scale: { kind: 'history', window: 'P2M' } },
      'scale.window scale.window',
    ],
    [
      'a window without end',
      { scale: { kind: 'history', window: 'P9999Y' } },
      'scale.window scale.window',
    ],
    [
      'a formula over another indicator',
      { scale: { kind: 'formula', formula: 'value / contacts' } },
      'scale.formula-name scale.formula',
    ],
    [
      'a formula over a target that is not stated',
      { scale: { kind: 'formula', formula: 'value / target' } },
      'scale.formula-lacks scale.formula',
    ],
    [
      'a formula over the end of a range that is not stated',
      { scale: { kind: 'formula', formula: 'value / best' } },
      'scale.formula-lacks scale.formula',
    ],
    [
      'a formula that assigns',
      { scale: { kind: 'formula', formula: 'value = 3' } },
      'formula.assignment scale.formula',
    ],
    [
      'a goal that is its red flag',
      { scale: { kind: 'goalRedFlag', goal: 3, redFlag: 3 } },
      'scale.zero-width scale.redFlag',
    ],
    [
      'a break that does not lie between worst and best',
      { scale: { kind: 'twoColour', worst: 1, break: 9, best: 5 } },
      'scale.order scale',
    ],
    [
      'a stretch before the target',
      { scale: { kind: 'commitTarget', commit: 3, target: 9, stretch: 7 } },
      'scale.order scale',
    ],
    [
      'falling zones without their baseline',
      { scale: { kind: 'commitTarget', commit: 50, target: 40, stretch: 30 } },
      'scale.order scale',
    ],
    [
      'zones from a dated baseline',
      {
        baseline: { '2026-01': 1, '2026-02': 2 },
        target: { commit: 3, target: 5, stretch: 7 },
      },
      'scale.needs-number baseline',
    ],
    [
      'an objective without error budget',
      { scale: { kind: 'slo', objective: 100 } },
      'scale.parameter scale.objective',
    ],
    [
      'a list of one label',
      { scale: { kind: 'labels', labels: ['only'] } },
      'list.length scale.labels',
    ],
    [
      'a direction that contradicts the scale',
      { better: 'higher', scale: { kind: 'stayBelow', limit: 3 } },
      'scale.contradicts-better scale',
    ],
    [
      'a direction that contradicts the zones',
      { better: 'lower', baseline: 0, target: { commit: 3, target: 5, stretch: 7 } },
      'scale.contradicts-better',
    ],
    [
      'a range without width',
      { baseline: 0, target: 1, range: { worst: 3, best: 3 } },
      'scale.zero-width range.best',
    ],
    [
      'a range that contradicts the direction',
      { better: 'lower', baseline: 1, target: 0, range: { worst: 3, best: 5 } },
      'scale.contradicts-better range',
    ],
    [
      'performance without a range',
      { baseline: 0, target: 1, scoreBy: 'performance' },
      'scale.range-missing',
    ],
    [
      'performance beside a stated scale',
      { range: { worst: 0, best: 1 }, scoreBy: 'performance', scale: { kind: 'nps' } },
      'scale.unused scoreBy',
    ],
    // okr-tracker stores 0.5 for it and shows 0.
    ['a start that is the target', { baseline: 20, target: 20 }, 'scale.zero-width target'],
  ])('%s', (_, indicator, finding) => {
    expect(findings(indicator)).toEqual([finding]);
  });

  it('when one use leaves out a label of the indicator', () => {
    const parsed = parseScorecard({
      stratmap: 1,
      id: 'card',
      title: 'Card',
      perspectives: { p: {} },
      indicators: { x: { scale: { kind: 'labels', labels: ['low', 'high'] } } },
      objectives: {
        o: {
          perspective: 'p',
          lagging: { x: { scale: { kind: 'labels', labels: { low: 5, middle: 50 } } } },
        },
      },
    });
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['scale.lacks']);
  });
});

describe('a stated scale is taken', () => {
  it('when one use runs the other way by a scale of its own', () => {
    const parsed = parseScorecard({
      stratmap: 1,
      id: 'card',
      title: 'Card',
      perspectives: { p: {} },
      indicators: { x: { better: 'lower', baseline: 75, target: 65 } },
      objectives: {
        o: { perspective: 'p', lagging: { x: { scale: { kind: 'stayAbove', limit: 55 } } } },
      },
    });
    expect(parsed.diagnostics).toEqual([]);
  });

  it('in the one form of every kind when it is printed', () => {
    const scales: readonly NonNullable<IndicatorInput['scale']>[] = [
      { kind: 'ratio', target: { '2026-01': 3, '2026-06': 5 }, better: 'lower', path: 'stepped' },
      { kind: 'halfLife', best: 1, half: 3 },
      { kind: 'logistic', mid: 5, slope: -1 },
      { kind: 'history', window: 'P12M', by: 'rank', better: 'lower' },
      { kind: 'formula', formula: '100 * value' },
      { kind: 'nps' },
      { kind: 'goalRedFlag', goal: 5, redFlag: 3 },
      { kind: 'twoColour', worst: 1, break: 2, best: 5 },
      { kind: 'stayBelow', limit: 3, strict: true },
      { kind: 'stayAbove', limit: 3 },
      { kind: 'commitTarget', baseline: 1, commit: 2, target: 3, stretch: 4 },
      { kind: 'slo', objective: 99.9 },
      { kind: 'labels', labels: ['low', 'high'] },
    ];
    for (const scale of scales) expect([scale.kind, findings({ scale })]).toEqual([scale.kind, []]);
  });
});

describe('an error budget', () => {
  it('is counted in decimals, so that a million events have room for a thousand errors', () => {
    const { errorBudget } = errorBudgetOf({ kind: 'slo', objective: 99.9 }, 99.9);
    expect(Math.floor((1e6 * (100 - 99.9)) / 100)).toBe(999);
    expect(Math.floor((1e6 * errorBudget) / 100)).toBe(1000);
    expect(errorBudgetOf({ kind: 'slo', objective: 99.9 }, 99.9).burnRate).toBe(1);
    expect(errorBudgetOf({ kind: 'slo', objective: 99.95 }, 99.85).burnRate).toBeCloseTo(3, 12);
  });

  it('takes values without an end to their decimals as they are', () => {
    const third = 100 / 3;
    expect(errorBudgetOf({ kind: 'slo', objective: 50 }, third).burnRate).toBe((100 - third) / 50);
    expect(errorBudgetOf({ kind: 'slo', objective: 50 }, 1e-7).burnRate).toBeCloseTo(2, 8);
  });
});
