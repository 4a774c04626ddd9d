import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleName, ScaleSpec } from '../../../src/core/index.js';
import {
  createWorkspace,
  planBuilder,
  readPlan,
  run,
  runCompleted,
  serialisePlan,
} from '../../../src/runtime/index.js';
import {
  checkScale,
  lowerScale,
  noPointsReason,
  scaleAnchors,
  scaleBetter,
  scaleInverse,
  scaleKinds,
  scalePoints,
  scaleSlope,
} from '../../../src/scale/index.js';
import { PAST, resolve, type Sample, samples } from './specs.js';

const SETTINGS = { seed: 20260714, numRuns: 200 };
const WINDOW = PAST.length;

const valuesOf = ({ values, kinks }: Sample, spec: ScaleSpec): fc.Arbitrary<number> => {
  const all = values ?? fc.integer({ min: -2400, max: 2400 }).map((n) => n / 8);
  const edges = kinks(spec).filter((kink) => !Number.isNaN(kink));
  return edges.length === 0 ? all : fc.oneof(all, fc.constantFrom(...edges));
};

const pointsOf = (spec: ScaleSpec, value: number): number => scalePoints(spec, value, resolve);

/** The kernels of a scale over the values of PAST and then those given. */
function lowered(spec: ScaleSpec, values: readonly number[], cap: number, completed = false) {
  const builder = planBuilder();
  const value = builder.input();
  const dated: { readonly row: number; readonly number: number }[] = [];
  const points = lowerScale(spec, {
    builder,
    value,
    cap,
    dated: (series) => {
      const row = builder.input();
      dated.push({ row, number: series[0]?.value as number });
      return row;
    },
    lanesIn: () => WINDOW,
    id: 'indicator',
    definition: () => -1,
  });
  const plan = builder.build();
  const lanes = values.length * (WINDOW + 1);
  const space = createWorkspace(plan, lanes, WINDOW + 1);
  values.forEach((x, i) => {
    const first = value * lanes + i * (WINDOW + 1);
    space.cells.set(PAST, first);
    space.cells[first + WINDOW] = x;
  });
  for (const { row, number } of dated) space.cells.fill(number, row * lanes, (row + 1) * lanes);
  const read = (cells: Float64Array): number[] =>
    values.map((_, i) => cells[points * lanes + i * (WINDOW + 1) + WINDOW] as number);
  if (completed) {
    const { low, high } = runCompleted(plan, space);
    return [read(low.cells), read(high.cells)] as const;
  }
  // In two halves and from JSON: neither may show.
  const same = readPlan(JSON.parse(JSON.stringify(serialisePlan(plan))));
  run(same, space, 0, lanes >> 1);
  run(same, space, lanes >> 1, lanes);
  return [read(space.cells)] as const;
}

