import { describe, expect, it } from 'vitest';
import { codes, read, taken } from './read.js';

const values = ['cost 2026-01 5', 'cost 2026-02 6', 'contacts 2026-01 10', 'contacts 2026-02 null'];

describe('the shape of a table', () => {
  it('is recognised when it is long', () => {
    const csv =
      'period,key,value\n2026-01,cost,5\n2026-02,cost,6\n2026-01,contacts,10\n2026-02,contacts,\n';
    expect(taken(csv)).toEqual(values);
    expect(codes(csv)).toEqual([]);
  });

  it('is recognised when it is wide by period', () => {
    expect(taken('key,2026-01,2026-02\ncost,5,6\ncontacts,10,\n')).toEqual(values);
  });

  it('is recognised when it is wide by key', () => {
    expect(taken('period,cost,contacts\n2026-01,5,10\n2026-02,6,\n').toSorted()).toEqual(
      values.toSorted(),
    );
  });

  it('is the same for row arrays and row objects', () => {
    const arrays = [
      ['key', '2026-01', '2026-02'],
      ['cost', 5, 6],
      ['contacts', 10, null],
    ];
    const objects = [
      { period: '2026-01', cost: 5, contacts: 10 },
      { period: '2026-02', cost: 6, contacts: null },
    ];
    expect(taken(arrays)).toEqual(values);
    expect(taken(objects).toSorted()).toEqual(values.toSorted());
  });

  it.each([
    'Periodo;Indicador;Valor\n2026-01;cost;5\n',
    'MES;clave;valor\nene 2026;cost;5\n',
    'fecha;métrica;real\n2026-01;cost;5\n',
    'value,metric,month\n5,cost,2026-01\n',
    'Date,KPI,Actual\n2026-01,cost,5\n',
  ])('is recognised by English and Spanish headers in any order: %j', (csv) => {
    expect(taken(csv)).toEqual(['cost 2026-01 5']);
  });

  it('keeps targets and notes of a long table beside the actual values', () => {
    const found = read(
      'period,key,value,target,note\n2026-01,cost,5,4,estimated\n2026-02,cost,6,,\n',
    );
    expect(found.rows.map(({ kind, value, note }) => [kind, value, note])).toEqual([
      ['actual', 5, 'estimated'],
      ['target', 4, 'estimated'],
      ['actual', 6, undefined],
    ]);
    expect(found.series.get('cost')?.values).toEqual([5, 6]);
  });

  it('takes the kind of a row from its column, and refuses kinds it does not know', () => {
    const csv =
      'period,key,value,tipo\n2026-01,cost,5,meta\n2026-01,cost,6,real\n2026-02,cost,7,wish\n';
    expect(read(csv).rows.map(({ kind }) => kind)).toEqual(['target', 'actual']);
    expect([...read(csv).series.keys()]).toEqual(['cost']);
    expect(codes(csv)).toEqual(['table.kind 4:4']);
  });

  it('lets ids be words that head columns', () => {
    const ids = ['key', 'value'];
    expect(taken('period,key,value\n2026-01,1,2\n', { ids })).toEqual([
      'key 2026-01 1',
      'value 2026-01 2',
    ]);
    expect(taken('period,key,value\n2026-01,value,2\n', { ids })).toEqual(['value 2026-01 2']);
  });

  it('takes keys of checklist items and breakdown members', () => {
    expect(taken('period,kbReviewed.revised,speed.phone\n2026-01,partly,30\n')).toEqual([
      'kbReviewed.revised 2026-01 partly',
      'speed.phone 2026-01 30',
    ]);
  });

  it.each([
    ['no periods anywhere', 'name,size\ncost,5\n'],
    ['periods without keys', 'period,value\n2026-01,5\n'],
    ['a table without header', '2026-01,cost,5\n2026-02,cost,6\n'],
    ['only periods', '2026-01,2026-02\n5,6\n'],
    ['a lonely column', 'period\n2026-01\n'],
  ])('is reported when it is unknown: %s', (_, csv) => {
    expect(codes(csv)).toEqual(['table.shape 1:1']);
    expect(taken(csv)).toEqual([]);
  });

  it('names unused columns and broken periods in the header', () => {
    const csv = 'key,title,2026-01,2026-13\ncost,Cost,5,6\n';
    expect(taken(csv)).toEqual(['cost 2026-01 5']);
    expect(codes(csv)).toEqual(['table.ignored-column 1:2', 'table.period 1:4']);
  });
});

