import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleName } from '../../../src/core/index.js';
import { knowsAmounts, scalePoints, scaleTimes } from '../../../src/scale/index.js';
import { PAST, resolve, type Sample, samples } from './specs.js';

/** `per` beside others is refused. */
const kinds = (Object.keys(samples) as ScaleName[]).filter(knowsAmounts);

describe('a scale for a value that covers several periods', () => {
  it.each(kinds)('earns what the part of one period earns by the scale as stated: %s', (kind) => {
    const { spec: specs, values = fc.double({ min: -300, max: 300, noNaN: true }) } = samples[
      kind
    ] as unknown as Sample;
    // Powers of 2, so that no rounding decides on which side of a jump a value lies.
    const counts = fc.constantFrom(4, 2, 0.25, 16);
    fc.assert(
      fc.property(specs, values, counts, (spec, x, n) => {
        const longer = scaleTimes(spec, n, (series, path) => resolve(series, path) * n);
        const later = Object.assign(
          (...[series, path]: Parameters<typeof resolve>) => resolve(series, path),
          {
            past: () => PAST.map((one) => one * n),
          },
        );
        const [stated, points] = [scalePoints(spec, x, resolve), scalePoints(longer, x * n, later)];
        expect(points).toEqual(Number.isFinite(stated) ? expect.closeTo(stated, 8) : stated);
      }),
      { numRuns: 200, seed: 20_261_122 },
    );
  });

  it('leaves kinds that know no amounts as they are', () => {
    expect(Object.keys(samples).filter((kind) => !knowsAmounts(kind as ScaleName))).toEqual([
      ...['labels', 'checklist', 'nps', 'slo'],
    ]);
    const spec = { kind: 'slo', objective: 99 } as const;
    expect(scaleTimes(spec, 3, () => 0)).toEqual(spec);
  });
});
