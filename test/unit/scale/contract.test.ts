import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dated, DatedPath, ScaleSpec } from '../../../src/core/index.js';
import { createWorkspace, planBuilder, run } from '../../../src/runtime/index.js';
import { checkScale, lowerScale, scaleKinds, scalePoints } from '../../../src/scale/index.js';

const fixed = { seed: 51, numRuns: 150 };
const number = fc.integer({ min: -200, max: 200 }).map((x) => x / 4);
const points = fc.integer({ min: 0, max: 100 });
const always = (value: number): Dated<number> => [{ value }];
const rising = (count: number): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      number,
      fc.array(fc.integer({ min: 1, max: 80 }), { minLength: count - 1, maxLength: count - 1 }),
    )
    .map(([first, steps]) => {
      let x = first;
      return [x, ...steps.map((step) => (x += step / 4))];
    });

/** Sound specs of every kind: the suite below asks the same of each. */
const specs: { readonly [K in ScaleSpec['kind']]?: fc.Arbitrary<ScaleSpec> } = {
  linear: fc
    .tuple(number, number)
    .filter(([b, t]) => b !== t)
    .map(([b, t]) => ({ kind: 'linear', baseline: always(b), target: always(t), path: 'linear' })),
  threshold3: fc.tuple(rising(3), fc.boolean(), fc.boolean()).map(([values, falls, own]) => {
    const [worst, middle, target] = (falls ? values.toReversed() : values) as [
      number,
      number,
      number,
    ];
    return { kind: 'threshold3', worst, middle, target, points: own ? [5, 40, 95] : [0, 50, 100] };
  }),
  piecewise: fc
    .tuple(
      fc
        .integer({ min: 2, max: 6 })
        .chain((count) =>
          fc.tuple(rising(count), fc.array(points, { minLength: count, maxLength: count })),
        ),
      fc.constantFrom('clamp' as const, 'extend' as const),
    )
    .map(([[xs, ys], ends]) => ({
      kind: 'piecewise',
      knots: xs.map((x, i) => [x, ys[i] as number] as const),
      ends,
    })),
  band: fc.tuple(rising(4), fc.boolean()).map(([values, pointed]) => {
    const [a, b, c, d] = values as [number, number, number, number];
    return { kind: 'band', zero: [a, d], full: [b, pointed ? b : c] };
  }),
  step: fc
    .record({
      at: number,
      op: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, '=' as const),
      pass: points,
      fail: points,
    })
    .filter(({ pass, fail }) => pass !== fail)
    .map((one) => ({ kind: 'step', ...one })),
  labels: fc
    .array(points, { minLength: 1, maxLength: 6 })
    .map((all) => ({ kind: 'labels', labels: all.map((one, i) => [`label${i}`, one] as const) })),
  checklist: fc.constant({ kind: 'checklist' }),
};

const first = (series: Dated<number>): number => series[0]?.value as number;

/** Points of values by the lowered scale. */
function lowered(spec: ScaleSpec, values: readonly number[], cap: number): number[] {
  const builder = planBuilder();
  const value = builder.input();
  const dated = (series: Dated<number>): number => builder.constant(first(series));
  const row = lowerScale(spec, { builder, value, cap, dated, lanesIn: () => 1 });
  const plan = builder.build();
  const space = createWorkspace(plan, values.length);
  space.cells.set(values, value * values.length);
  run(plan, space);
  return [...space.cells.subarray(row * values.length, (row + 1) * values.length)];
}

const plainly = (spec: ScaleSpec, x: number): number => scalePoints(spec, x, first);
const clamped = (y: number, cap: number): number => Math.min(Math.max(y, 0), cap);

