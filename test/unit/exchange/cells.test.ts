import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, codes, read, taken } from './read.js';

describe('a number', () => {
  it.each([
    ['12', 12],
    ['-12.5', -12.5],
    ['−3', -3],
    ['+3', 3],
    ['.5', 0.5],
    ['(120)', -120],
    ['1,234,567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['1,234.5', 1234.5],
    ['0,123', 0.123],
    ['12,5', 12.5],
    ['1 234 567', 1_234_567],
    ["1'234.50", 1234.5],
    ['€ 12', 12],
    ['12 €', 12],
    ['US$12', 12],
    ['EUR 12', 12],
    ['-$12', -12],
    ['1.2e3', 1200],
    ['1:02:03', 3723],
    ['100:00:00', 360_000],
  ])('written %s is taken without a locale, as it has one meaning', (text, value) => {
    expect(cell(text)).toBe(value);
  });

  it.each([
    ['1,234', 'en', 1234],
    ['1,234', 'es', 1.234],
    ['1.234', 'es-ES', 1234],
    ['1.234', 'es-MX', 1.234],
    ['1.234', 'en-US', 1.234],
    ['1.234,5', 'de', 1234.5],
  ])('written %s in %s is %d', (text, locale, value) => {
    expect(cell(text, locale)).toBe(value);
  });

  it.each(['1,234', '1.234', '-12.345'])('written %s is never guessed', (text) => {
    expect(cell(text)).toBe('table.number-ambiguous');
  });

  it('is read by what its column shows, then by what the table shows', () => {
    expect(taken('period;cost;contacts\n2026-01;1.234;7\n2026-02;1,5;1.500\n')).toEqual([
      'cost 2026-01 1234',
      'contacts 2026-01 7',
      'cost 2026-02 1.5',
      'contacts 2026-02 1500',
    ]);
  });

  it('is refused where the column contradicts itself', () => {
    const csv = 'period;cost\n2026-01;1.5\n2026-02;1,5\n2026-03;2\n';
    expect(taken(csv)).toEqual(['cost 2026-03 2']);
    expect(codes(csv)).toEqual(['table.number-ambiguous 2:2', 'table.number-ambiguous 3:2']);
  });

  it.each([
    ['1,5', 'en'],
    ['1.5', 'es'],
    ['1,23,456', 'en'],
    ['1.2.3', 'en'],
  ])('written %s does not fit %s', (text, locale) => {
    expect(cell(text, locale)).toBe('table.number-style');
  });

  it('is taken with care where the locale is not known', () => {
    expect(codes('period,cost\n2026-01,5\n', { locale: 'tlh' })).toEqual(['table.locale 1:1']);
  });

  it.each([
    'NaN',
    'Infinity',
    '#REF!',
    '-',
    '—',
    '1e999',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    {},
    [1],
    'y'.repeat(1001),
  ])('is not %s', (value) => {
    expect(cell(value)).toBe('table.value');
  });

  it('is not a time that may be minutes or hours', () => {
    expect(cell('0:20')).toBe('table.time');
  });

  it('is not a number with an unknown unit', () => {
    expect(cell('5 min')).toBe('5 min');
    expect(cell('5 MIN')).toBe('5 MIN');
  });

  it('written as JavaScript writes it is read back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(cell(String(value), 'en')).toBe(value === 0 ? 0 : value);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('percent', () => {
  it('may have its sign where the unit is percent only', () => {
    expect(cell('12%', undefined, 'share')).toBe(12);
    expect(cell('12,5 %', undefined, 'share')).toBe(12.5);
    expect(cell('12%')).toBe('table.percent-sign');
  });

  it('outside 0 to 100 is taken with a warning', () => {
    const csv = 'period,share\n2026-01,101\n2026-02,-1\n2026-03,50\n';
    expect(taken(csv)).toHaveLength(3);
    expect(codes(csv)).toEqual(['table.percent-range 2:2', 'table.percent-range 3:2']);
  });

  it('that may be a fraction is taken as it is, with one warning', () => {
    const fractions = 'period,share,cost\n2026-01,0.4,0.4\n2026-02,1,1\n2026-03,,\n';
    expect(taken(fractions)[0]).toBe('share 2026-01 0.4');
    expect(codes(fractions)).toEqual(['table.fraction-or-percent 2:2']);
    expect(codes('period,share\n2026-01,0.4\n2026-02,40\n')).toEqual([]);
    expect(codes('period,share\n2026-01,0\n')).toEqual([]);
    expect(codes('period,share\n2026-01,0.4%\n')).toEqual([]);
  });
});

describe('a cell that is no number', () => {
  it('is not yet there if blank, and not applicable if it says so', () => {
    const { rows } = read('period,cost,contacts\n2026-01,,N/A\n2026-02,n.d., \n');
    expect(rows.map(({ value, na }) => [value, na])).toEqual([
      [null, undefined],
      [null, true],
      [null, true],
      [null, undefined],
    ]);
  });

  it('is not stated if an object leaves it out', () => {
    expect(
      taken([
        { period: '2026-01', cost: 1, contacts: 2 },
        { period: '2026-02', contacts: null },
      ]),
    ).toEqual(['cost 2026-01 1', 'contacts 2026-01 2', 'contacts 2026-02 null']);
  });

  it('is kept as text, unless its key takes numbers only', () => {
    const csv = 'period,mood,cost\n2026-01,sí,high\n';
    expect(taken(csv)).toEqual(['mood 2026-01 sí', 'cost 2026-01 high']);
    expect(taken(csv, { textIds: ['mood'] })).toEqual(['mood 2026-01 sí']);
    expect(codes(csv, { textIds: ['mood'] })).toEqual(['table.value 2:3']);
  });

  it('is left as text where it looks like a formula', () => {
    expect(taken('period,mood\n2026-01,=cmd()\n')).toEqual(['mood 2026-01 =cmd()']);
    expect(codes('period,mood\n2026-01,=cmd()\n2026-02,@x\n')).toEqual([
      'table.formula 2:2',
      'table.formula 3:2',
    ]);
  });

  it('is yes or no where it is a truth value', () => {
    expect(taken([{ period: '2026-01', 'kbReviewed.revised': true }])).toEqual([
      'kbReviewed.revised 2026-01 yes',
    ]);
  });
});

describe('keys and rows', () => {
  it('that are unknown are reported once with a count and the nearest ids', () => {
    const found = read('key,2026-01,2026-02,2026-03\ncosts,1,2,\ncost,1,2,3\n');
    expect(found.diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      [
        '`costs` is no metric or indicator of the card; its 2 cells were not taken',
        'did you mean `cost`?',
      ],
    ]);
    expect(found.rows).toHaveLength(3);
  });

  it('that come twice are reported with the row of the first, which stands', () => {
    const csv = 'period,key,value\n2026-01,cost,1\n01/2026,cost,2\n2026-01,contacts,3\n';
    expect(taken(csv)).toEqual(['cost 2026-01 1', 'contacts 2026-01 3']);
    expect(codes(csv)).toEqual(['table.duplicate 3:3']);
    expect(codes('key,2026-01,Jan 2026\ncost,1,1\n')).toEqual(['table.duplicate 2:3']);
  });

  it('that lack a period or a key are all reported', () => {
    const csv = 'period,key,value\n,cost,1\n2026-01,,2\n,,3\n,,\n';
    expect(codes(csv)).toEqual([
      'table.period 2:1',
      'table.value 3:2',
      'table.period 4:1',
      'table.value 4:2',
    ]);
  });

  it('name the table in their position if it has a name', () => {
    const { diagnostics } = read('period,cost\n2026-01,#REF!\n', { source: 'values.csv' });
    expect(diagnostics[0]?.position).toEqual({ line: 2, column: 2, source: 'values.csv' });
  });
});
