import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  type Diagnostic,
  type DiagnosticCode,
  diagnosticsCatalogue,
  evaluate,
  type EvaluationData,
  type ScorecardError,
  valueKeys,
} from 'stratmap';
import { readTable, type TableInput } from 'stratmap/exchange';
import { spanishFinding } from '../../../src/cli/spanish/index.js';
import { type DiagnosticParams, diagnosticsOf } from '../../../src/core/index.js';
import { CARD, FILES, run } from './world.js';

const diagnostic = diagnosticsOf(diagnosticsCatalogue);

/** Texts with what messages name: each in both forms, where one is for a single thing. */
const SAMPLES = {
  'combine.gate-empty': [{ of: '`save`' }],
  'guard.own-measure': [{ id: 'save', counter: 'csat' }],
  'status.counts-beyond': [
    { of: '`save`', status: 'good', count: 3, children: 1 },
    { of: '`save`', status: 'good', count: 3, children: 2 },
  ],
  'breakdown.unused': [{ id: 'cost', key: 'whole' }],
  'breakdown.whole': [{ id: 'cost', name: 'staff' }],
  'data.breakdown': (['the whole', 'the given value', 'the sum by channel'] as const).flatMap(
    (what) =>
      [
        'its members add up to',
        'its smallest member is',
        'its largest member is',
        'the sum by team is',
      ].flatMap((other) =>
        ['', '2026-01'].map((period) => ({
          ...{ key: 'cost', period, what, found: 3, other, against: 4 },
        })),
      ),
  ),
  'initiative.early': [{ id: 'a', needs: 'b', from: '2026-01', to: '2026-02' }],
  'risk.scales': [{ shares: ['a', 'b'], ranks: ['c'] }],
  'override.twice': [{ id: 'a', kind: 'value', first: 2 }],
  'weight.zero-while': [
    { of: '`save`', from: '2026-01' },
    { of: '`save`', from: '2026-01', until: '2026-05' },
  ],
  'scale.missing': ['target', 'baseline', 'baseline and no target', 'target range'].map(
    (lacks) => ({ id: 'a', lacks }),
  ),
  'scale.turns': [{ up: '2026-01', down: '2026-02' }],
  'scale.outside-range': [{ id: 'a', what: 'target', value: 7, low: 1, high: 5 }],
  'scale.unused': [{ id: 'a', what: 'limits' }],
  'scale.range-missing': [{ id: 'a' }],
  'link.weight-zero': [{ from: 'a', to: 'b' }],
  'objective.unmeasured': [{ id: 'a' }],
  'value.clash': [
    { id: 'a', period: '' },
    { id: 'a', period: '2026-01' },
  ],
  'not-evaluated-yet': [{ what: '`includes`' }],
  'data.unknown-key': [
    { key: 'cots', known: ['cost'] },
    { key: 'zzzz', known: ['cost', 'contacts'] },
    { key: 'zzzz', known: Array.from({ length: 12 }, (_, i) => `key${i}`) },
    { key: 'zzzz', known: [] },
  ],
  'data.value': [{ found: 'null', expected: 'a finite number' }],
  'data.period': [{ found: 'May' }, { found: '2026-5', hint: 'did you mean `2026-05`?' }],
  'data.not-equal': ['', '2026-01'].map((period) => ({
    ...{ equal: 'a = b', period, left: 1, right: 3, difference: 2 },
  })),
  'data.recorded': [{ found: 'May' }],
  'data.mixed': [{ keys: ['a', 'b'] }],
  'table.too-large': ['characters', 'rows', 'columns', 'cells', 'rows or more'].map((what) => ({
    ...{ what, found: 9, limit: 8 },
  })),
  'table.empty': [{ what: 'rows' }, { what: 'rows of values' }],
  'table.shape': [{ columns: ['a', 'b'], why: 'it has columns of periods, but no column of keys' }],
  'table.input': [{ found: 'null' }],
  'table.quote': [{ column: 2 }],
  'table.row-length': [
    { found: 3, expected: 2 },
    { found: 2, expected: 3 },
  ],
  'table.unknown-key': [
    { key: 'cots', count: 1, near: ['cost', 'costs'] },
    { key: 'zzzz', count: 3, near: [] },
  ],
  'table.ignored-column': [{ column: 'Owner' }],
  'table.period': [
    { text: '', row: true },
    { text: 'May', row: true },
    { text: 'May', row: false },
    { text: '30/06/2026', row: true },
    { text: 'ene-26', row: true, meant: '2026-01' },
  ],
  'table.first-days': [{ count: 1 }, { count: 4 }],
  'table.value': [{ text: 'x', why: '`cost` takes numbers only' }],
  'table.number-ambiguous': [{ text: '1,234' }],
  'table.number-style': [{ text: '1,5', decimal: '.' }],
  'table.percent-sign': [{ text: '5 %', key: 'cost' }],
  'table.percent-range': [{ key: 'share', value: 140 }],
  'table.fraction-or-percent': [{ key: 'share', count: 4 }],
  'table.time': [{ text: '1:30' }],
  'table.formula': [{ text: '=A1' }],
  'table.kind': [{ text: 'guess' }],
  'table.duplicate': [{ key: 'cost', period: '2026-01', row: 2 }],
  'table.locale': [{ locale: 'xx' }],
  'table.more': [{ count: 1 }, { count: 2 }],
} as const satisfies { readonly [C in DiagnosticCode]?: readonly DiagnosticParams<C>[] };

