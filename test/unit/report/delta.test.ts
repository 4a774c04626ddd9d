import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaOf, withDelta } from '../../../src/report/data/delta.js';

const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('the difference of nearly equal data', () => {
  it('applied to the base gives the value again, after a trip through JSON as well', () => {
    fc.assert(
      fc.property(json, json, (base, value) => {
        const delta = deltaOf(base, value);
        const sent = delta === undefined ? undefined : (JSON.parse(JSON.stringify(delta)) as never);
        expect(withDelta(base, sent)).toEqual(value);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('holds only what is another', () => {
    const base = { titles: ['a', 'b'], facts: [['x']], same: { deep: [1, 2, 3] } };
    const value = { titles: ['a', 'c'], facts: [['x', 'y']], same: { deep: [1, 2, 3] } };
    expect(deltaOf(base, value)).toEqual({ titles: { 1: 'c' }, facts: { 0: [['x', 'y']] } });
    expect(deltaOf(base, structuredClone(base))).toBeUndefined();
  });
});
