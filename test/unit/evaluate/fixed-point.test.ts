import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObjectiveInput, ScorecardInput } from '../../../src/document/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import { cardOf, errorsOf } from './combine-cards.js';

/** Objectives o0, o1, ... with a link from each to all others, without delay. */
function ring(
  shares: readonly number[],
  strengths: readonly (readonly number[])[],
  lowers: boolean,
): ScorecardInput {
  const ids = shares.map((_, i) => `o${i}`);
  return {
    stratmap: 1,
    id: 'ring',
    title: 'Ring',
    scoring: { loops: 'fixedPoint' },
    perspectives: { p: {} },
    indicators: Object.fromEntries(ids.map((id) => [`x${id}`, { baseline: 0, target: 100 }])),
    objectives: Object.fromEntries(
      ids.map((id, i): [string, ObjectiveInput] => [
        id,
        {
          perspective: 'p',
          lagging: [`x${id}`],
          driverShare: shares[i] as number,
          drives: Object.fromEntries(
            ids.flatMap((to, j) => {
              const strength = strengths[i]?.[j] ?? 1;
              const effect = lowers && (i + j) % 2 === 0 ? 'lowers' : 'raises';
              return i === j ? [] : [[to, { strength, effect } as const]];
            }),
          ),
        },
      ]),
    ),
  };
}

const loop = (objectives: ScorecardInput['objectives']): ScorecardInput => ({
  stratmap: 1,
  id: 'loop',
  title: 'Loop',
  scoring: { loops: 'fixedPoint' },
  perspectives: { p: {} },
  indicators: { x: { baseline: 0, target: 100 }, y: { baseline: 0, target: 100 } },
  ...(objectives === undefined ? {} : { objectives }),
});

describe('a loop without delay that is to be solved', () => {
  it('has a solution that satisfies its equations to 1e-10', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 2, maxLength: 5 }),
        fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }), {
          minLength: 5,
          maxLength: 5,
        }),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (twentieths, strengths, values, lowers) => {
          const shares = twentieths.map((n) => n / 20);
          const card = cardOf(ring(shares, strengths, lowers));
          const data = Object.fromEntries(shares.map((_, i) => [`xo${i}`, values[i] ?? 0]));
          const { objectives } = evaluate(card, data, { at: '2026-01' });
          const points = shares.map((_, i) => {
            const score = objectives[`o${i}`];
            return score?.ok === true ? score.points : Number.NaN;
          });
          for (const [j, share] of shares.entries()) {
            let [sum, weights] = [0, 0];
            for (const [i, own] of points.entries()) {
              if (i === j) continue;
              const strength = strengths[i]?.[j] ?? 1;
              sum += strength * (lowers && (i + j) % 2 === 0 ? 100 - own : own);
              weights += strength;
            }
            const wanted = (1 - share) * (values[j] ?? 0) + (share * sum) / weights;
            expect(Math.abs((points[j] as number) - wanted)).toBeLessThanOrEqual(1e-10);
          }
        },
      ),
      { seed: 5, numRuns: 120 },
    );
  });

  it('is an error unless the card asks for it', () => {
    const input = ring([0.5, 0.5], [], false);
    expect(errorsOf({ ...input, scoring: {} })).toEqual(['link.loop objectives.o0.drives.o1']);
    expect(errorsOf(input)).toEqual([]);
  });

  it('needs something measured on it, or a cause from elsewhere', () => {
    const bare = {
      a: { perspective: 'p', drives: ['b'] },
      b: { perspective: 'p', drives: ['a'] },
    };
    expect(errorsOf(loop(bare))).toEqual(['link.unanchored objectives.b.drives.a']);
    const full = { ...bare, a: { ...bare.a, lagging: ['x'], driverShare: 1 } };
    expect(errorsOf(loop(full))).toEqual(['link.unanchored objectives.b.drives.a']);
    const fed = { ...bare, c: { perspective: 'p', lagging: ['y'], drives: ['a'] } };
    const { objectives } = evaluate(cardOf(loop(fed)), { y: 80 }, { at: '2026-01' });
    expect(objectives['b']).toMatchObject({ ok: true, basis: 'inferred' });
    expect((objectives['b'] as { points: number }).points).toBeCloseTo(80, 9);
  });

  it.each([
    ['an operator that may add up', { drivers: { combine: 'noisyOr' } }],
    ['a geometric mean', { drivers: { combine: 'geometric' } }],
    ['additive impact above 1', { drivers: { impact: { base: 0, reference: 0 } } }],
  ] as const)('must not pass on more than it gets: %s', (_, more) => {
    const card = loop({
      a: { perspective: 'p', lagging: ['x'], driverShare: 1, ...more, drives: ['b'] },
      b: { perspective: 'p', lagging: ['y'], driverShare: 0.5, drives: { a: 2 } },
    });
    expect(errorsOf(card)).toEqual(['link.unstable objectives.a']);
  });

  it('may not have a curve that is too steep for its shares', () => {
    const steep = (share: number): ScorecardInput =>
      loop({
        a: { perspective: 'p', lagging: ['x'], driverShare: share, drives: ['b'] },
        b: {
          perspective: 'p',
          lagging: ['y'],
          driverShare: 0.5,
          drives: {
            a: {
              curve: [
                [0, 0],
                [50, 100],
              ],
            },
          },
        },
      });
    expect(errorsOf(steep(0.6))).toEqual(['link.unstable objectives.a']);
    expect(errorsOf(steep(0.4))).toEqual([]);
  });

  it.each([0.99, 0.9999, 0.999999])('settles where almost everything is passed on: %d', (share) => {
    // With x = 80, y = 20: a = (1 - s) 80 + s b and b = (20 + a) / 2. Without y too little of the loop
    // is known for b, and a keeps its direct points.
    const card = cardOf(
      loop({
        a: { perspective: 'p', lagging: ['x'], driverShare: share, drives: ['b'] },
        b: { perspective: 'p', lagging: ['y'], driverShare: 0.5, drives: ['a'] },
      }),
    );
    const points = (values: Record<string, number>) => {
      const { a, b } = evaluate(card, values, { at: '2026-01' }).objectives;
      return [a?.ok === true && a.points, b?.ok === true && b.points];
    };
    const a = ((1 - share) * 80 + (share * 20) / 2) / (1 - share / 2);
    expect(points({ x: 80, y: 20 })[0]).toBeCloseTo(a, 9);
    expect(points({ x: 80, y: 20 })[1]).toBeCloseTo((20 + a) / 2, 9);
    expect(points({ x: 50 })).toEqual([50, false]);
  });

  it('settles where both ends are clamped by a curve on the way', () => {
    const card = cardOf(
      loop({
        a: { perspective: 'p', lagging: ['x'], driverShare: 0.999, drives: ['b'] },
        b: {
          perspective: 'p',
          lagging: ['y'],
          driverShare: 0.999,
          drives: {
            a: {
              curve: [
                [0, 10],
                [40, 50],
                [100, 90],
              ],
            },
          },
        },
      }),
    );
    const { a, b } = evaluate(card, { x: 100, y: 0 }, { at: '2026-01' }).objectives;
    if (a?.ok !== true || b?.ok !== true) throw new Error('they are there');
    // Above 40 the curve climbs two thirds of a point by the point.
    expect(a.points).toBeCloseTo(0.1 + 0.999 * (50 + (2 / 3) * (b.points - 40)), 9);
    expect(b.points).toBeCloseTo(0.999 * a.points, 9);
  });
});
