import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  type Diagnostic,
  type DiagnosticCode,
  diagnosticsCatalogue,
  evaluate,
  type EvaluationData,
  formatDiagnostic,
  type ScorecardError,
  valueKeys,
} from 'stratmap';
import { readTable, type TableInput } from 'stratmap/exchange';
import { formatSpanishDiagnostic, spanishDiagnostic } from 'stratmap/spanish';
import { diagnosticsOf } from '../../../src/core/index.js';
import { leftInEnglish } from './left-in-english.js';
import { OF_CALLS } from './samples-of-calls.js';
import { OF_CARDS } from './samples-of-cards.js';
import { OF_VALUES } from './samples-of-values.js';

const diagnostic = diagnosticsOf(diagnosticsCatalogue);

const SAMPLES: readonly (readonly [code: DiagnosticCode, found: readonly Diagnostic[]])[] =
  Object.entries({ ...OF_CARDS, ...OF_VALUES, ...OF_CALLS }).map(([code, params]) => [
    code as DiagnosticCode,
    params.map((one) => diagnostic(code as DiagnosticCode, ['here'], one as never)),
  ]);

const PARTS = ['message', 'expected', 'hint'] as const;

/** Everything that a diagnostic was told, one by one. */
const leavesOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

/** What English shows of what it was told, as a number or a quoted name, and Spanish does not. */
function shownInEnglishAlone(found: Diagnostic): readonly unknown[] {
  const [english, spanish] = [formatDiagnostic(found), formatSpanishDiagnostic(found)];
  // The kind of an element is a word, which is quoted in one place.
  const { kind, ...told } = found.params;
  return leavesOf(found.code === 'reference.unknown' ? told : { ...told, kind })
    .filter((leaf) => leaf !== '')
    .map((leaf) => (typeof leaf === 'number' ? String(leaf) : `\`${String(leaf)}\``))
    .filter((shown) => english.includes(shown) && !spanish.includes(shown));
}

describe('findings in Spanish', () => {
  it('are there for every code', () => {
    const codes = SAMPLES.map(([code]) => code);
    expect(codes.toSorted()).toEqual(Object.keys(diagnosticsCatalogue()).toSorted());
  });

  it.each(SAMPLES)('have all parts of %s, and nothing of them in English', (_, found) => {
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      const said = spanishDiagnostic(one);
      expect(PARTS.filter((part) => said[part] !== undefined)).toEqual(
        PARTS.filter((part) => one[part] !== undefined),
      );
    }
    expect(leftInEnglish(found)).toEqual([]);
  });

  it.each(SAMPLES)('show of %s every name and number that English shows', (_, found) => {
    expect(found.flatMap(shownInEnglishAlone)).toEqual([]);
  });

  it.each(SAMPLES)('are the same for %s when it was stored as JSON in between', (_, found) => {
    const stored = JSON.parse(JSON.stringify(found)) as readonly Diagnostic[];
    expect(stored.map(spanishDiagnostic)).toEqual(found.map(spanishDiagnostic));
  });

  it('show every text that is told as it is', () => {
    const told = (code: DiagnosticCode, params: object) =>
      spanishDiagnostic(diagnostic(code, [], params as never)).message;
    expect(told('link.loop', { path: ['save', 'calm', 'save'] })).toContain('save -> calm -> save');
    expect(told('judgement.unconnected', { groups: [['a', 'b'], ['c']] })).toBe(
      'nada compara `a` y `b` con `c`',
    );
    expect(told('extends.loop', { chain: ['this document', './a.yaml'] })).toBe(
      'los documentos se extienden unos a otros en círculo: este documento -> ./a.yaml',
    );
    expect(told('combine.gate-empty', { of: 'the total' })).toBe(
      'el umbral del total no tiene ningún hijo obligatorio, así que nunca actúa',
    );
  });

  it('say what is wrong with a revision in the words of what was found there', () => {
    const { message } = spanishDiagnostic(
      diagnostic('revision.invalid', [], OF_CARDS['revision.invalid'][1] as never),
    );
    expect(message).toBe(
      'con la revisión de 2026-05-01 la tarjeta no es válida: indicators.speed: los vínculos forman un ciclo sin retardo: save -> calm',
    );
  });

  it('are written in lines as English ones are', () => {
    const placed = diagnostic(
      'link.loop',
      ['objectives', 'a', 'drives', 0],
      { path: ['a', 'b', 'a'] },
      { line: 12, column: 3, source: 'card.yaml' },
    );
    expect(formatSpanishDiagnostic(placed)).toBe(
      [
        'card.yaml:12:3 error link.loop en objectives.a.drives[0]: los vínculos forman un ciclo sin retardo: a -> b -> a',
        '  se esperaba: al menos un vínculo con retardo en cada ciclo',
        '  pruebe: dé un retardo a uno de estos vínculos, como `delay: P1M`',
      ].join('\n'),
    );
    const bare = diagnostic('value.clash', [], { id: 'a', period: '' });
    expect(formatSpanishDiagnostic(bare, 'card.yaml')).toMatch(/^card\.yaml aviso value\.clash: /);
    expect(spanishDiagnostic(diagnostic('table.first-days', [], { count: 2 })).severity).toBe(
      'nota',
    );
  });

  it('keep the words of a code that is not known, and of a finding that says nothing of what it was told', () => {
    const found = diagnostic('link.loop', [], { path: ['a', 'b'] });
    const { message, expected, hint } = found;
    const words = { severity: 'error', message, expected, hint };
    expect(spanishDiagnostic({ ...found, code: 'constructor' as never })).toEqual(words);
    expect(spanishDiagnostic({ ...found, params: undefined as never })).toEqual(words);
  });

  it('keep the words of a finding that was told something else, as by another version', () => {
    const found = diagnostic('document.unknown-key', ['titel'], { key: 'titel', known: ['title'] });
    for (const params of [{}, { key: 7 }, { key: 'titel' }]) {
      const { message, expected } = spanishDiagnostic({ ...found, params });
      expect([message, expected]).not.toContain(undefined);
      expect(expected).toBe(found.expected);
    }
    const grave = { ...found, severity: 'toString' as never };
    expect(formatSpanishDiagnostic(grave)).toMatch(/^toString document\.unknown-key en titel/);
  });

  it('are refused for what is no finding', () => {
    for (const wrong of [undefined, null, 'link.loop', 4]) {
      expect(() => spanishDiagnostic(wrong as never)).toThrow('pass as `found`');
      expect(() => formatSpanishDiagnostic(wrong as never)).toThrow('pass as `found`');
    }
  });

  it('quote what a file says to the letter, whatever it says', () => {
    const told = (text: string) =>
      formatSpanishDiagnostic(
        diagnostic('table.value', [], { text, why: '`rows` takes numbers only' }),
      );
    expect(told('rows')).toBe(
      'error table.value: `rows` no se tomó: `rows` solo admite números\n  se esperaba: un número, una celda vacía para «todavía no», o `N/A` para «no aplicable»',
    );
    expect(told('{Why} $& `a` and `b`')).toContain('`{Why} $& `a` and `b`` no se tomó');
    const found = 'the text `a list or the text`';
    const shape = diagnostic('document.shape', [], { found, expected: 'a text' });
    expect(spanishDiagnostic(shape).message).toBe('se encontró el texto `a list or the text`');
  });
});

