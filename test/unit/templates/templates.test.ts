import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExamples, defineScorecard, evaluate, latestPeriod } from 'stratmap';
import { inspect } from 'stratmap/inspect';
import { toText } from 'stratmap/render';
import { template, templates } from 'stratmap/templates';
import { parseYamlScorecard, printYaml } from 'stratmap/yaml';
// @ts-expect-error The script is plain JavaScript.
import { templateFiles } from '../../../scripts/make-templates.mjs';

const generated = new URL('../../../src/templates/generated/', import.meta.url);
const ids = templates.map(({ id }) => id);

/** Every text by language below a value, with the place it stands at. */
function textsOf(value: unknown, path = ''): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.hasOwn(value, 'en')) return [[path, value as Record<string, unknown>]];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

describe('the generated templates', () => {
  it('are what the script makes of the files', () => {
    const made = templateFiles() as ReadonlyMap<string, string>;
    expect(readdirSync(generated).toSorted()).toEqual([...made.keys()].toSorted());
    for (const [path, text] of made)
      expect([path, readFileSync(new URL(path, generated), 'utf8')]).toEqual([path, text]);
  });
});

describe('the list of templates', () => {
  it('has the starter first, then one for each kind of service and one for engineering', () => {
    expect(ids).toEqual([
      'starter',
      'customer-service',
      'contact-centre',
      'service-desk',
      'online-care',
      'engineering',
    ]);
  });

  it('says in both languages what each is, what it is for and where it comes from', () => {
    for (const { title, description, provenance } of templates)
      for (const text of [title, description, provenance])
        expect([Boolean(text['en']), Boolean(text['es'])]).toEqual([true, true]);
  });

  it('is frozen, and so is what it lists', () => {
    expect(Object.isFrozen(templates) && Object.isFrozen(templates[0]?.title)).toBe(true);
  });
});

describe.each(ids)('the template %s', (id) => {
  const { yaml, document, sampleData, sampleCsv } = template(id);
  const card = defineScorecard(document);
  const evaluation = evaluate(card, sampleData);

  it('is a valid card without errors or warnings', () => {
    const { diagnostics } = parseYamlScorecard(yaml);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('compares nothing that adds up with the numbers of one month, seen by quarter', () => {
    const found = evaluate(card, sampleData, { by: 'quarter' }).diagnostics;
    expect(found.filter(({ code }) => code === 'amount.unsaid')).toEqual([]);
  });

  it('has worked examples, all of which come out', () => {
    const results = checkExamples(card);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('scores every objective, fully measured, in the last of twelve months', () => {
    expect(new Set(sampleData.map(({ period }) => period)).size).toBe(12);
    expect(evaluation.diagnostics).toEqual([]);
    expect(evaluation.total).toMatchObject({ ok: true, coverage: 1 });
    for (const [name, score] of Object.entries(evaluation.objectives))
      expect([name, score.ok, score.coverage]).toEqual([name, true, 1]);
  });

  it('scores as well by quarter', () => {
    expect(evaluate(card, sampleData, { by: 'quarter' }).total).toMatchObject({ ok: true });
  });

  it('is neither perfect nor hopeless on its sample data', () => {
    const points = evaluation.total.ok ? evaluation.total.points : Number.NaN;
    expect(points).toBeGreaterThan(30);
    expect(points).toBeLessThan(95);
  });

  it('reads in English and in Spanish, every text of it', () => {
    const lacking = textsOf(document).filter(
      ([, text]) => typeof text['es'] !== 'string' || text['es'] === '',
    );
    expect(lacking).toEqual([]);
    const titles = ['en', 'es'].map(
      (locale) => toText(card, evaluation, { locale }).split('\n')[0],
    );
    expect(titles[0]).not.toBe(titles[1]);
  });

  it('means the same after it is printed and read again', () => {
    const printed = printYaml(document);
    const again = parseYamlScorecard(printed);
    if (!again.ok) throw new Error('the printed card is not valid');
    expect(printYaml(again.scorecard.document)).toBe(printed);
    expect(evaluate(again.scorecard, sampleData).total).toEqual(evaluation.total);
  });

  it('has all that makes a strategy: links with a reason, initiatives, guards, owners', () => {
    const { objectives = {}, initiatives = {}, indicators = {} } = document;
    const links = Object.values(objectives).flatMap(({ drives = {} }) => Object.values(drives));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toHaveProperty('because');
    expect(Object.keys(initiatives).length).toBeGreaterThan(0);
    expect(Object.values(indicators).some(({ guard }) => guard !== undefined)).toBe(true);
    for (const objective of Object.values(objectives)) expect(objective).toHaveProperty('owner');
  });

  it('names source and date of every published figure, or says of which no date is known', () => {
    const setting = document.advice?.rules?.['measurement.unsourced-benchmark'] ?? {};
    const { elements = {} } = typeof setting === 'string' ? {} : setting;
    for (const [key, { benchmarks = [] }] of Object.entries(document.indicators ?? {}))
      for (const figure of benchmarks)
        expect([Boolean(figure.source), Boolean(figure.date) || elements[key] === 'off']).toEqual([
          true,
          true,
        ]);
  });

  it('gives advice nothing to call an error', () => {
    const found = inspect(card, { evaluation, at: latestPeriod(evaluation) });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is not told that its own figures and dates grow old', () => {
    const found = inspect(card, { today: '2028-06-30' }).map(({ code }) => code);
    expect(found).not.toContain('measurement.stale-benchmark');
    expect(found).not.toContain('management.due-date-passed');
  });

  it('has its sample data as a table of the same values', () => {
    const [head, ...rows] = sampleCsv.trimEnd().split('\n');
    expect(rows).toHaveLength(12);
    expect(sampleData).toHaveLength(12 * ((head ?? '').split(',').length - 1));
    expect(sampleData[0]).toEqual({
      period: rows[0]?.split(',')[0],
      key: head?.split(',')[1],
      value: Number(rows[0]?.split(',')[1]),
    });
  });
});

describe('a template by a wrong name', () => {
  it('is refused with the nearest name', () => {
    expect(() => template('servicedesk' as 'service-desk')).toThrow(/did you mean.*service-desk/i);
    expect(() => template('__proto__' as 'starter')).toThrow(/there is no template/);
  });
});

describe('the customer service template', () => {
  it('says in both languages where the operational card is', () => {
    const { scope } = template('customer-service').document;
    for (const text of Object.values(scope ?? {}))
      expect(text).toContain('examples/customer-service/operational.yaml');
    expect(Object.keys(scope ?? {})).toEqual(['en', 'es']);
  });
});
