import { describe, expect, it } from 'vitest';
import { formatSensitivities, sensitivities } from '../../../src/analyse/index.js';
import { diffScorecards, formatDiff } from '../../../src/explain/diff/index.js';
import { explainChange, formatChange } from '../../../src/explain/change/index.js';
import {
  evaluate,
  explain,
  formatExplanation,
  parseScorecard,
  type TunableScorecard,
} from '../../../src/index.js';
import type { Pack } from '../../../src/embed/form.js';
import { pack } from '../../../src/pack.js';
import { explanationText, toText } from '../../../src/render.js';
import { brokenDown } from '../../support/members.js';

const { card, evaluation } = brokenDown();

describe('the titles of members', () => {
  it('are what explanations call them, in sentences and in trees, missing ones too', () => {
    const why = explain(evaluation, 'satisfied');
    expect(formatExplanation(why)).toMatch(/“Live chat” gives 45 points and “Phone” 35/);
    const spanish = formatExplanation(why, { locale: 'es' });
    expect(spanish).toMatch(/«Chat en vivo» aporta 45 puntos, y «Teléfono»/);
    expect(spanish).toMatch(/«Correo» no cuenta/);
    expect(explanationText(why)).toMatch(/Live chat\n.*Phone\n.*E-mail \(missing\)/);
    expect(why.parts.map(({ id, title }) => [id, title?.['es']])).toEqual([
      ['phone', 'Teléfono'],
      ['chat', 'Chat en vivo'],
      ['mail', 'Correo'],
    ]);
  });

  it('are what small samples of members are told by', () => {
    const { measured } = explain(evaluation, 'satisfied');
    expect(measured?.smallMembers).toEqual([
      { member: 'chat', n: 20, title: { en: 'Live chat', es: 'Chat en vivo' } },
    ]);
    expect(formatExplanation(explain(evaluation, 'satisfied'), { locale: 'es' })).toContain(
      'a su miembro Chat en vivo (20 casos)',
    );
    expect(toText(card, evaluation, { locale: 'es', width: 120 })).toContain(
      'muestra pequeña de miembros: Chat en vivo n = 20',
    );
  });

  it('name what a value is given for, in sensitivities and in packs', () => {
    const found = formatSensitivities(card, sensitivities(evaluation, 'glad'), {
      locale: 'es',
      top: 99,
      width: 160,
    });
    expect(found).toContain('Espera: Teléfono');
    expect(found).toContain('Contactos: Chat en vivo / Primera línea');
    const { inputs } = pack(evaluation, { locales: ['en', 'es'] }) as unknown as Pack;
    const titles = inputs.map(({ title }) => title);
    expect(titles).toContainEqual(['Waiting: Phone', 'Espera: Teléfono']);
    expect(titles).toContainEqual(['Contacts: E-mail', 'Contactos: Correo']);
  });

  it('name the slice of a doubt', () => {
    const more = evaluate(card, {
      'contacts.phone': { '2026-01': 10 },
      'contacts.phone.first': { '2026-01': 4 },
      'contacts.phone.second': { '2026-01': 5 },
    });
    expect(toText(card, more)).toContain('Contacts (Phone)');
    expect(toText(card, more, { locale: 'es' })).toContain('Contactos (Teléfono)');
  });

  it('name what came or went, with its own numbers, where the whole is there as before', () => {
    const before = evaluation.at('2026-01');
    expect(before.metrics['contacts']?.value).toBe(1000);
    const change = explainChange(evaluation, evaluation, 'plain', {
      ...{ since: '2026-01', at: '2026-02', of: 'metrics' },
    });
    const told = change.lines.filter(({ kind }) => kind === 'coverage');
    expect(told.map(({ title, presence }) => [title['es'], presence])).toEqual(
      expect.arrayContaining([
        ['Contactos: Correo', 'arrived'],
        ['Contactos: Correo / Second line', 'lost'],
      ]),
    );
    const line = told.find(({ title }) => title['en'] === 'Contacts: E-mail / Second line');
    expect([line?.before, line?.after]).toEqual([20, null]);
    expect(formatChange(change)).toContain(
      '“Contacts: E-mail / Second line” has no value any more',
    );
  });
});

describe('a difference in titles of members', () => {
  const titled = (channel: object | readonly string[]): TunableScorecard => {
    const parsed = parseScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      metrics: { calls: { title: { en: 'Calls', es: 'Llamadas' }, by: { channel } } },
    });
    if (!parsed.ok) throw new Error('the card is not sound');
    return parsed.scorecard;
  };
  const told = (from: object, to: object, locale = 'en'): string =>
    formatDiff(diffScorecards(titled(from), titled(to)), { locale }).trim();

  it('is one of words, and another than one of members', () => {
    const named = { phone: 'Phone', chat: 'Chat' };
    const [change, ...more] = diffScorecards(titled(['phone', 'chat']), titled(named));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'text', path: ['metrics', 'calls', 'by'] });
    expect(told(['phone', 'chat'], named)).toBe(
      '- Titles of the members of metric “Calls” changed.',
    );
    expect(told(named, { phone: 'Teléfono', chat: 'Chat' }, 'es')).toBe(
      '- Títulos de los miembros de la métrica «Llamadas»: cambiaron.',
    );
    expect(told(['phone'], ['phone', 'chat'])).toBe('- Breakdown of metric “Calls” changed.');
    expect(diffScorecards(titled(named), titled({ ...named }))).toEqual([]);
  });
});