describe.each(Object.keys(scaleKinds) as ScaleName[])('the scale %s', (name) => {
  const sample = samples[name] as unknown as Sample;
  const kind = scaleKinds[name];
  const tried = sample.spec.chain((spec) =>
    fc.tuple(fc.constant(spec), fc.array(valuesOf(sample, spec), { minLength: 2, maxLength: 8 })),
  );
  const holds = (law: (spec: ScaleSpec, values: readonly number[]) => void): void =>
    fc.assert(
      fc.property(tried, ([spec, values]) => law(spec, values)),
      SETTINGS,
    );

  it('finds nothing wrong with sound parameters', () => {
    holds((spec) => {
      const found: string[] = [];
      checkScale(spec, (code) => void found.push(code));
      expect(found).toEqual([]);
    });
  });

  it('moves with the value as it declares', () => {
    holds((spec, values) => {
      const sorted = values.toSorted((a, b) => a - b).map((x) => pointsOf(spec, x));
      const points = scaleBetter(spec) === 'lower' ? sorted.toReversed() : sorted;
      const top = kind.shape === 'monotone' ? points.length : points.indexOf(Math.max(...points));
      const wrong = points.filter((p, i) => {
        const change = p - (points[i - 1] ?? p);
        return kind.shape !== 'any' && (i <= top ? change < -1e-9 : change > 1e-9);
      });
      expect(wrong).toEqual([]);
      expect(scaleBetter(spec) !== undefined).toBe(kind.shape === 'monotone');
    });
  });

  it('has no jump where it declares to be continuous', () => {
    holds((spec, values) => {
      if (!kind.continuous) return;
      for (const x of values) {
        const around = [pointsOf(spec, x - 1e-9), pointsOf(spec, x), pointsOf(spec, x + 1e-9)];
        const slope = Math.max(...scaleSlope(spec, x, resolve).map(Math.abs));
        expect(Math.max(...around) - Math.min(...around)).toBeLessThan(1e-6 + 4e-9 * slope);
      }
    });
  });

  it('has the slopes of its differences on both sides of every value', () => {
    holds((spec, values) => {
      for (const x of values) {
        if (name === 'labels' || Number.isNaN(pointsOf(spec, x))) continue;
        const [left, right] = scaleSlope(spec, x, resolve);
        const kinks = sample.kinks(spec);
        // At a kink one side only, from a point just inside, so that a jump at the kink itself does not count.
        for (const [side, slope] of [
          [-1, left],
          [1, right],
        ] as const) {
          if (!Number.isFinite(slope)) continue;
          const near = 1e-7 * side;
          const far = 1e-6 * side;
          const between = kinks.some((k) => k !== x && (k - x) * side > 0 && (k - x) * side < 1e-3);
          const ends = [pointsOf(spec, x + near), pointsOf(spec, x + far)] as const;
          if (between || ends.some((p) => Number.isNaN(p))) continue;
          const difference = (ends[1] - ends[0]) / (far - near);
          expect(
            Math.abs(difference - slope),
            `${JSON.stringify(spec)} at ${x}, side ${side}`,
          ).toBeLessThan(1e-3 + 2e-3 * Math.abs(slope));
        }
        expect(kinks.includes(x) || Object.is(left, right)).toBe(true);
      }
    });
  });

  it('returns to the points of every value that its inverse names', () => {
    let named = 0;
    holds((spec, values) => {
      const wanted = [...values.map((x) => pointsOf(spec, x)), 0, 25, 50, 75, 100];
      for (const points of wanted) {
        if (Number.isNaN(points)) continue;
        for (const x of scaleInverse(spec, points, resolve) ?? []) {
          named++;
          expect(Math.abs(pointsOf(spec, x) - points)).toBeLessThan(
            1e-9 * Math.max(1, Math.abs(points)),
          );
        }
      }
    });
    expect(named > 0).toBe(kind.inverse !== undefined);
  });

  it('lowers to kernels that give its points, clamped', () => {
    holds((spec, values) => {
      for (const cap of [100, 150]) {
        const [points] = lowered(spec, values, cap);
        values.forEach((x, i) => {
          const expected = Math.min(Math.max(pointsOf(spec, x), 0), cap);
          const off = Math.abs((points[i] as number) - expected);
          expect(Number.isNaN(expected) ? Number.isNaN(points[i]) : off < 1e-9).toBe(true);
        });
      }
    });
  });

  it('has no points for a missing value, and all of them in a completed run', () => {
    holds((spec) => {
      expect(pointsOf(spec, Number.NaN)).toBeNaN();
      expect(scaleSlope(spec, Number.NaN, resolve)).toEqual([Number.NaN, Number.NaN]);
      expect(lowered(spec, [Number.NaN], 120)[0]).toEqual([Number.NaN]);
      expect(lowered(spec, [Number.NaN], 120, true)).toEqual([[0], [120]]);
    });
  });

  it('names numbers as its anchors', () => {
    holds((spec) => {
      const { baseline = 0, target = 0 } = scaleAnchors(spec, resolve);
      expect([baseline, target].flat().every((x) => Number.isFinite(x))).toBe(true);
    });
  });
});

const withPast = (...past: number[]) => Object.assign(() => 0, { past: () => past });

describe('a scale tells why a value has no points', { timeout: 60_000 }, () => {
  it('where only positive values have a ratio', () => {
    const spec = {
      kind: 'ratio',
      target: [{ value: 5 }],
      path: 'linear',
      better: 'lower',
    } as const;
    expect(pointsOf(spec, 0)).toBeNaN();
    expect(noPointsReason(spec, 0, resolve)).toBe('not-positive');
  });

  it('where the history is too short or all the same', () => {
    const spec = { kind: 'history', window: 'P3M', by: 'z', better: 'higher' } as const;
    expect(scalePoints(spec, 5, withPast(1, 2))).toBeNaN();
    expect(noPointsReason(spec, 5, withPast(1, 2))).toBe('no-history');
    expect(scalePoints(spec, 5, withPast(0.1, 0.1, 0.1))).toBeNaN();
    expect(noPointsReason(spec, 5, withPast(0.1, 0.1, 0.1))).toBe('zero-width');
  });
});
