import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingOf, viewOf } from '../../../../src/analyse/uncertainty/bearings.js';
import type { Bearing, OpView } from '../../../../src/analyse/uncertainty/slope.js';
import { planBuilder } from '../../../../src/runtime/index.js';

type Name = 'sin' | 'cos' | 'tan';

const slopeOf: { readonly [K in Name]: (x: number) => number } = {
  sin: Math.cos,
  cos: (x) => -Math.sin(x),
  tan: (x) => 1 / Math.cos(x) ** 2,
};

function bears(name: Name, low: number, high: number) {
  const builder = planBuilder();
  const row = builder.input();
  builder.op(name, [row]);
  const plan = builder.build();
  const view: OpView = viewOf(plan, 0, Float64Array.of(low, 0), Float64Array.of(high, 0));
  const bearing = bearingOf(name) as Bearing;
  const [, least, most] = bearing.slopes(view, 0)[0] as readonly [number, number, number];
  return { least, most, range: bearing.range?.(view, 0), hazard: bearing.hazard?.(view) };
}

const range = fc
  .tuple(
    fc.oneof(
      fc.double({ min: -30, max: 30, noNaN: true }),
      fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    ),
    fc.double({ min: 1e-3, max: 9, noNaN: true }),
  )
  .map(([low, width]) => [low, low + width] as const);

const placesIn = (low: number, high: number): readonly number[] =>
  Array.from({ length: 65 }, (_, i) => low + (i / 64) * (high - low));

describe('a range of angles', () => {
  it.each(['sin', 'cos'] as const)('holds every %s and every slope of it', (name) => {
    let oneWay = 0;
    fc.assert(
      fc.property(range, ([low, high]) => {
        const { least, most, range: ends = [0, 0] } = bears(name, low, high);
        if (least >= 0 || most <= 0) oneWay++;
        for (const x of placesIn(low, high)) {
          expect(Math[name](x)).toBeGreaterThanOrEqual(ends[0]);
          expect(Math[name](x)).toBeLessThanOrEqual(ends[1]);
          expect(slopeOf[name](x)).toBeGreaterThanOrEqual(least - 1e-12);
          expect(slopeOf[name](x)).toBeLessThanOrEqual(most + 1e-12);
        }
      }),
      { seed: 91, numRuns: 300 },
    );
    expect(oneWay).toBeGreaterThan(40);
  });

  it('knows the ends of a wave: a crest or a trough where there is one, else those of the range', () => {
    expect(bears('sin', 0, 1).range).toEqual([0, Math.sin(1)]);
    expect(bears('sin', 0, 1).least).toBeGreaterThan(0);
    expect(bears('sin', 1, 2).range).toEqual([Math.sin(1), 1]);
    expect(bears('sin', 4, 5).range).toEqual([-1, Math.sin(4)]);
    expect(bears('cos', 0.5, 3).range).toEqual([Math.cos(3), Math.cos(0.5)]);
    expect(bears('cos', -1, 4).range).toEqual([-1, 1]);
    expect(bears('cos', 100, 107).range).toEqual([-1, 1]);
  });

  it('says nothing of angles without bound, or so far that a turn is lost in rounding', () => {
    expect(bears('sin', Number.NEGATIVE_INFINITY, 0).range).toEqual([-1, 1]);
    expect(bears('cos', 0, Number.POSITIVE_INFINITY).range).toEqual([-1, 1]);
    expect(bears('sin', 1e16, 1e16 + 2).range).toEqual([-1, 1]);
    expect(bears('tan', Number.NEGATIVE_INFINITY, 0).hazard).toBe(true);
    expect(bears('tan', 1e16, 1e16 + 2).hazard).toBe(true);
  });

  it('has a tangent that rises between two poles, and may be anything over one', () => {
    expect(bears('tan', -1.5, 1.5)).toMatchObject({ hazard: false, least: 0 });
    expect(bears('tan', 1.6, 4.7)).toMatchObject({ hazard: false, least: 0 });
    expect(bears('tan', 1.5, 1.6)).toMatchObject({ hazard: true });
    expect(bears('tan', 1.5, 1.6).least).toBe(Number.NEGATIVE_INFINITY);
    fc.assert(
      fc.property(range, ([low, high]) => {
        const { hazard } = bears('tan', low, high);
        const signs = placesIn(low, high).map((x) => Math.tan(x));
        if (signs.some((one, i) => i > 0 && one < (signs[i - 1] as number)))
          expect(hazard).toBe(true);
        if (hazard === true)
          expect(Math.floor(high / Math.PI + 0.5 + 1e-6)).toBeGreaterThan(
            Math.floor(low / Math.PI + 0.5 - 1e-6),
          );
      }),
      { seed: 92, numRuns: 300 },
    );
  });
});
