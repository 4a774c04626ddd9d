import { describe, expect, it } from 'vitest';
import { textIn } from '../../../src/core/index.js';

describe('a text in a language', () => {
  const text = { en: 'Cost', es: 'Costo', 'es-MX': 'Costo (México)', de: 'Kosten' };

  it('is the one of the exact tag, then of its base language', () => {
    expect(textIn(text, 'es-MX')).toBe('Costo (México)');
    expect(textIn(text, 'es-AR')).toBe('Costo');
    expect(textIn(text, 'es')).toBe('Costo');
  });

  it('falls back to the language of the card, its base language included', () => {
    expect(textIn(text, 'fr', 'de')).toBe('Kosten');
    expect(textIn(text, 'fr', 'de-AT')).toBe('Kosten');
    expect(textIn(text, 'fr')).toBe('Cost');
  });

  it('takes a text without a language before any other, and then whatever is there', () => {
    expect(textIn({ und: 'Any', pt: 'Custo' }, 'fr', 'de')).toBe('Any');
    expect(textIn({ pt: 'Custo', it: 'Costo' }, 'fr', 'de')).toBe('Custo');
  });

  it('is the text itself where there is one for all languages', () => {
    expect(textIn('Cost', 'ja')).toBe('Cost');
  });

  it('is empty where nothing was written, and never something an object inherits', () => {
    expect(textIn({}, 'en')).toBe('');
    expect(textIn({}, 'constructor', 'toString')).toBe('');
    expect(textIn({ en: 'Cost' }, '__proto__', 'valueOf')).toBe('Cost');
  });
});