/** What is said, without the names that are quoted and the code. */
const wordsOf = (found: Diagnostic): string =>
  (spanishFinding(found) ?? `English: ${found.message}`)
    .replaceAll(/`[^`]*`/g, '')
    .replace(found.code, '');

const ENGLISH = /\b(?:English|the|is|are|was|it|its|of|or|and|not|has|no more|such as)\b/;

/** Those that are not in Spanish from end to end. */
const leftInEnglish = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(wordsOf).filter((words) => ENGLISH.test(words));

describe('findings in Spanish', () => {
  it.each(Object.entries(SAMPLES))('are there for every text of %s', (code, params) => {
    const found = params.map((one) => diagnostic(code as DiagnosticCode, [], one as never));
    expect(leftInEnglish(found)).toEqual([]);
  });

  it('cover tables, values and whatever does not refuse a card', () => {
    const wanted = Object.entries(diagnosticsCatalogue).filter(
      ([code, { severity }]) => /^(?:table|data)\./.test(code) || severity !== 'error',
    );
    expect(Object.keys(SAMPLES).toSorted()).toEqual(wanted.map(([code]) => code).toSorted());
  });

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

  it('quote what a file says to the letter, whatever it says', () => {
    const told = (text: string) =>
      spanishFinding(diagnostic('table.value', [], { text, why: '`rows` takes numbers only' }));
    expect(told('rows')).toBe(
      'error table.value: `rows` no se tomó: `rows` solo admite números\n  se esperaba: un número, una celda vacía para «todavía no», o `N/A` para «no aplicable»',
    );
    expect(told('{Why} $& `a` and `b`')).toContain('`{Why} $& `a` and `b`` no se tomó');
  });
});

describe('the command in Spanish', () => {
  const BAD = { ...FILES, '/w/data/values.csv': 'period,cost,contacts\n2026-01,many,100\n' };

  it('tells findings of tables as it tells advice', async () => {
    const { err, out } = await run(['inspect', 'card.yaml', '--locale', 'es'], { files: BAD });
    expect(err).toBe(
      'data/values.csv:2:2 error table.value: `many` no se tomó: `cost` solo admite números\n  se esperaba: un número, una celda vacía para «todavía no», o `N/A` para «no aplicable»\n',
    );
    expect(out).toMatch(/^card\.yaml.*aviso/m);
  });

  it('is that of a Spanish card unless another is asked for', async () => {
    const files = { ...BAD, '/w/card.yaml': CARD.replace('language: en', 'language: es') };
    const own = await run(['evaluate', 'card.yaml'], { files });
    expect(own.err).toContain('`many` no se tomó');
    const other = await run(['evaluate', 'card.yaml', '--locale', 'en'], { files });
    expect(other.err).toContain('`many` was not taken');
  });

  it('colours the words of Spanish findings', async () => {
    const files = { ...FILES, '/w/data/values.csv': 'period,cost,contacts,x\n2026-01,1,1,4\n' };
    const argv = ['evaluate', 'card.yaml', '--locale', 'es'];
    const { err } = await run(argv, { files, env: { FORCE_COLOR: '1' } });
    expect(err).toContain('\u001b[33maviso table.unknown-key\u001b[0m: `x` no es');
  });

  it('says why a card is refused in English, whole', async () => {
    const files = { '/w/card.yaml': CARD.replace('baseline: 9', 'basline: 9') };
    const { code, err } = await run(['check', 'card.yaml', '--locale', 'es'], { files });
    expect(code).toBe(1);
    expect(err).toMatch(/error document\.unknown-key at .*\n {2}expected: one of/);
  });
});
