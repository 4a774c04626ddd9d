import { describe, expect, it } from 'vitest';
import {
  contributions,
  explain,
  type Explanation,
  flows,
  pathsToTop,
} from '../../../../src/explain/index.js';
import { linesBelow } from '../../../../src/explain/why/index.js';
import { evaluatedCard, evaluationOf } from './small-cards.js';

const foldedIn = (explanation: Explanation): ReadonlySet<string> =>
  new Set([...linesBelow(explanation)].flatMap(({ line }) => line.node?.folded ?? []));

/** Objectives `o0` to `oN` that drive the next, `wide` of them on every level driving all of the next. */
function ladder(levels: number, wide: number) {
  const name = (level: number, place: number): string => `o${level}x${place}`;
  const places = Array.from({ length: wide }, (_, i) => i);
  const objectives = Object.fromEntries(
    Array.from({ length: levels }, (_, level) =>
      places.map((place) => [
        name(level, place),
        {
          perspective: 'p',
          ...(level === 0 ? { lagging: ['a'] } : {}),
          ...(level < levels - 1 ? { drives: places.map((next) => name(level + 1, next)) } : {}),
        },
      ]),
    ).flat(),
  );
  return evaluationOf(
    {
      perspectives: { p: {} },
      indicators: { a: { baseline: 0, target: 100 } },
      objectives,
    } as never,
    { a: 60 },
  );
}

