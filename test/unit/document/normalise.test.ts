import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, type ScorecardInput } from '../../../src/document/index.js';
import { documents } from './arbitrary.js';

const card = (rest: Partial<ScorecardInput>) =>
  normalise({ stratmap: 1, id: 'c', title: 'C', ...rest });

describe('the normal form', () => {
  it('fills in the defaults of scoring and of the calendar', () => {
    expect(card({})).toMatchObject({
      language: 'en',
      kind: 'strategy',
      calendar: { period: 'month', yearStart: 1 },
      scoring: {
        cap: 100,
        missing: { kind: 'renormalise' },
        minCoverage: 0.5,
        driverShare: 0,
        infer: true,
        measures: { kind: 'all' },
        status: { poor: 0, watch: 50, good: 85 },
      },
    });
  });

  it('keeps texts without a language under the language of the card', () => {
    const { title, metrics } = card({ language: 'es', metrics: { contactos: 'sum' } });
    expect(title).toEqual({ es: 'C' });
    expect(metrics.get('contactos')?.title).toEqual({ es: 'contactos' });
  });

  it('spells out lists, weights and links', () => {
    const { objectives } = card({
      objectives: {
        o: {
          perspective: 'p',
          leading: ['x'],
          lagging: { y: 2, z: { weight: { '2026-06': 3, '2026': 1 }, better: 'lower' } },
          drives: { q: 0.5, r: { effect: 'lowers', because: 'B' } },
        },
      },
    });
    expect(objectives.get('o')).toMatchObject({
      measures: [
        { indicator: 'x', role: 'lead', weight: [{ value: 1 }] },
        { indicator: 'y', role: 'lag', weight: [{ value: 2 }] },
        {
          indicator: 'z',
          role: 'lag',
          weight: [
            { at: '2026', value: 1 },
            { at: '2026-06', value: 3 },
          ],
          scaling: { better: 'lower' },
        },
      ],
      drives: [
        {
          to: 'q',
          strength: [{ value: 0.5 }],
          confidence: 1,
          effect: 'raises',
          kind: 'causal',
          evidence: [],
        },
        { to: 'r', strength: [{ value: 1 }], effect: 'lowers', because: { en: 'B' } },
      ],
    });
  });

  it('hands settings down from the card to the perspective and from there to its objectives', () => {
    const { perspectives, objectives, indicators, themes } = card({
      scoring: {
        missing: 'strict',
        status: { good: 80 },
        cap: 120,
        minCoverage: 0.7,
        measures: { split: 0.3 },
      },
      perspectives: { p: { missing: { carry: 2 }, status: { watch: 40 } }, q: {} },
      themes: { t: {} },
      indicators: { i: {}, k: { cap: 150, status: { above: 110 } } },
      objectives: {
        a: { perspective: 'p' },
        b: { perspective: 'q', missing: { neutral: 50 } },
        c: { perspective: 'nowhere' },
      },
    });
    expect(perspectives.get('q')?.missing).toEqual({ kind: 'strict' });
    expect(themes.get('t')?.status).toEqual({ poor: 0, watch: 50, good: 80 });
    expect(objectives.get('a')).toMatchObject({
      missing: { kind: 'carry', periods: 2 },
      status: { poor: 0, watch: 40, good: 80 },
      minCoverage: 0.7,
      measurePolicy: { kind: 'split', lead: 0.3 },
    });
    expect(objectives.get('b')?.missing).toEqual({ kind: 'neutral', points: 50 });
    expect(objectives.get('c')?.missing).toEqual({ kind: 'strict' });
    expect(indicators.get('i')).toMatchObject({
      cap: 120,
      weight: 1,
      status: { poor: 0, watch: 50, good: 80 },
    });
    expect(indicators.get('k')).toMatchObject({ cap: 150, status: { above: 110, good: 80 } });
  });

  it('tells a stated roll-up from the default', () => {
    const { metrics } = card({
      metrics: { a: 'last', b: {}, c: { mean: 'a' }, d: { rollup: { mean: 'a' } } },
    });
    expect([...metrics.values()].map(({ rollup, rollupStated }) => [rollup, rollupStated])).toEqual(
      [
        [{ kind: 'last' }, true],
        [{ kind: 'last' }, false],
        [{ kind: 'weightedMean', weight: 'a' }, true],
        [{ kind: 'weightedMean', weight: 'a' }, true],
      ],
    );
  });

  it('puts dated values in the order of time, following the fiscal year', () => {
    const values = {
      '2026-08': 1,
      '2026': 2,
      '2026-W27': 3,
      '2026-Q2': 4,
      '2026-07-15': 5,
      '2026-H2': 6,
    };
    const order = (yearStart: number) =>
      card({ calendar: { yearStart }, metrics: { m: { values } } })
        .metrics.get('m')
        ?.values.map(({ period }) => period);
    expect(order(7)).toEqual(['2026-W27', '2026', '2026-07-15', '2026-08', '2026-Q2', '2026-H2']);
    expect(order(1)).toEqual(['2026', '2026-Q2', '2026-W27', '2026-H2', '2026-07-15', '2026-08']);
  });

  it('keeps the order of the author, whatever the ids', () => {
    const ids = ['zeta', 'constructor', 'alpha', 'toString'];
    const indicators = Object.fromEntries(ids.map((id) => [id, {}]));
    expect([...card({ indicators }).indicators.keys()]).toEqual(ids);
  });

  it('tells a person with a role from a name by language', () => {
    const { people } = card({
      people: { a: 'Ann', b: { en: 'Head', es: 'Jefa' }, c: { title: 'Bo', role: 'lead' } },
    });
    expect([...people.values()]).toMatchObject([
      { title: { en: 'Ann' } },
      { title: { en: 'Head', es: 'Jefa' } },
      { title: { en: 'Bo' }, role: { en: 'lead' } },
    ]);
  });

  it('takes every valid document and leaves it as it was', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const before = JSON.stringify(document);
        normalise(document);
        expect(JSON.stringify(document)).toBe(before);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});
