import { describe, expect, it } from 'vitest';
import {
  durationText,
  pointsText,
  shareText,
  signedText,
  targetText,
  valueText,
} from '../../../src/render/numbers.js';
import { wordingOf } from '../../../src/render/words.js';

describe('the words of a locale', () => {
  it('are those of its base language', () => {
    expect(wordingOf('es-MX').words.statuses).toEqual({
      good: 'Bien',
      watch: 'Atención',
      poor: 'Crítico',
      above: 'Sobre la meta',
      none: 'Sin datos',
    });
    expect(wordingOf('EN-gb').words.statuses.none).toBe('No data');
  });

  it('are English where the language has no words here, and numbers follow the words', () => {
    expect(wordingOf('de')).toMatchObject({ locale: 'de', numbers: 'en' });
    expect(wordingOf('de').words).toBe(wordingOf('en').words);
  });

  it.each(['', 'en_US', 'es-', '__proto__', 'constructor', 'en-x'])(
    'do not stop at %j, which is no language tag',
    (tag) => {
      expect(pointsText(12.34, wordingOf(tag))).toBe('12.3');
    },
  );

  it('say the same things in every language', () => {
    const shape = (value: object): unknown =>
      Object.entries(value).map(([key, part]) => [
        key,
        typeof part === 'object' ? shape(part) : typeof part,
      ]);
    expect(shape(wordingOf('es').words)).toEqual(shape(wordingOf('en').words));
  });
});

describe('numbers in reports', () => {
  const [en, es] = [wordingOf('en'), wordingOf('es')];

  it('have the decimal mark of the language', () => {
    expect([pointsText(71.26, en), pointsText(71.26, es)]).toEqual(['71.3', '71,3']);
    expect([signedText(2, en), signedText(-0.5, es), signedText(0, en)]).toEqual([
      '+2.0',
      '-0,5',
      '0.0',
    ]);
  });

  it('have as many decimals as their size deserves, and short units', () => {
    expect(valueText(123_456.7, 'EUR', en)).toBe('123,457 EUR');
    expect(valueText(123.456, undefined, en)).toBe('123.5');
    expect(valueText(4.3217, 'seconds', en)).toBe('4.32 s');
    expect(valueText(0.01234, 'percent', es)).toBe('0,0123 %');
  });

  it('write a target range with its unit once', () => {
    expect(targetText([60, 70], 'percent', en)).toBe('60–70 %');
    expect(targetText([-8, 0], 'percent', en)).toBe('-8 to 0 %');
    expect(targetText([-8, -2.5], 'percent', wordingOf('es'))).toBe('-8 a -2,5 %');
    expect(targetText(85, undefined, en)).toBe('85');
  });

  it('say 100 % of the whole only', () => {
    expect(shareText(1, en)).toBe('100 %');
    expect(shareText(0.999, en)).toBe('99 %');
    expect(shareText(2 / 3, en)).toBe('67 %');
  });

  it('write durations in words', () => {
    expect(durationText('P1M', es)).toBe('1 mes');
    expect(durationText('P1Y6M', en)).toBe('1 year 6 months');
    expect(durationText('P2W', es)).toBe('2 semanas');
  });
});
