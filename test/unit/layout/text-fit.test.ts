import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, wrapText } from '../../../src/layout/index.js';

/** A text without what wrapping may add or drop. */
const letters = (text: string): string => text.replaceAll(/[\s-]/g, '');

const wrap = (text: string, width = 164, lines = 4) => wrapText(text, width, 13, 700, lines);

describe('measureText', () => {
  it('adds the widths of characters, in proportion to the size', () => {
    expect(measureText('ab c', 10)).toBeCloseTo(5.56 + 5.56 + 2.78 + 5);
    expect(measureText('ab c', 20)).toBeCloseTo(2 * measureText('ab c', 10));
  });

  it('knows bold letters from regular ones', () => {
    expect(measureText('fit', 10, 700)).toBeGreaterThan(measureText('fit', 10, 400));
    expect(measureText('fit', 10, 600)).toBe(measureText('fit', 10, 700));
  });

  it('gives composed and decomposed letters one width', () => {
    expect(measureText('atencio\u0301n', 13)).toBe(measureText('atención', 13));
  });

  it('takes no width for marks and joiners, and a square for wide signs', () => {
    expect(measureText('\u200d\ufe0f', 10)).toBe(0);
    expect(measureText('漢', 10)).toBe(10);
  });
});

describe('wrapText', () => {
  it('leaves a short text on one line and makes none of an empty one', () => {
    expect(wrap('Learn from errors')).toEqual({ lines: ['Learn from errors'], cut: false });
    expect(wrap(' \n ')).toEqual({ lines: [], cut: false });
  });

  it('makes lines of even length', () => {
    expect(wrap('Give agents better training and coaching programmes').lines).toEqual([
      'Give agents better',
      'training and coaching',
      'programmes',
    ]);
  });

  it('has no middle line that is shorter than both its neighbours where a word can widen it', () => {
    expect(wrap('Mantener excelentes condiciones para los agentes').lines).toEqual([
      'Mantener excelentes',
      'condiciones para',
      'los agentes',
    ]);
  });

  it('keeps small words off the end of lines, in English and Spanish', () => {
    const titles = [
      'Increase the profit of the organization',
      'Aumentar los beneficios de la organización',
    ];
    for (const title of titles) {
      for (const line of wrap(title).lines.slice(0, -1))
        expect(line).not.toMatch(/\b(de|la|los|of|the|para)$/);
    }
  });

  it('breaks a word that is wider than the line between syllables', () => {
    const { lines, cut } = wrap('internacionalización', 100);
    expect(cut).toBe(false);
    expect(lines.length).toBe(2);
    expect(lines[0]).toMatch(/[aeiou]-$/);
    expect(lines.join('').replace('-', '')).toBe('internacionalización');
  });

  it('never leaves one or two letters of a long word for the next line', () => {
    for (let width = 60; width < 260; width += 1) {
      const { lines } = wrapText('contrarrevolucionariamente', width, 13, 700, 20);
      const parts = lines.map((line) => line.replace('-', '').length);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(3);
    }
  });

  it('breaks at a hyphen of the word itself without adding another', () => {
    expect(wrap('customer-relationshipmanagement', 130).lines[0]).toBe('customer-');
  });

  it('cuts what does not fit and says so', () => {
    const { lines, cut } = wrap(
      'one two three four five six seven eight nine ten '.repeat(4),
      100,
      2,
    );
    expect(cut).toBe(true);
    expect(lines.length).toBe(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('does not break at no-break spaces', () => {
    expect(
      wrap('above 85\u00a0% occupancy always', 90).lines.some((line) => line.includes('85\u00a0%')),
    ).toBe(true);
  });

  it('never makes a line wider than asked, nor loses a word it does not cut', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('abcilmWñé-í漢')),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.integer({ min: 40, max: 260 }),
        fc.integer({ min: 1, max: 5 }),
        (words, width, most) => {
          const { lines, cut } = wrapText(words.join(' '), width, 13, 700, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines)
            expect(measureText(line, 13, 700)).toBeLessThanOrEqual(width + 1e-9);
          const whole = letters(words.join('')).normalize('NFC');
          expect(cut || letters(lines.join('')) === whole).toBe(true);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('ends no cut text on a small word, which would say nothing', () => {
    expect(wrapText('Conversación con los clientes', 130, 13, 700, 1)).toEqual({
      lines: ['Conversación…'],
      cut: true,
    });
  });
});
