import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableInput } from '../../../src/exchange/index.js';
import { codes, read, taken } from './read.js';

describe('a hostile table', () => {
  it.each([
    ['five megabytes in one line', 'x'.repeat(5_000_000), 'table.empty 1:1'],
    ['a million columns', `period${',a'.repeat(1_000_000)}\n2026-01\n`, 'table.too-large 1:10001'],
    [
      'a quote that never ends',
      `period,cost\n2026-01,"${'5\n'.repeat(1_000_000)}`,
      'table.quote 2:2',
    ],
    ['nothing but quotes', '"'.repeat(1_000_001), 'table.quote 1:1'],
    ['nothing but line ends', '\n'.repeat(1_000_000), 'table.empty 1:1'],
    ['nothing', '', 'table.empty 1:1'],
    ['a header alone', 'period,cost\n', 'table.empty 1:1'],
  ])('of %s ends in a finding', (_, csv, code) => {
    expect(codes(csv)).toContain(code);
    expect(taken(csv)).toEqual([]);
  });

  it('is not read beyond its limits, but what was read before stays', () => {
    const csv = 'period,cost\n2026-01,1\n2026-02,2\n';
    expect(codes(csv, { limits: { characters: 5 } })).toEqual(['table.too-large 1:1']);
    expect(taken(csv, { limits: { cells: 4 } })).toEqual(['cost 2026-01 1']);
    const rows = [
      ['period', 'cost'],
      ['2026-01', 1],
      ['2026-02', 2],
    ];
    expect(taken(rows, { limits: { cells: 4 } })).toEqual(['cost 2026-01 1']);
    expect(codes([{ period: '2026-01', cost: 1, a: 1 }], { limits: { columns: 2 } })).toContain(
      'table.too-large 2:3',
    );
  });

  it('lists a limited number of findings and counts the rest', () => {
    const csv = `period,cost\n${'x,1\n'.repeat(5000)}`;
    const { diagnostics } = read(csv, { limits: { diagnostics: 10 } });
    expect(diagnostics).toHaveLength(11);
    expect(diagnostics.at(-1)?.message).toBe('4990 more findings are not listed');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'may use %s as a key without harm',
    (name) => {
      const found = read(`key,2026-01\n${name},5\n`);
      expect(found.rows).toEqual([]);
      expect(found.diagnostics.map(({ code }) => code)).toEqual(['table.unknown-key']);
      expect(taken(`key,2026-01\n${name},5\n`, { ids: [name] })).toEqual([`${name} 2026-01 5`]);
      const parsed = JSON.parse(`[{"period":"2026-01","${name}":5}]`) as object[];
      expect(taken(parsed, { ids: [name] })).toEqual([`${name} 2026-01 5`]);
      expect(codes(`period,key,value\n2026-01,cost,1\n${name},cost,1\n`)).toEqual([
        'table.period 3:1',
      ]);
    },
  );

  it.each([null, 5, {}, [1, 2], [null], [[]], [{}], [[], {}], [{ period: {} }]])(
    'of a wrong type is a finding: %j',
    (input) => {
      const found = read(input as unknown as TableInput);
      expect(found.rows).toEqual([]);
      expect(found.diagnostics.length).toBeGreaterThan(0);
    },
  );

  it('of any text at all is read without a throw, and twice the same', () => {
    const piece = fc.constantFrom(
      'period',
      'key',
      'value',
      'cost',
      'share',
      '2026-01',
      'Jan 2026',
      '1,5',
      '1.234',
      '12%',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      '""',
      ' ',
      '=1',
      "'",
      '(',
      '1:02:03',
      'N/A',
      '\uFEFF',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (csv) => {
        const found = read(csv);
        expect(read(csv)).toEqual(found);
        expect(found.rows.length + found.diagnostics.length).toBeGreaterThan(0);
      }),
      { seed: 5, numRuns: 600 },
    );
  });
});