/** Values a scale of this kind may meet: labels are indices. */
const valuesFor = (kind: string): fc.Arbitrary<number[]> =>
  fc.array(
    kind === 'labels'
      ? fc.integer({ min: 0, max: 5 })
      : fc.oneof(number, fc.double({ min: -80, max: 80, noNaN: true })),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

const kindsWithSpecs = Object.entries(scaleKinds).flatMap(([name, kind]) => {
  const arbitrary = specs[name as ScaleSpec['kind']];
  return arbitrary === undefined ? [] : [[name, kind, arbitrary] as const];
});

describe.each(kindsWithSpecs)('a scale of kind `%s`', (name, kind, arbitrary) => {
  it('is declared under its own name and finds nothing wrong with a sound spec', () => {
    expect(kind.kind).toBe(name);
    fc.assert(
      fc.property(arbitrary, (spec) => {
        const found: string[] = [];
        checkScale(spec, (code) => void found.push(code));
        expect(found).toEqual([]);
      }),
      fixed,
    );
  });

  it('gives clamped points in a plan, exactly those it states for one value', () => {
    fc.assert(
      fc.property(
        arbitrary,
        valuesFor(name),
        fc.integer({ min: 100, max: 200 }),
        (spec, values, cap) => {
          const found = lowered(spec, values, cap);
          values.forEach((x, i) => {
            const wanted = clamped(plainly(spec, x), cap);
            const y = found[i] as number;
            expect(
              Object.is(y, wanted) || Math.abs(y - wanted) <= 1e-9 ? [] : [x, y, wanted],
            ).toEqual([]);
          });
        },
      ),
      fixed,
    );
  });

  it('leaves a missing value missing', () => {
    fc.assert(
      fc.property(arbitrary, (spec) => {
        expect(lowered(spec, [Number.NaN], 100)).toEqual([Number.NaN]);
      }),
      { ...fixed, numRuns: 20 },
    );
  });

  it('moves with its value as it declares', () => {
    fc.assert(
      fc.property(arbitrary, valuesFor(name), (spec, values) => {
        const ys = values.toSorted((a, b) => a - b).map((x) => clamped(plainly(spec, x), 100));
        const turns = ys
          .slice(1)
          .map((y, i) => Math.sign(Math.round((y - (ys[i] as number)) * 1e9)));
        const moves = turns.filter((turn) => turn !== 0);
        const falls = moves.indexOf(-1);
        const allowed = {
          any: true,
          monotone: new Set(moves).size <= 1,
          unimodal: falls < 0 || !moves.slice(falls).includes(1),
        };
        expect(allowed[kind.shape] ? [] : ys).toEqual([]);
      }),
      fixed,
    );
  });

  it('jumps only if it declares that it may', () => {
    if (!kind.continuous) {
      // A kind that claims jumps must be able to show one.
      const jumps = fc
        .sample(arbitrary, { ...fixed, numRuns: 50 })
        .some((spec) => jumpOf(spec) > 1);
      expect(jumps).toBe(true);
      return;
    }
    fc.assert(
      fc.property(arbitrary, (spec) => {
        expect(jumpOf(spec)).toBeLessThan(1e-3);
      }),
      { ...fixed, numRuns: 40 },
    );
  });
});

/** The largest change of clamped points over a step of a millionth, near every number that a spec could turn at. */
function jumpOf(spec: ScaleSpec): number {
  const turns = new Set(numbersIn(spec));
  if (spec.kind === 'labels') spec.labels.forEach((_, i) => turns.add(i));
  let most = 0;
  for (const x of turns) {
    const [before, at, after] = [x - 1e-6, x, x + 1e-6].map((v) =>
      clamped(plainly(spec, spec.kind === 'labels' ? Math.round(v + (v > x ? 0.6 : 0)) : v), 100),
    ) as [number, number, number];
    for (const y of [before, after])
      if (!Number.isNaN(y - at)) most = Math.max(most, Math.abs(y - at));
  }
  return most;
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('dated anchors', () => {
  const dated: ScaleSpec = {
    kind: 'linear',
    baseline: [
      { at: '2026-01', value: 0 },
      { at: '2026-06', value: 5 },
    ],
    target: always(10),
    path: 'stepped',
  };
  const inJune = (series: Dated<number>, path: DatedPath): number =>
    path === 'stepped' ? (series.at(-1)?.value as number) : first(series);

  it('are asked for at the period in question, with the path of each', () => {
    expect(scalePoints(dated, 7.5, inJune)).toBe(50);
    expect(scalePoints(dated, 7.5, first)).toBe(75);
  });

  it('that meet in a period give no points there', () => {
    const met: ScaleSpec = { ...dated, target: [{ value: 5 }] };
    expect(scalePoints(met, 7, inJune)).toBeNaN();
  });
});

describe('parameters that make no scale', () => {
  const codesOf = (spec: ScaleSpec): string[] => {
    const found: string[] = [];
    checkScale(spec, (code, _params, key) => void found.push(`${code} ${key.join('.')}`.trim()));
    return found;
  };

  it.each<[string, ScaleSpec, string[]]>([
    [
      'equal baseline and target',
      { kind: 'linear', baseline: always(3), target: always(3), path: 'linear' },
      ['scale.zero-width target'],
    ],
    [
      'anchors out of order',
      { kind: 'threshold3', worst: 1, middle: 9, target: 5, points: [0, 50, 100] },
      ['scale.order'],
    ],
    [
      'equal anchors',
      { kind: 'threshold3', worst: 1, middle: 1, target: 5, points: [0, 50, 100] },
      ['scale.order'],
    ],
    [
      'points of anchors that fall',
      { kind: 'threshold3', worst: 1, middle: 2, target: 5, points: [0, 60, 50] },
      ['scale.order points'],
    ],
    [
      'knots out of order',
      {
        kind: 'piecewise',
        knots: [
          [2, 0],
          [1, 100],
        ],
        ends: 'clamp',
      },
      ['scale.order knots'],
    ],
    ['a band that is empty', { kind: 'band', zero: [0, 10], full: [8, 6] }, ['scale.order']],
    [
      'a range as wide as its limits',
      { kind: 'band', zero: [0, 10], full: [0, 10] },
      ['scale.order'],
    ],
    [
      'a step that makes no difference',
      { kind: 'step', at: 1, op: '>=', pass: 50, fail: 50 },
      ['scale.zero-width fail'],
    ],
  ])('are reported: %s', (_, spec, codes) => {
    expect(codesOf(spec)).toEqual(codes);
  });
});
