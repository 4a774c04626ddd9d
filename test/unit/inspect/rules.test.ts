import { describe, expect, it } from 'vitest';
import { evaluate, inspect, parseScorecard } from 'stratmap';
import { exampleCard, type Finding, inspectionRules, type RuleExample } from 'stratmap/inspect';
import { formatDiagnostic } from '../../../src/core/index.js';

function inspected(example: RuleExample, locale: string, rule?: string): readonly Finding[] {
  const parsed = parseScorecard(exampleCard(example));
  if (!parsed.ok)
    throw new Error(parsed.diagnostics.map((found) => formatDiagnostic(found)).join('\n'));
  const { scorecard } = parsed;
  return inspect(scorecard, {
    locale,
    ...(example.data === undefined ? {} : { evaluation: evaluate(scorecard, example.data) }),
    ...(example.today === undefined ? {} : { today: example.today }),
    ...(rule === undefined ? {} : { rules: [rule] }),
  });
}

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

/** Everything that is said on a card, as paths with values. */
function leaves(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}=${String(value)}`];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}/${key}`));
}

describe('the rules of advice', () => {
  it('have ids that are used once, of two parts in kebab case', () => {
    const ids = inspectionRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+\.[a-z]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('are about sixty, in nine families', () => {
    expect(inspectionRules.length).toBeGreaterThanOrEqual(60);
    expect(new Set(inspectionRules.map(({ id }) => id.split('.')[0]))).toEqual(
      new Set(
        'structure measurement balance claims customer management process data advice'.split(' '),
      ),
    );
  });

  it.each(inspectionRules.map((rule) => [rule.id, rule] as const))(
    '%s fires on its failing example and not on its passing one',
    (id, { failing, passing }) => {
      expect(codes(inspected(failing, 'en'))).toContain(id);
      expect(codes(inspected(passing, 'en'))).not.toContain(id);
    },
  );

  it.each(inspectionRules.map((rule) => [rule.id, rule] as const))(
    '%s shows a passing card that is not just empty',
    (_, { failing, passing }) => {
      const of = ({ card, data, today }: RuleExample) => leaves({ card, data, today });
      const failed = new Set(of(failing));
      expect(of(passing).length).toBeGreaterThan(3);
      expect(of(passing).some((leaf) => failed.has(leaf))).toBe(true);
    },
  );

  it.each(inspectionRules.map((rule) => [rule.id, rule] as const))(
    '%s says everything in English and in Spanish',
    (id, { title, why, mend, fixes, limits = {}, failing }) => {
      const abouts = Object.values(limits).map(({ about }) => about);
      for (const text of [title, why, mend, ...abouts, ...(fixes === undefined ? [] : [fixes])]) {
        expect(text.en.trim()).not.toBe('');
        expect(text.es.trim()).not.toBe('');
        expect(text.es).not.toBe(text.en);
      }
      // Rules about the advice look at what others found, so they are never run alone.
      const only = id.startsWith('advice.') ? undefined : id;
      const of = (locale: string) =>
        inspected(failing, locale, only).filter(({ code }) => code === id);
      const [english, spanish] = [of('en'), of('es-MX')];
      expect(spanish.length).toBe(english.length);
      for (const [i, { message }] of english.entries())
        expect(spanish[i]?.message).not.toBe(message);
    },
  );

  it.each(
    inspectionRules
      .filter(({ fixes }) => fixes !== undefined)
      .map((rule) => [rule.id, rule] as const),
  )('%s carries an edit, as it says it can mend', (id, { failing }) => {
    const own = inspected(failing, 'en').filter(({ code }) => code === id);
    expect(own.every(({ fix }) => (fix ?? []).length > 0)).toBe(true);
  });
});
