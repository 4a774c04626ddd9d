import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/core/index.js';
import { cut, displayWidth, pad, wrap } from '../../../src/render/width.js';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const seed = { seed: 20260101 };

describe('the width of a text', () => {
  it.each([
    ['Crítico', 7],
    ['Cri\u0301tico', 7],
    ['顧客満足', 8],
    ['한국어', 6],
    ['👩‍👩‍👧 family', 9],
    ['ﾊﾝｶｸ', 4],
    ['● Good', 6],
    ['', 0],
  ])('counts the cells of %j as %d', (text, cells) => {
    expect(displayWidth(text)).toBe(cells);
  });

  it('is reached by padding on either side', () => {
    expect(pad('顧客', 6)).toBe('顧客  ');
    expect(pad('é', 3, 'right')).toBe('  é');
    expect(pad('too long', 3)).toBe('too long');
  });

  it('is never exceeded by what cutting leaves', () => {
    const withinWidth = fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
      expect(displayWidth(cut(text, width))).toBeLessThanOrEqual(width);
    });
    fc.assert(withinWidth, seed);
  });

  it('is never exceeded by a wrapped line, and no more lines come than are allowed', () => {
    const sentences = fc.array(anyText, { maxLength: 12 }).map((words) => oneLine(words.join(' ')));
    const fits = fc.property(sentences, fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = wrap(text, width, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    });
    fc.assert(fits, seed);
  });
});

describe('wrapping', () => {
  it('keeps every word where there is room for all', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('marks with an ellipsis that something is left out', () => {
    expect(wrap('one two three four five', 9, 2)).toEqual(['one two', 'three fo…']);
    expect(wrap('incomprehensibilities here', 9)).toEqual(['incompre…', 'here']);
  });
});

describe('a text on one line', () => {
  it('loses line ends, escape codes and marks of direction', () => {
    expect(oneLine('a\r\nb\u001b[31m\u202ec\u2028d')).toBe('a b [31m c d');
  });

  it('keeps what belongs to words and pictures', () => {
    expect(oneLine(' Año 顧客 👩‍👧 ')).toBe('Año 顧客 👩‍👧');
  });
});