describe('the periods of a table', () => {
  it.each([
    ['Jan 2026', '2026-01'],
    ['ene 2026', '2026-01'],
    ['sept. 2026', '2026-09'],
    ['Septiembre de 2026', '2026-09'],
    ['August-2026', '2026-08'],
    ['06/2026', '2026-06'],
    ['6/2026', '2026-06'],
    ['Q2 2026', '2026-Q2'],
    ['T2 2026', '2026-Q2'],
    ['2026-W07', '2026-W07'],
    ['W07 2026', '2026-W07'],
    ['sem 07 2026', '2026-W07'],
    ['2026-06-30', '2026-06-30'],
    ['2026-06-30T00:00:00.000Z', '2026-06-30'],
    ['30 Jun 2026', '2026-06-30'],
    ['2026', '2026'],
  ])('may be written as %s', (text, period) => {
    expect(taken([{ period: text, key: 'cost', value: 1 }])).toEqual([`cost ${period} 1`]);
  });

  it.each([
    '01/06/2026',
    '2026-13',
    'foo 2026',
    'Jan 26',
    '45678',
    '2026-06-30T12:00',
    'x'.repeat(999),
  ])('may not be written as %s', (text) => {
    expect(codes([{ period: text, key: 'cost', value: 1 }])).toEqual(['table.period 2:1']);
  });

  it.each([
    ['ene-26', '2026-01'],
    ['Sept 25', '2025-09'],
    ['Jan-26', '2026-01'],
    ['2026-2', '2026-02'],
    ['202604', '2026-04'],
    ['4.2026', '2026-04'],
  ])('that are doubtful say which month may be meant: %s', (text, month) => {
    const { diagnostics } = read([{ period: text, key: 'cost', value: 1 }]);
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      `write \`${month}\` if that is the month that is meant`,
    ]);
  });

  it.each([
    [
      '01/06/2026',
      'days written with slashes are not read, as day and month can be mistaken for each other',
    ],
    ['Total', undefined],
    ['45678', undefined],
    ['202613', undefined],
  ])('that are none say no more than is known: %s', (text, hint) => {
    const { diagnostics } = read([{ period: text, key: 'cost', value: 1 }]);
    expect(diagnostics.map((found) => [found.code, found.hint])).toEqual([['table.period', hint]]);
  });

  it('are months where a monthly card has first days of months only, and says so', () => {
    const csv = 'period,cost\n2026-01-01,1\n2026-02-01,2\n';
    expect(taken(csv)).toEqual(['cost 2026-01 1', 'cost 2026-02 2']);
    expect(codes(csv)).toEqual(['table.first-days 1:1']);
    expect(taken('key,2026-01-01\ncost,1\n')).toEqual(['cost 2026-01 1']);
  });

  it('stay days where one is not the first, or the card is not monthly', () => {
    const mixed = 'period,cost\n2026-01-01,1\n2026-01-02,2\n';
    expect(taken(mixed)).toEqual(['cost 2026-01-01 1', 'cost 2026-01-02 2']);
    const calendar = { period: 'day', yearStart: 1 } as const;
    expect(taken('period,cost\n2026-01-01,1\n', { calendar })).toEqual(['cost 2026-01-01 1']);
  });
});

describe('CSV text', () => {
  it.each([
    ['period;cost\n2026-01;5\n'],
    ['period\tcost\n2026-01\t5\n'],
    ['period|cost\n2026-01|5\n'],
    ['\uFEFFperiod,cost\r\n2026-01,5\r\n'],
    ['period,cost\r2026-01,5'],
    ['sep=;\nperiod;cost\n2026-01;5\n'],
    ['\n\nperiod,cost\n\n2026-01,5\n,\n\n'],
    ['"period","cost"\n"2026-01","5"\n'],
    ['"period","a;b;c;d",cost\n2026-01,,5\n'],
  ])('is read from %j', (csv) => {
    expect(taken(csv)).toEqual(['cost 2026-01 5']);
  });

  it('keeps quotes, delimiters and line ends inside quotes', () => {
    const csv =
      'period,key,value,note\n2026-01,mood,"so ""so"", fine","two\nlines"\n2026-02,mood,good,x\n';
    const { rows } = read(csv);
    expect(rows.map(({ value, note, row }) => [value, note, row])).toEqual([
      ['so "so", fine', 'two\nlines', 2],
      ['good', 'x', 3],
    ]);
  });

  it('counts rows as a spreadsheet does, blank ones included', () => {
    expect(codes('\nperiod,cost\n\n2026-01,#REF!\n')).toEqual(['table.value 4:2']);
  });

  it('reports rows of other lengths than the header', () => {
    const csv = 'period,cost,contacts\n2026-01,5\n2026-02,5,6,7\n2026-03,5,6,,\n';
    expect(codes(csv)).toEqual(['table.row-length 2:1', 'table.row-length 3:1']);
    expect(taken(csv)).toHaveLength(5);
  });
});
