import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/explain/index.js';
import { evaluatedCard, evaluationOf, linesOf, objectiveOf, sharesOf } from './small-cards.js';

const shares = (values: Record<string, number | null>, objective: object, scoring = {}) =>
  sharesOf(objectiveOf(evaluatedCard({ values, objective, scoring }).evaluation));

const expectShares = (
  found: Readonly<Record<string, number>>,
  expected: Record<string, number>,
) => {
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(expected).toSorted());
  for (const [name, share] of Object.entries(expected)) expect(found[name]).toBeCloseTo(share, 9);
};

describe('shares of an operator', () => {
  it('of a mean are weight times points', () => {
    expectShares(shares({ a: 80, b: 20 }, { lagging: { a: 3, b: 1 } }), { a: 60, b: 5 });
  });

  it('of power means follow Euler, in both directions of the power', () => {
    // sqrt((40^2 + 80^2) / 2) = 63.2456; shares 0.5 s^2 / f
    expectShares(shares({ a: 40, b: 80 }, { combine: { power: 2 } }), {
      a: 800 / Math.sqrt(4000),
      b: 3200 / Math.sqrt(4000),
    });
    // The harmonic mean of 40 and 80 is 53.333; shares 0.5 f^2 / s
    expectShares(shares({ a: 40, b: 80 }, { combine: { power: -1 } }), { a: 320 / 9, b: 160 / 9 });
    expectShares(shares({ a: 0, b: 80 }, { combine: { power: -1 } }), { a: 0, b: 0 });
  });

  it('of a geometric mean are shares of the weight', () => {
    expectShares(shares({ a: 40, b: 90 }, { combine: 'geometric' }), { a: 30, b: 30 });
    expectShares(shares({ a: 0, b: 90 }, { combine: 'geometric' }), { a: 0, b: 0 });
  });

  it('of an extreme go to those that stand at it', () => {
    expectShares(shares({ a: 40, b: 90, c: 40 }, { combine: 'min' }), { a: 20, b: 0, c: 20 });
    expectShares(shares({ a: 40, b: 90 }, { combine: 'max' }), { a: 0, b: 90 });
  });

  it('of an ordered mean are those of the places, and ties divide theirs by weight', () => {
    // Falling: b 90 takes (1/2)^2, a 40 the rest.
    expectShares(shares({ a: 40, b: 90 }, { combine: { owa: 2 } }), { a: 30, b: 22.5 });
    expectShares(
      shares({ a: 50, b: 50, c: 90 }, { combine: { owa: 1 }, lagging: { a: 1, b: 2, c: 1 } }),
      {
        a: 12.5,
        b: 25,
        c: 22.5,
      },
    );
  });

  it('of a product and a noisy or are integrals along the way from 0', () => {
    expectShares(shares({ a: 50, b: 50 }, { combine: 'product' }), { a: 12.5, b: 12.5 });
    expectShares(shares({ a: 150, b: 50 }, { combine: 'product' }), { a: 25, b: 25 });
    // 100 (1 - (1 - 0.6 t)(1 - 0.2 t)): a gives 60 - 6, b gives 20 - 6.
    expectShares(shares({ a: 60, b: 20 }, { combine: 'noisyOr' }), { a: 54, b: 14 });
  });

  it('of exactly one go to that one', () => {
    expectShares(shares({ a: 60, b: 20 }, { combine: { xor: { cut: 50 } } }), { a: 60, b: 0 });
    const both = objectiveOf(
      evaluatedCard({ values: { a: 60, b: 70 }, objective: { combine: { xor: { cut: 50 } } } })
        .evaluation,
    );
    expect([both.points, sharesOf(both)]).toEqual([undefined, { a: 0, b: 0 }]);
  });

  it('of a gate are those of what it holds, less what it takes', () => {
    const objective = { combine: { gate: { mandatory: { a: { below: 50, cap: 30 } } } } };
    expectShares(shares({ a: 40, b: 80 }, objective), { a: 20, b: 40, gate: -30 });
    expectShares(shares({ a: 60, b: 80 }, objective), { a: 30, b: 40 });
  });

  it('of a formula are integrals of its slopes, and what it gives of nothing is a base', () => {
    expectShares(shares({ a: 40, b: 60 }, { combine: { formula: 'a * b / 100' } }), {
      a: 12,
      b: 12,
    });
    expectShares(shares({ a: 40, b: 60 }, { combine: { formula: '10 + 0.5 * a + 0 * b' } }), {
      a: 20,
      b: 0,
      base: 10,
    });
    // The minimum changes over nowhere on the way; the maximum with 20 does, where 0.5 a reaches it.
    expectShares(shares({ a: 80, b: 60 }, { combine: { formula: 'max(20, 0.5 * a) + 0 * b' } }), {
      a: 20,
      b: 0,
      base: 20,
    });
    expectShares(shares({ a: 80, b: 60 }, { combine: { formula: 'a > 50 ? 70 : b' } }), {
      a: 0,
      b: 37.5,
      base: 32.5,
    });
    expectShares(shares({ a: 90, b: 60 }, { combine: { formula: 'a + b' } }), { a: 60, b: 40 });
    // 60 of nothing, and each angle rises with one child.
    expectShares(
      shares(
        { a: 40, b: 30 },
        { combine: { formula: '60 * cos(0 * a) + 20 * sin(a / 80) + 10 * tan(b / 60)' } },
      ),
      { a: 20 * Math.sin(0.5), b: 10 * Math.tan(0.5), base: 60 },
    );
  });

  it('of a formula over a pole rise on both sides of it, and what it falls by there is in the base', () => {
    // From 50 of nothing up to the cap, there down to 0, and up to 27.6.
    const behind = 50 + 30 * Math.tan(2.5);
    expectShares(
      shares({ a: 100, b: 60 }, { combine: { formula: '50 + 30 * tan(a / 40) + 0 * b' } }),
      {
        a: 50 + behind,
        b: 0,
        base: 50 - 100,
      },
    );
  });

  it('of a formula that cannot be divided stand in one line that says so', () => {
    const explanation = objectiveOf(
      evaluatedCard({
        values: { a: 40, b: 80 },
        objective: { combine: { formula: '100 * a / b' } },
      }).evaluation,
    );
    expectShares(sharesOf(explanation), { a: 0, b: 0, base: 50 });
    expect(explanation.parts.at(-1)).toMatchObject({ kind: 'base', undivided: true });
  });
});

