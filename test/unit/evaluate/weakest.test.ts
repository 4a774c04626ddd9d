import { describe, expect, it } from 'vitest';
import { fewestPoints, weakestMember } from '../../../src/evaluate/facts/weakest.js';

const a = { member: 'a', points: 40 };
const b = { member: 'b', points: 40 };
const c = { member: 'c', points: 70 };
const open = { member: 'open' };

describe('the weakest member', () => {
  it('has the fewest points, the first by name of several', () => {
    expect(fewestPoints([c, b, a])).toBe(a);
    expect(fewestPoints([open, c])).toBe(c);
    expect(fewestPoints([open])).toBeUndefined();
  });

  it('is none where all that have points have the same', () => {
    expect(weakestMember([c, b, a])).toBe(a);
    expect(weakestMember([a, b, open])).toBeUndefined();
    expect(weakestMember([c])).toBeUndefined();
    expect(weakestMember([])).toBeUndefined();
  });
});
