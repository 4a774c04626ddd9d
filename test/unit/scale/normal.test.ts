import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity } from '../../../src/runtime/index.js';

/** The distribution function by its series about 0, slow and exact. */
function bySeries(z: number): number {
  let [sum, term] = [z, z];
  for (let i = 3; i < 400; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

describe('the standard normal distribution', () => {
  it('agrees with its series to 1e-13', () => {
    for (let z = -6; z <= 6; z += 0.03125)
      expect(Math.abs(normalCdf(z) - bySeries(z))).toBeLessThan(1e-13);
  });

  it('is symmetric, monotone and has its ends', () => {
    for (let z = 0; z < 40; z += 0.37) {
      expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
      expect(normalCdf(-z - 0.37)).toBeLessThanOrEqual(normalCdf(-z));
    }
    expect([normalCdf(-50), normalCdf(0), normalCdf(50)]).toEqual([0, 0.5, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});