describe('lines of an objective', () => {
  it('name what is missing, what stands in, and what does not apply', () => {
    const lines = (objective: object, values: Record<string, number | string | null>) =>
      linesOf(objectiveOf(evaluatedCard({ values, objective }).evaluation));
    expect(lines({}, { a: 80, b: null })).toEqual([
      ['lag', 'a', 80],
      ['missing', 'b', 0],
    ]);
    expect(lines({ missing: 'strict' }, { a: 80, b: null })).toEqual([
      ['lag', 'a', 0],
      ['missing', 'b', 0],
    ]);
    expect(lines({ missing: { neutral: 30 } }, { a: 80, b: null })).toEqual([
      ['lag', 'a', 40],
      ['substitute', 'b', 15],
    ]);
    expect(lines({}, { a: 80, b: 'n/a' })).toEqual([
      ['lag', 'a', 80],
      ['not-applicable', 'b', 0],
    ]);
  });

  it('carry the last points with the period they are of', () => {
    const { evaluation } = evaluatedCard({
      values: { a: { '2025-01': 80, '2025-02': 60 }, b: { '2025-01': 40 } },
      objective: { missing: { carry: 2 } },
    });
    const [, carried] = objectiveOf(evaluation).parts;
    expect(carried).toMatchObject({ kind: 'carried', id: 'b', share: 20, period: '2025-01' });
    expect(carried?.node?.period).toBe('2025-01');
  });

  it('set twins aside', () => {
    const evaluation = evaluationOf(
      {
        perspectives: { p: {} },
        indicators: {
          a: { baseline: 0, target: 100 },
          b: { baseline: 0, target: 100, twin: 'a' },
        },
        objectives: { o: { perspective: 'p', leading: ['a'], lagging: ['b'] } },
      },
      { a: 80, b: 30 },
    );
    expect(explain(evaluation, 'o').parts).toMatchObject([
      { kind: 'lead', id: 'a', share: 80 },
      { kind: 'twin', id: 'b', twinOf: 'a', points: 30, share: 0 },
    ]);
  });

  it('split leads and lags as stated', () => {
    const split = (values: Record<string, number | null>) =>
      linesOf(
        objectiveOf(
          evaluatedCard({
            values,
            objective: {
              leading: { a: 3, b: 1 },
              lagging: ['c'],
              measures: { split: 0.4 },
              minCoverage: 0,
            },
          }).evaluation,
        ),
      );
    expect(split({ a: 80, b: 40, c: 50 })).toEqual([
      ['lead', 'a', 24],
      ['lead', 'b', 4],
      ['lag', 'c', 30],
    ]);
    expect(split({ a: 80, b: 40, c: null })).toEqual([
      ['lead', 'a', 60],
      ['lead', 'b', 10],
      ['missing', 'c', 0],
    ]);
  });

  it('take away what guards, risks and overrides do', () => {
    const evaluation = evaluationOf(
      {
        perspectives: { p: {} },
        indicators: {
          a: { baseline: 0, target: 100, guard: { b: { cap: 60 } } },
          b: { baseline: 0, target: 100 },
        },
        objectives: { o: { perspective: 'p', lagging: ['a'] } },
        risks: { r: { likelihood: 0.5, impact: 10, acceptable: 0, affects: { o: 8 } } },
      } as never,
      { a: 80, b: 10 },
    );
    expect(linesOf(explain(evaluation, 'o'))).toEqual([
      ['lag', 'a', 80],
      ['risk', 'r', -8],
      ['guard', 'b', -12],
    ]);
    expect(explain(evaluation, 'o').parts.at(-1)).toMatchObject({
      before: 72,
      cap: 60,
      points: 10,
    });
  });
});

