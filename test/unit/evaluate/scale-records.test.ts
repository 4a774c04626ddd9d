import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import type { IndicatorInput } from '../../../src/document/index.js';
import { evaluate } from '../../../src/evaluate/index.js';

/** The record of an indicator with a value in February 2026. */
function recordOf(x: IndicatorInput, value: number | string) {
  const parsed = parseScorecard({ stratmap: 1, id: 'card', title: 'Card', indicators: { x } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const record = evaluate(parsed.scorecard, { x: { '2026-02': value } }).at('2026-02').indicators[
    'x'
  ];
  if (record === undefined) throw new Error('there is no record');
  return record;
}

describe('the record of an indicator tells its anchors', () => {
  const dated = { '2026-01': 40, '2026-03': 80 };

  it.each<[string, IndicatorInput, object]>([
    ['of a ratio', { target: dated, scale: { kind: 'ratio' } }, { target: 60 }],
    ['of a half-life', { scale: { kind: 'halfLife', best: 3, half: 8 } }, { target: 3 }],
    [
      'of goal and red flag',
      { scale: { kind: 'goalRedFlag', goal: 7, redFlag: 4 } },
      { target: 7 },
    ],
    [
      'of two colours',
      { scale: { kind: 'twoColour', worst: 1, break: 2, best: 9 } },
      { target: 9 },
    ],
    ['of a limit', { scale: { kind: 'stayBelow', limit: 5 } }, { target: 5 }],
    [
      'of zones',
      { baseline: 1, target: { commit: 2, target: 3, stretch: 4 } },
      { baseline: 1, target: 3 },
    ],
    ['of an objective', { scale: { kind: 'slo', objective: 99.9 } }, { target: 99.9 }],
    [
      'of a formula',
      {
        baseline: 10,
        target: dated,
        scale: { kind: 'formula', formula: 'value - baseline + target' },
      },
      { baseline: 10, target: 60 },
    ],
    [
      'of progress, where performance makes the points',
      { baseline: 20, target: dated, range: { worst: 0, best: 200 }, scoreBy: 'performance' },
      { baseline: 20, target: 60, points: 25, progress: 75, performance: 25 },
    ],
  ])('%s', (_, indicator, anchors) => {
    expect(recordOf(indicator, 50)).toMatchObject(anchors);
  });
});

describe('labels in data', () => {
  const labels = ['Bad', 'bad', 'Así', 'good'];

  it('match exactly first, and loosely where that cannot be mistaken', () => {
    const of = (value: string) => recordOf({ scale: { kind: 'labels', labels } }, value).label;
    expect(['bad', 'Bad', ' asi ', 'GOOD'].map(of)).toEqual(['bad', 'Bad', 'Así', 'good']);
    expect(() => of('BAD')).toThrow('cannot be evaluated');
  });
});
