import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LongRow, readTable, toCsv, toRows } from '../../../src/exchange/index.js';

const options = {
  ids: ['cost', 'mood'],
  calendar: { period: 'month', yearStart: 1 },
  locale: 'en',
} as const;

describe('the writer of tables', () => {
  it('writes the long shape', () => {
    const rows: LongRow[] = [
      { period: '2026-01', key: 'cost', value: 1.234 },
      { period: '2026-02', key: 'cost', value: null },
      { period: '2026-03', key: 'cost', value: null, na: true },
    ];
    expect(toCsv(rows)).toBe(
      'period,key,value\n2026-01,cost,1.234\n2026-02,cost,\n2026-03,cost,N/A\n',
    );
    expect(toRows(rows)[2]).toEqual({ period: '2026-03', key: 'cost', value: 'N/A' });
  });

  it.each(['=cmd()', '+1+1', '-x', '@sum', '\tx', '\rx'])(
    'never writes the formula %j',
    (value) => {
      const csv = toCsv([{ period: '2026-01', key: 'mood', value, note: value }]);
      const cells = csv.split('\n')[1]?.split(',').slice(2) ?? [];
      expect(cells.map((cell) => /^"?'/.test(cell))).toEqual([true, true]);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(toCsv([{ period: '2026-01', key: 'cost', value: -5 }])).toContain(',-5\n');
  });

  it('is undone by the reader, for text and for row objects', () => {
    const label = fc
      .stringMatching(/^[A-Za-z=+@"',;|-][A-Za-z "',;\n=+@-]{0,12}[a-z!]$/)
      .filter((text) => !/^'[=+\-@]/.test(text) && !/nan$|inf$/i.test(text));
    const anyRow = fc.record(
      {
        period: fc.constantFrom('2026-01', '2026-Q2', '2026', '2026-W07'),
        key: fc.constantFrom('cost', 'mood'),
        value: fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
          fc.constant(null),
          label,
        ),
        kind: fc.constantFrom('actual', 'actual', 'benchmark'),
        note: label,
      },
      { requiredKeys: ['period', 'key', 'value', 'kind'] },
    );
    const rows = fc.uniqueArray(anyRow, {
      minLength: 1,
      maxLength: 8,
      selector: ({ period, key, kind }) => `${period} ${key} ${kind}`,
    });
    fc.assert(
      fc.property(rows, (written) => {
        const expected = written.filter(({ kind, value }) => kind === 'actual' || value !== null);
        for (const input of [toCsv(written as LongRow[]), toRows(written as LongRow[])]) {
          const found = readTable(input, options).rows.map(({ row, column, ...rest }) =>
            row > 1 && column === 3 ? rest : undefined,
          );
          expect(found).toEqual(expected);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
