import { describe, expect, it } from 'vitest';
import { SEEK_WORDS } from '../../../src/analyse/seek/words.js';
import { SENSITIVITY_WORDS } from '../../../src/analyse/sensitivity/words.js';
import type { CardChange, ChangeExplanation } from '../../../src/explain/index.js';
import { formatChange, formatDiff } from '../../../src/explain/index.js';
import { DIFF_WORDS } from '../../../src/explain/diff/diff-words.js';
import { settingText } from '../../../src/explain/diff/setting-text.js';
import { languageOf, PROSE_WORDS } from '../../../src/explain/prose/index.js';
import { speak } from '../../../src/cli/speak.js';

const told = (amount: number, kind: 'coverage' | 'target', locale: string): string => {
  const change = {
    ...{ id: 'total', title: 'Card', difference: amount + 1, residual: 0, settled: true },
    before: { period: '2026-01', points: 50, status: 'watch' },
    after: { period: '2026-02', points: 51 + amount, status: 'watch' },
    lines: [
      { id: 'a', title: 'A', kind, amount, before: 1, after: 2 },
      { id: 'b', title: 'B', kind: 'value', amount: 1, before: 1, after: 2 },
    ],
  } as unknown as ChangeExplanation;
  return formatChange(change, { locale });
};

describe('sentences agree with their numbers', () => {
  it('when values arrived, or a card asks for something else', () => {
    expect(told(-1.3, 'coverage', 'en')).toContain('-1.3 points come from values');
    expect(told(1, 'coverage', 'en')).toContain('+1 point comes from values');
    expect(told(-1, 'coverage', 'es')).toContain('-1 punto viene de valores');
    expect(told(2, 'coverage', 'es')).toContain('+2 puntos vienen de valores');
    expect(told(1, 'target', 'en')).toContain('Of this, +1 point is no result');
    expect(told(2, 'target', 'en')).toContain('Of this, +2 points are no result');
    expect(told(1, 'target', 'es')).toContain('De ese cambio, +1 punto no es resultado');
    expect(told(2, 'target', 'es')).toContain('+2 puntos no son resultados');
  });

  it('when a setting changed that is one thing, or several', () => {
    const change = (key: string) =>
      ({
        kind: 'rule',
        element: 'card',
        id: 'card',
        title: '',
        key,
        before: [{}],
        after: [{}, {}],
      }) as unknown as CardChange;
    expect(formatDiff([change('data')], { locale: 'es' })).toBe(
      '- Datos de la tarjeta: cambiaron.\n',
    );
    expect(formatDiff([change('calendar')], { locale: 'es' })).toBe(
      '- Calendario de la tarjeta: cambió.\n',
    );
  });

  it('for every setting whose Spanish name is a plural', () => {
    const { keys, plural } = DIFF_WORDS.es;
    const singular = new Set(['hipótesis']);
    for (const [key, words] of Object.entries(keys)) {
      const [first = ''] = words.split(' ');
      expect([key, plural.has(key)]).toEqual([key, first.endsWith('s') && !singular.has(first)]);
    }
  });

  it('when a setting counts something', () => {
    const shown = (periods: number, locale: string): string | undefined =>
      settingText({ kind: 'carry', periods }, 'missing', undefined, languageOf(locale));
    expect([shown(1, 'en'), shown(2, 'en')]).toEqual([
      'last points, for 1 period',
      'last points, for 2 periods',
    ]);
    expect(shown(1, 'es')).toBe('los últimos puntos, durante 1 periodo');
    const neutral = { kind: 'neutral', points: 1 };
    expect(settingText(neutral, 'missing', undefined, languageOf('es'))).toBe('1 punto');
  });

  it('when points are none, one, or several', () => {
    for (const [name, one, many] of [
      ['en', 'point', 'points'],
      ['es', 'punto', 'puntos'],
    ] as const) {
      const { points } = PROSE_WORDS[name];
      expect(['1', '+1', '-1'].map(points)).toEqual([one, one, one]);
      expect(['0', '2', '0.1', '1.3', '11', '-1,5'].map(points)).toEqual(
        Array.from({ length: 6 }, () => many),
      );
    }
    expect(SEEK_WORDS.es.best('1')).toBe('Lo mejor que se encontró es 1 punto.');
    expect(SEEK_WORDS.es.best('2')).toBe('Lo mejor que se encontró son 2 puntos.');
    expect(SEEK_WORDS.en.plan(1, '3', '1')).toContain('One move reaches 1 point at');
    expect(SENSITIVITY_WORDS.en.heading('it', '1', '')).toBe('What the 1 point of it depends on');
    expect(SENSITIVITY_WORDS.es.heading('el total', '0', '')).toBe(
      'De qué dependen los 0 puntos del total',
    );
    expect(SENSITIVITY_WORDS.es.heading('el total', '1', '')).toBe(
      'De qué depende el punto del total',
    );
  });

  it('when examples of a card come out', () => {
    const { outcome } = speak('es');
    expect([outcome(1, 0), outcome(0, 1), outcome(2, 2)]).toEqual([
      '1 cumple, 0 fallan',
      '0 cumplen, 1 falla',
      '2 cumplen, 2 fallan',
    ]);
  });
});
