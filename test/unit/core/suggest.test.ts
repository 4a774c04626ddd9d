import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, suggest } from '../../../src/core/index.js';

const ids = ['firstLineRate', 'costPerContact', 'satisfaction', 'occupancy', 'contacts', 'contact'];

describe('suggesting what was meant', () => {
  it.each([
    ['firstLineRat', 'firstLineRate'],
    ['first_line_rate', 'firstLineRate'],
    ['FIRSTLINERATE', 'firstLineRate'],
    ['first-line-rate', 'firstLineRate'],
    ['satisfcation', 'satisfaction'],
    ['ocupancy', 'occupancy'],
    ['costPerContacts', 'costPerContact'],
  ])('finds `%s` near to `%s`', (word, meant) => {
    expect(suggest(word, ids)[0]).toBe(meant);
  });

  it('puts the nearest first and breaks ties by the alphabet', () => {
    expect(suggest('contacts', ids)).toEqual(['contacts', 'contact']);
    expect(suggest('ab', ['ad', 'ac', 'ab'])).toEqual(['ab', 'ac', 'ad']);
  });

  it('offers nothing when nothing is near', () => {
    expect(suggest('zebra', ids)).toEqual([]);
    expect(didYouMean('zebra', ids)).toBeUndefined();
    expect(suggest('anything', [])).toEqual([]);
  });

  it('offers at most as many as asked for, three by default', () => {
    const many = ['a1', 'a2', 'a3', 'a4', 'a5'];
    expect(suggest('a', many)).toHaveLength(3);
    expect(suggest('a', many, 5)).toHaveLength(5);
  });

  it('counts two letters in the wrong order as one mistake', () => {
    expect(suggest('abcd', ['abdc', 'abxy'])).toEqual(['abdc', 'abxy']);
    expect(suggest('ba', ['ab', 'xy'], 1)).toEqual(['ab']);
  });

  it('writes what it found as a question', () => {
    expect(didYouMean('contacs', ids)).toBe('did you mean `contact` or `contacts`?');
  });

  it('finds every word when one letter of it was dropped, and offers only candidates', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(), (id, at) => {
        const cut = at % id.length;
        const found = suggest(id.slice(0, cut) + id.slice(cut + 1), ids, ids.length);
        expect(found).toContain(id);
        expect(found.every((candidate) => ids.includes(candidate))).toBe(true);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('copes with names that objects know, and with texts as long as anybody likes', () => {
    expect(suggest('constructr', ['constructor', '__proto__', 'toString'])).toEqual([
      'constructor',
    ]);
    expect(suggest('x'.repeat(1_000_000), ['y'.repeat(1_000_000)])).toEqual([]);
  });
});