describe('shares in a loop that is solved', () => {
  it('go to the extreme of the children, though the result settles beside it', () => {
    const evaluation = evaluationOf(
      {
        scoring: { loops: 'fixedPoint' },
        perspectives: { p: {} },
        indicators: { a: { baseline: 0, target: 100 }, b: { baseline: 0, target: 100 } },
        objectives: {
          x: {
            perspective: 'p',
            lagging: ['a'],
            driverShare: 0.487,
            drivers: { combine: 'min' },
            drives: ['y'],
          },
          y: { perspective: 'p', lagging: ['b'], driverShare: 0.592, drives: ['x'] },
        },
      } as never,
      { a: 63.7, b: 31.9 },
    );
    for (const id of ['x', 'y']) {
      const { points, parts } = explain(evaluation, id);
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(points ?? 0, 9);
      expect(parts[1]?.node?.parts[0]?.share).toBeCloseTo(parts[1]?.points ?? 0, 9);
    }
  });
});

describe('lines of links', () => {
  const chain = (link: object, effect: object = {}) =>
    evaluationOf(
      {
        calendar: { period: 'month' },
        perspectives: { p: {} },
        indicators: { a: { baseline: 0, target: 100 }, b: { baseline: 0, target: 100 } },
        objectives: {
          cause: { perspective: 'p', lagging: ['a'], drives: { effect: link } },
          effect: { perspective: 'p', ...effect },
        },
      } as never,
      { a: { '2025-01': 20, '2025-02': 60, '2025-03': 90 }, b: { '2025-03': 50 } },
    );

  it('stand in the place of a direct score that is not there', () => {
    const { parts, basis } = explain(chain({ delay: 'P1M' }), 'effect');
    expect(basis).toBe('inferred');
    expect(parts).toMatchObject([{ kind: 'inferred', share: 60 }]);
    expect(parts[0]?.node?.parts).toMatchObject([
      {
        kind: 'link',
        id: 'cause',
        share: 60,
        of: 60,
        period: '2025-02',
        link: { delay: 'P1M', lags: [[1, 1]] },
      },
    ]);
  });

  it('are mixed with it by the driver share, or told beside it', () => {
    const mixed = explain(chain({}, { lagging: ['b'], driverShare: 0.25 }), 'effect');
    expect(linesOf(mixed)).toEqual([
      ['direct', 'effect', 37.5],
      ['driver', 'effect', 22.5],
    ]);
    const beside = explain(chain({}, { lagging: ['b'] }), 'effect');
    expect(linesOf(beside)).toEqual([
      ['lag', 'b', 50],
      ['driver', 'effect', 0],
    ]);
    expect(beside).toMatchObject({ direct: 50, driver: 90, gap: -40, driverShare: 0 });
    expect(beside.parts[1]?.node?.parts[0]?.node).toMatchObject({ id: 'cause', folded: 'idle' });
  });

  it('that lower are taken from 100, and spread ones name every period', () => {
    const lowers = explain(chain({ effect: 'lowers' }), 'effect').parts[0]?.node;
    expect(lowers?.parts[0]?.node?.parts).toMatchObject([
      { kind: 'reflection', share: 100, of: 100 },
      { kind: 'cause', id: 'cause', share: -90, of: -90 },
    ]);
    const spread = explain(chain({ lags: [0.5, 0.25, 0.25] }), 'effect').parts[0]?.node;
    expect(spread?.parts[0]?.node?.parts).toMatchObject([
      { kind: 'cause', share: 45 },
      { kind: 'cause', share: 15, period: '2025-02' },
      { kind: 'cause', share: 5, period: '2025-01' },
    ]);
  });

  it('through a curve keep what it gives of nothing apart', () => {
    const curved = explain(
      chain({
        curve: [
          [0, 10],
          [50, 60],
          [100, 70],
        ],
      }),
      'effect',
    ).parts[0]?.node;
    expect(linesOf(curved?.parts[0]?.node as never)).toEqual([
      ['base', undefined, 10],
      ['cause', 'cause', 58],
    ]);
  });

  it('that have nothing to pass on are pending', () => {
    const early = explain(chain({ delay: 'P6M' }), 'effect');
    expect(early.points).toBeUndefined();
    expect(early.parts[0]?.node?.parts).toMatchObject([{ kind: 'pending', id: 'cause', share: 0 }]);
  });

  it('add up where impacts add', () => {
    const added = explain(
      chain({ strength: 0.5 }, { drivers: { impact: { base: 60, reference: 50 } } }),
      'effect',
    );
    expect(linesOf(added.parts[0]?.node as never)).toEqual([
      ['base', undefined, 35],
      ['link', 'cause', 45],
    ]);
  });
});
