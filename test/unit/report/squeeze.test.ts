import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, squeeze } from '../../../src/report/data/squeeze.js';

describe('squeezed text', () => {
  it('expands to what it was, whatever it holds', () => {
    const piece = fc.constantFrom(
      'abcde',
      'abcdefgh',
      '~',
      '^',
      '~~',
      '^~',
      '!',
      'ñandú',
      '{"a":1}',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(expand(squeeze(text))).toBe(text);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('refers to what stood near and far, in runs of any length', () => {
    const noise = Array.from({ length: 40_000 }, (_, i) => ((i * 7919) % 65_521).toString(36)).join(
      '',
    );
    const text = `${noise}${'ab'.repeat(500)}${noise.slice(0, 3000)}${noise.slice(-3000)}`;
    const packed = squeeze(text);
    expect(expand(packed)).toBe(text);
    expect(packed.length - noise.length).toBeLessThan(1000);
  });

  it('is a third of data that repeat themselves', () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      id: `indicator${i % 17}`,
      title: ['Net margin', 'Margen neto'],
      value: i,
    }));
    const text = JSON.stringify(rows);
    expect(squeeze(text).length).toBeLessThan(text.length / 3);
  });

  it('holds no mark that could end an element, unless the text does', () => {
    const text = 'no mark, no mark, no mark '.repeat(400) + 'and, and, and '.repeat(900);
    expect(squeeze(text)).not.toMatch(/[<&"\\/]/);
    expect(new Set(squeeze(text)).size).toBeGreaterThan(10);
  });
});
