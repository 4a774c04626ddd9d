import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/report/sha256.js';

const known = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

describe('the digest that a policy names a script by', () => {
  it('is SHA-256 of the text as UTF-8, for every length around the ends of blocks', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'a\u00e9\u20ac\u{1f600}x'.repeat(40).slice(0, length);
      // A half of a pair at the cut becomes the mark of a lost character in both.
      expect(sha256(text)).toBe(known(text));
    }
  });

  it('agrees with another implementation on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(known(text));
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