describe('findings of values in Spanish', () => {
  const card = defineScorecard({
    stratmap: 1,
    id: 'c',
    title: 'C',
    metrics: { cost: 'sum', share: { rollup: 'mean', unit: 'percent' } },
    indicators: { answer: { checklist: { one: 'Is it so?' } } },
  });

  it.each<TableInput>([
    'period,cost\n2026-01,x\n2026-02,-\n2026-03,#REF!\n2026-04,1:30\n2026-05,NaN\n2026-06,=A1\n',
    `period,cost\n2026-01,${'x'.repeat(5000)}\n`,
    'period,key,value,kind\n2026-01,,4,\n2026-01,cost,4,guess\n2026-01,cost,4,\n2026-01,cost,5,\n',
    'key,2026-01,May\n',
    '2026-01,2026-02\n3,4\n',
    'cost,2026-01\n4,5\n',
    'period\n2026-01\n',
    'a,b\n1,2\n',
    'period,value\n2026-01,3\n',
    '',
    'period,cost\n2026-01,"1\n',
    [{ period: '2026-01', cost: {} }, 4, { period: '2026-01', cost: Number.NaN }] as never,
    'period,share\n2026-01,0.4\n2026-02,0.5\n2026-03,0.6\n2026-04,140\n',
  ])('are there for the whole of what a table is told: %j', (table) => {
    const { diagnostics } = readTable(table, { ...valueKeys(card), source: 't.csv' });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(leftInEnglish(diagnostics)).toEqual([]);
  });

  it.each<unknown>([
    { cost: 'x', zzz: 1 },
    { cost: { '2026-01': '1.234 EUR', May: 3 }, share: true },
    { cost: { '2026-01': {}, '2026-02': { value: { value: 1 } }, '2026-03': { value: 3, n: 0 } } },
    { cost: { '2026-01': { value: 3, n: -1 }, '2026-02': { value: 3, low: 4, high: 5 } } },
    { cost: { '2026-01': { value: 3, low: 2 } }, share: { start: '2026-01', values: 4 } },
    { cost: [1, 2], share: [] },
    { cost: 4, share: { '2026-01': 5 } },
    { 'answer.one': 'maybe' },
    [{ key: 'cost' }, 4, { key: 'cost', period: '2026-01', value: { a: 1 } }],
    [{ key: 'cost', period: '2026-01', value: 3, n: 4, recorded: 'May' }],
  ])('are there for the whole of what values are told: %j', (data) => {
    const found = ((): readonly Diagnostic[] => {
      try {
        return evaluate(card, data as EvaluationData).diagnostics;
      } catch (error) {
        return (error as ScorecardError).diagnostics;
      }
    })();
    expect(found.length).toBeGreaterThan(0);
    expect(leftInEnglish(found)).toEqual([]);
  });
});
