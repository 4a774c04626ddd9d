import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import { catalogueFiles } from '../../../scripts/make-catalogue.mjs';
import { catalogue, relations, sources } from '../../../src/catalogue.js';
import { idProblem } from '../../../src/core/index.js';
import { compileFormula, evaluateProgram } from '../../../src/expression/index.js';

const generated = new URL('../../../src/catalogue/generated/', import.meta.url);
const data = JSON.parse(
  readFileSync(new URL('../../../data/kpi-catalogue.json', import.meta.url), 'utf8'),
) as { kpis: { id: string; display: string; example: { expected: number } }[] };

const ids = new Set(catalogue.map(({ id }) => id));
const metricIds = new Set(
  catalogue.flatMap(({ metrics, variants }) => [
    ...Object.keys(metrics),
    ...variants.flatMap((variant) => Object.keys(variant.metrics)),
  ]),
);

/** The value of a formula, which must compile, on given values. */
function valueOf(formula: string, given: { readonly [id: string]: number }): number {
  const compiled = compileFormula(formula);
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join());
  return evaluateProgram(compiled.formula.program, (name) => given[name] ?? Number.NaN);
}

function namesOf(formula: string): readonly string[] {
  const compiled = compileFormula(formula);
  return compiled.ok ? compiled.formula.names : [];
}

function expectNear(found: number, expected: number): void {
  // The data give ten digits.
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

describe('the generated catalogue', () => {
  it('is what the script makes of the data', () => {
    const files = catalogueFiles() as Map<string, string>;
    const found = readdirSync(generated, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts'));
    expect(found.toSorted()).toEqual([...files.keys()].toSorted());
    for (const [path, text] of files)
      expect(readFileSync(new URL(path, generated), 'utf8')).toBe(text);
  });

  it('holds 79 entries, 4 of them watched, over 120 metrics, 37 relations and 55 sources', () => {
    expect(catalogue).toHaveLength(79);
    expect(ids.size).toBe(79);
    expect(catalogue.filter(({ kind }) => kind === 'metric').map(({ id }) => id)).toEqual([
      'contactsHandled',
      'complaintConcentration',
      'ticketsPerAgent',
      'kbCost',
    ]);
    // Knowledge base cost is a metric of the catalogue that no other entry counts.
    expect(new Set([...metricIds, 'kbCost', 'contactsHandled']).size).toBe(120);
    expect(relations).toHaveLength(37);
    expect(sources).toHaveLength(55);
  });

  it('is frozen through and through', () => {
    expect(Object.isFrozen(catalogue)).toBe(true);
    expect(Object.isFrozen(catalogue[0]?.title)).toBe(true);
    expect(Object.isFrozen(catalogue[0]?.benchmarks[0]?.source)).toBe(true);
    expect(Object.isFrozen(relations[0]?.because)).toBe(true);
  });

  it('uses ids that a scorecard accepts, the same one only for what is counted as it is', () => {
    for (const id of [...ids, ...metricIds]) expect([id, idProblem(id)]).toEqual([id, undefined]);
    expect([...ids].filter((id) => metricIds.has(id))).toEqual(['contactsHandled']);
  });

  it('keeps every share of the data as percent', () => {
    data.kpis.forEach(({ id, display, example }, index) => {
      const factor = display === 'percent' ? 100 : 1;
      const entry = catalogue[index];
      expectNear(entry?.example.expected ?? Number.NaN, factor * example.expected);
      expect([id, entry?.unit === 'percent']).toEqual([id, factor === 100]);
    });
  });

  it('relates entries that exist, by sources that exist, to no one itself', () => {
    for (const { from, to, source, delayMonths } of relations) {
      expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
      expect(sources).toContain(source);
      expect(delayMonths.min).toBeLessThanOrEqual(delayMonths.max);
    }
  });
});

describe.each(catalogue.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  it('reproduces its example, in every variant', () => {
    const { formula, example, variants } = entry;
    expectNear(valueOf(formula ?? id, example.given), example.expected);
    for (const variant of variants)
      expectNear(valueOf(variant.formula, example.given), variant.expected);
  });

  it('brings exactly the metrics that its formulas name', () => {
    expect(Object.keys(entry.metrics).toSorted()).toEqual(
      entry.formula === undefined ? [] : namesOf(entry.formula),
    );
    for (const { formula, metrics } of entry.variants)
      expect(Object.keys(metrics).toSorted()).toEqual(namesOf(formula));
    for (const [key, metric] of Object.entries(entry.metrics)) expect(metric.id).toBe(key);
  });

  it('has names and definitions in both languages', () => {
    const texts = [
      entry.title,
      entry.definition,
      entry.gaming.risk,
      ...entry.roles.map(({ objective }) => objective),
      ...Object.values(entry.metrics).map(({ title }) => title),
    ];
    for (const { en, es } of texts) {
      expect(en.trim()).not.toBe('');
      expect(es.trim()).not.toBe('');
    }
  });

  it('has a value and figures inside its range, and counter-metrics that exist', () => {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = entry.range;
    const inside = (value: number | undefined) =>
      value === undefined || (value >= min && value <= max);
    expect(inside(entry.example.expected)).toBe(true);
    for (const figure of entry.benchmarks) {
      // Interactions per ticket are at least one; every figure is a number or a range.
      expect([figure.value, figure.min, figure.max].every(inside)).toBe(true);
      expect(figure.value !== undefined || (figure.min ?? 1) <= (figure.max ?? 0)).toBe(true);
      expect(sources).toContain(figure.source);
    }
    expect(entry.gaming.counterMetrics.length).toBeGreaterThan(0);
    for (const other of entry.gaming.counterMetrics)
      expect([other, ids.has(other) && other !== id]).toEqual([other, true]);
  });

  it('suggests bands in the order of its direction', () => {
    const { bands } = entry;
    const edges = [bands?.redBelow, bands?.greenFrom, bands?.greenTo, bands?.redAbove];
    const given = edges.filter((edge) => edge !== undefined);
    expect(given).toEqual(given.toSorted((a, b) => a - b));
    const sides = { higher: [0, 1], lower: [2, 3], inside: [0, 1, 2, 3] };
    const expected = entry.kind === 'indicator' && bands !== undefined ? sides[entry.better] : [];
    expect(edges.flatMap((edge, index) => (edge === undefined ? [] : [index]))).toEqual(expected);
  });
});
