import { describe, expect, it } from 'vitest';
import { inQuotes } from '../../../src/core/index.js';

describe('a text in quotation marks', () => {
  it.each([
    ['Cost', 'en', '“Cost”'],
    ['Coste', 'es', '«Coste»'],
    ['«Me ayudan»', 'es', '«“Me ayudan”»'],
    ['Dicen «me dicen “gracias”»', 'es', '«Dicen “me dicen ‘gracias’”»'],
    ['“They help me”', 'en', '“‘They help me’”'],
    ['A “B” and «C»', 'en', '“A ‘B’ and «C»”'],
  ])('takes the marks of the next level inside: %s in %s', (text, language, quoted) => {
    expect(inQuotes(text, language)).toBe(quoted);
  });
});
