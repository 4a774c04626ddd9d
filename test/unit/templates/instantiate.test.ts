import { describe, expect, it } from 'vitest';
import { checkExamples, evaluate, ScorecardError } from 'stratmap';
import { instantiate, template, type TemplateId, templates } from 'stratmap/templates';
import { parseYamlScorecard } from 'stratmap/yaml';

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return error instanceof ScorecardError ? error.code : String(error);
  }
  return undefined;
};

describe('a card made from a template', () => {
  it('is the template with the comments of one language when nothing is asked for', () => {
    const { yaml, card } = instantiate('starter');
    expect(card.document).toEqual(template('starter').document);
    expect(yaml).toContain('# Perspectives: the order is top to bottom of the map.');
    expect(yaml).not.toMatch(/# \[e[ns]\]|el orden es de arriba/);
  });

  it('has Spanish comments and Spanish as its language where Spanish is asked for', () => {
    const { yaml, card } = instantiate('contact-centre', { locale: 'es-MX' });
    expect(card.document.language).toBe('es-MX');
    expect(yaml).toContain('# Perspectivas: el orden es de arriba abajo en el mapa.');
    expect(yaml).not.toContain('top to bottom');
  });

  it.each(templates.map(({ id }) => id))(
    'has no comment of %s in the other language, nor a tag',
    (id: TemplateId) => {
      const comments = (locale: string): string[] =>
        instantiate(id, { locale })
          .yaml.split('\n')
          .flatMap((line) => /(?:^|\s)# (.*[a-z]{4}.*)$/.exec(line)?.[1] ?? []);
      const [english, spanish] = [comments('en'), comments('es')];
      expect(spanish.length).toBeGreaterThan(5);
      expect([...english, ...spanish].filter((text) => /\[e[ns]\]/.test(text))).toEqual([]);
      // Formulas and names of files read the same in both.
      expect(
        spanish.filter((text) => english.includes(text) && /\b(the|of|and)\b/.test(text)),
      ).toEqual([]);
    },
  );

  it('takes a title, an id, a currency and a place of values, and changes no other line', () => {
    const before = instantiate('service-desk').yaml.split('\n');
    const { yaml, card } = instantiate('service-desk', {
      title: 'Our desk',
      id: 'desk',
      currency: 'MXN',
      values: './desk.csv',
    });
    const after = yaml.split('\n');
    expect(card.document).toMatchObject({
      id: 'desk',
      title: { en: 'Our desk', es: 'Our desk' },
      currency: 'MXN',
      data: [{ csv: './desk.csv' }],
    });
    expect(card.document.metrics?.['serviceCost']).toMatchObject({ unit: 'MXN' });
    expect(yaml).not.toContain('EUR');
    expect(after).toHaveLength(before.length);
    const changed = after.filter((line, i) => line !== before[i]);
    expect(changed.every((line) => /MXN|Our desk|id: desk|desk\.csv/.test(line))).toBe(true);
  });

  it('takes changes in the shape of the document and keeps comments', () => {
    const { yaml, card } = instantiate('starter', {
      overrides: {
        indicators: { margin: { target: 15, guard: null } },
        objectives: { earnMore: { leading: ['onTime'] } },
        vision: 'Here for long',
      },
    });
    expect(card.document.indicators?.['margin']).toMatchObject({ target: 15, baseline: 8 });
    expect(card.document.indicators?.['margin']).not.toHaveProperty('guard');
    expect(card.document.objectives?.['earnMore']?.leading).toEqual(['onTime']);
    expect(card.document.vision).toBe('Here for long');
    expect(yaml).toContain('# Indicators earn 0 points at the baseline');
  });

  it('can be tuned and added to', () => {
    const { card, sampleData } = instantiate('starter');
    const tuned = card.tune({ indicators: { margin: { target: 20 } } });
    expect(tuned.document.indicators?.['margin']).toMatchObject({ target: 20 });
    const more = card.add({ perspectives: { society: { title: 'Society' } } });
    expect(evaluate(more, sampleData).total).toMatchObject({ ok: true });
  });

  it.each(templates.map(({ id }) => id))(
    'of %s keeps no trace of indicators that were not selected and still evaluates',
    (id: TemplateId) => {
      const all = Object.keys(template(id).document.indicators ?? {});
      const keep = all.filter((_, i) => i % 2 === 0);
      const { yaml, card, sampleData } = instantiate(id, { select: keep });
      expect(Object.keys(card.document.indicators ?? {})).toEqual(keep);
      const { diagnostics } = parseYamlScorecard(yaml);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(checkExamples(card).filter(({ ok }) => !ok)).toEqual([]);
      const evaluation = evaluate(card, sampleData);
      expect(evaluation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(evaluation.total).toMatchObject({ ok: true });
    },
  );

  it('loses the examples about what was not selected and keeps the others', () => {
    const all = Object.keys(template('service-desk').document.indicators ?? {});
    const { card } = instantiate('service-desk', {
      select: all.filter((id) => id !== 'timeToAssign'),
    });
    expect(card.document.examples?.map(({ expect: wanted }) => Object.keys(wanted).at(-1))).toEqual(
      ['rightTier'],
    );
  });

  it('is refused for a currency, a template or an indicator that is none', () => {
    expect(codeOf(() => instantiate('starter', { currency: 'pesos' }))).toBe('invalid-option');
    expect(codeOf(() => instantiate('start' as 'starter'))).toBe('unknown-id');
    expect(codeOf(() => instantiate('starter', { select: ['toString'] }))).toBe('unknown-id');
  });

  it('is refused with the findings where changes make the card invalid', () => {
    const work = (): unknown =>
      instantiate('starter', { overrides: { objectives: { earnMore: { owner: 'nobody' } } } });
    expect(codeOf(work)).toBe('invalid-scorecard');
    expect(work).toThrow(/there is no person `nobody`/);
  });

  it('takes no harm from changes under the names of prototypes', () => {
    const overrides = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": null}') as object;
    expect(codeOf(() => instantiate('starter', { overrides }))).toMatch(/^invalid-/);
    expect({}).not.toHaveProperty('polluted');
  });
});
