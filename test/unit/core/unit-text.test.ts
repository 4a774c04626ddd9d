import { describe, expect, it } from 'vitest';
import { unitText } from '../../../src/core/index.js';

describe('a unit after a number', () => {
  it.each([
    ['percent', '71', 'es', '%'],
    ['minutes', '1', 'en', 'min'],
    ['months', '3', 'es', 'meses'],
    ['months', '1', 'es-MX', 'mes'],
    ['months', '1', 'en', 'month'],
    ['points', '31,31', 'es', 'puntos'],
    ['points', '-1', 'en', 'point'],
    ['per thousand contacts', '1', 'es', 'por mil contactos'],
    ['per thousand contacts', '1', 'en', 'per thousand contacts'],
  ])(
    'is a sign or a common word of the language: %s after %s in %s',
    (unit, shown, locale, said) => {
      expect(unitText(unit, shown, locale)).toBe(said);
    },
  );

  it('is what the card writes where it is no common word, on one line, in whatever language', () => {
    for (const locale of ['en', 'es', 'fr']) {
      for (const unit of ['EUR', 'constructor', '__proto__', 'widgets'])
        expect(unitText(unit, '1', locale)).toBe(unit);
      expect(unitText('a\nb', '2', locale)).toBe('a b');
    }
  });
});
