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

  it('offers nothing twice', () => {
    expect(didYouMean('contcts', ['contacts', 'contacts', 'cost'])).toBe(
      'did you mean `contacts`?',
    );
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

  it('tells near from far as a plain table of edit distances does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const allowed = Math.max(2, Math.floor(a.length / 3));
        expect(suggest(a, [b])).toEqual(distance(a, b) <= allowed ? [b] : []);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it('looks at the first few thousand candidates alone', () => {
    const many = Array.from({ length: 6000 }, (_, i) => `zzzzzz${i}`);
    expect(suggest('firstLineRat', ['firstLineRate', ...many])).toEqual(['firstLineRate']);
    expect(suggest('firstLineRat', [...many, 'firstLineRate'])).toEqual([]);
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

/** Edits that turn one word into the other: insert, remove, replace, swap neighbours. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : replaced;
      (table[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped);
    }
  }
  return at(a.length, b.length);
}