describe('explain', () => {
  it('returns plain frozen data, and the same for the same question', () => {
    const { evaluation } = evaluatedCard({ values: { a: 80, b: 20 } });
    const explanation = explain(evaluation, 'total');
    expect(Object.isFrozen(explanation)).toBe(true);
    expect(Object.isFrozen(explanation.parts[0]?.node?.parts[0])).toBe(true);
    expect(structuredClone(explanation)).toEqual(explanation);
    expect(explain(evaluation, 'total')).toEqual(explanation);
  });

  it('explains each evaluation by its own numbers, whatever was asked before', () => {
    const { evaluation } = evaluatedCard({ values: { a: 80, b: 20 } });
    const changed = evaluation.with({ a: 40 });
    expect(explain(changed, 'o').points).toBe(30);
    expect(explain(evaluation, 'o').parts[0]).toMatchObject({ id: 'a', points: 80, share: 40 });
    expect(explain(changed, 'o').parts[0]).toMatchObject({ id: 'a', points: 40, share: 20 });
  });

  it('folds what lies deeper than asked for, and keeps the shares', () => {
    const { evaluation } = evaluatedCard({ values: { a: 80, b: 20 } });
    const shallow = explain(evaluation, 'total', { depth: 1 });
    expect(shallow.parts[0]?.node).toMatchObject({ points: 50, parts: [], folded: 'depth' });
    expect(contributions(shallow)).toMatchObject([{ id: 'p', of: 50, folded: true }]);
    expect(explain(evaluation, 'total', { depth: 0 })).toMatchObject({
      parts: [],
      folded: 'depth',
    });
  });

  it('ends in maps of more paths than anybody can read, level by level', () => {
    const evaluation = ladder(40, 2);
    const explanation = explain(evaluation, 'total');
    expect(foldedIn(explanation)).toContain('size');
    const ends = contributions(explanation).reduce((sum, { of }) => sum + of, 0);
    expect(ends).toBeCloseTo(60, 9);
    const { paths, folded } = pathsToTop(evaluation, 'a');
    expect([paths.length, folded]).toEqual([1000, true]);
  });

  it('ends in maps deeper than calls may nest', () => {
    const evaluation = ladder(3000, 1);
    expect(foldedIn(explain(evaluation, 'o2999x0'))).toEqual(new Set(['depth']));
    expect(pathsToTop(evaluation, 'a').folded).toBe(true);
  });

  it('stops where a solved loop comes round', () => {
    const evaluation = evaluationOf(
      {
        scoring: { loops: 'fixedPoint' },
        perspectives: { p: {} },
        indicators: { a: { baseline: 0, target: 100 }, b: { baseline: 0, target: 100 } },
        objectives: {
          x: { perspective: 'p', lagging: ['a'], driverShare: 0.5, drives: ['y'] },
          y: { perspective: 'p', lagging: ['b'], driverShare: 0.5, drives: ['x'] },
        },
      } as never,
      { a: 90, b: 30 },
    );
    // x = 45 + y / 2, y = 15 + x / 2.
    const explanation = explain(evaluation, 'x');
    expect(explanation.points).toBeCloseTo(70, 9);
    expect(foldedIn(explanation)).toEqual(new Set(['loop']));
    expect(
      contributions(explanation).map(({ id, of }) => [id, Math.round(of * 1e6) / 1e6]),
    ).toEqual([
      ['a', 45],
      ['x', 17.5],
      ['b', 7.5],
    ]);
  });

  it('explains elements by ids that JavaScript knows', () => {
    const evaluation = evaluationOf(
      {
        perspectives: { constructor: {} },
        indicators: {
          toString: { baseline: 0, target: 100 },
          valueOf: { baseline: 0, target: 50 },
        },
        objectives: {
          hasOwnProperty: { perspective: 'constructor', lagging: ['toString', 'valueOf'] },
        },
      } as never,
      { toString: 80, valueOf: 20 } as never,
    );
    expect(explain(evaluation, 'hasOwnProperty').parts.map(({ share }) => share)).toEqual([40, 20]);
    expect(explain(evaluation, 'valueOf')).toMatchObject({ kind: 'indicator', points: 40 });
  });

  it('has points for what has none: metrics, indicators without a scale, empty perspectives', () => {
    const evaluation = evaluationOf(
      {
        perspectives: { p: {} },
        metrics: { m: 'sum' },
        indicators: { a: {}, b: { formula: 'm / 0' } },
      } as never,
      { a: 3, m: 12 },
    );
    expect(explain(evaluation, 'm')).toMatchObject({
      kind: 'metric',
      parts: [],
      measured: { value: 12 },
    });
    expect(explain(evaluation, 'a')).toMatchObject({
      coverage: 0,
      measured: { value: 3, reason: 'not-scored' },
    });
    expect(explain(evaluation, 'b').measured).toMatchObject({
      reason: 'division-by-zero',
      formula: { steps: [{ text: 'm / 0', numbers: '12 / 0' }] },
    });
    expect(explain(evaluation, 'p')).toMatchObject({ kind: 'perspective', coverage: 0, parts: [] });
    expect(explain(evaluation, 'p').points).toBeUndefined();
  });

  it('names the scale in force, what was clamped, and how the value was rolled up', () => {
    const evaluation = evaluationOf(
      {
        calendar: { period: 'month' },
        perspectives: { p: {} },
        indicators: {
          a: {
            rollup: 'mean',
            unit: 'percent',
            baseline: 10,
            target: { '2025-01': 30, '2025-07': 60 },
          },
        },
        objectives: { o: { perspective: 'p', lagging: ['a'] } },
      } as never,
      { a: { '2025-01-10': 20, '2025-01-20': 90, '2025-02': 70 } },
    );
    expect(explain(evaluation, 'a', { at: '2025-01' }).measured).toMatchObject({
      value: 55,
      better: 'higher',
      target: 30,
      scale: { kind: 'linear', baseline: 10, target: 30 },
      cap: 100,
      unclamped: 225,
      clamped: 'high',
      rollup: { kind: 'mean', observations: 2 },
    });
    expect(explain(evaluation, 'a', { at: '2025-02' }).measured?.scale).toEqual({
      kind: 'linear',
      baseline: 10,
      target: 35,
    });
  });

  it('scores a use by the scale of its edge', () => {
    const evaluation = evaluationOf(
      {
        perspectives: { p: {} },
        indicators: { a: { baseline: 0, target: 100 } },
        objectives: { o: { perspective: 'p', lagging: { a: { weight: 1, target: 50 } } } },
      } as never,
      { a: 40 },
    );
    expect(explain(evaluation, 'o').parts[0]?.node).toMatchObject({
      points: 80,
      status: 'watch',
      measured: { value: 40, target: 50, unclamped: 80 },
    });
    expect(explain(evaluation, 'a')).toMatchObject({ points: 40, measured: { target: 100 } });
  });

  it.each([
    ['an unknown id', ['oo'], 'did you mean `o`'],
    ['an unknown period', ['o', { at: '2030-01' }], '2030-01'],
    ['a depth that is none', ['o', { depth: -1 }], 'expected: a whole number of levels, 0 or more'],
  ] as const)('refuses %s', (_, [id, options], message) => {
    const { evaluation } = evaluatedCard({ values: { a: { '2025-01': 80 } } });
    expect(() => explain(evaluation, id, options)).toThrow(message);
  });

  it('refuses what is no evaluation, and paths of what is no indicator', () => {
    const { evaluation } = evaluatedCard({ values: { a: 80 } });
    expect(() => explain({} as never, 'o')).toThrow(
      /`evaluation` is an object\n {2}expected: what `evaluate` or `with` returned/,
    );
    expect(() => pathsToTop(evaluation, 'o')).toThrow('`o` is no indicator');
  });
});

describe('flows', () => {
  it('bring what several paths carry to one place', () => {
    const evaluation = ladder(3, 2);
    const { nodes, flows: edges } = flows(explain(evaluation, 'total'));
    const into = edges.filter(({ to }) => to === nodes[0]?.key);
    expect(into.map(({ of }) => of)).toEqual([60]);
    expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
    const fromLeaf = edges.filter(({ from }) => from.startsWith('indicator a'));
    expect(fromLeaf.reduce((sum, { of }) => sum + of, 0)).toBeCloseTo(60, 9);
  });
});
