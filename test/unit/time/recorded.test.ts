import { describe, expect, it } from 'vitest';
import { readTable, toCsv, toRows } from '../../../src/exchange.js';
import { defineScorecard, evaluate, valueKeys } from '../../../src/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'c',
  title: 'C',
  indicators: { csat: { baseline: 0, target: 100 }, asa: { baseline: 0, target: 100 } },
});

const TABLE = `periodo,clave,valor,fecha de registro
2026-05,csat,60,2026-05-31
2026-05,csat,90,2026-06-20
2026-05,asa,N/A,
`;

describe('a table that says when values were recorded', () => {
  const table = readTable(TABLE, valueKeys(card));

  it('takes a value recorded again as a correction', () => {
    expect(table.diagnostics).toEqual([]);
    expect(table.rows.map(({ key, value, recorded }) => [key, value, recorded])).toEqual([
      ['csat', 60, '2026-05-31'],
      ['csat', 90, '2026-06-20'],
      ['asa', null, undefined],
    ]);
  });

  it('is evaluated as it was known on a day', () => {
    expect(evaluate(card, table.rows).indicators.csat).toMatchObject({ value: 90 });
    const then = evaluate(card, table.rows, { asOf: '2026-05-31' });
    expect(then.indicators.csat).toMatchObject({ value: 60 });
    expect(then.indicators.asa).toMatchObject({ reason: 'not-applicable' });
    expect(then.total).toMatchObject({ points: 60, coverage: 1 });
  });

  it('is written with the days it has', () => {
    const text = toCsv(table.rows);
    expect(text).toBe(
      'period,key,value,recorded\n2026-05,csat,60,2026-05-31\n2026-05,csat,90,2026-06-20\n2026-05,asa,N/A,\n',
    );
    expect(
      readTable(toRows(table.rows), valueKeys(card)).rows.map(({ recorded }) => recorded),
    ).toEqual(['2026-05-31', '2026-06-20', undefined]);
  });

  it('reports the same recording twice, and a day that is none', () => {
    const twice = readTable(`${TABLE}2026-05,csat,70,2026-06-20\n`, valueKeys(card));
    expect(twice.diagnostics).toMatchObject([{ code: 'table.duplicate' }]);
    const wrong = readTable(`${TABLE}2026-05,csat,70,soon\n`, valueKeys(card));
    expect(wrong.diagnostics).toMatchObject([{ code: 'table.period' }]);
  });
});
