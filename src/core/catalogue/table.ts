import { entry, list } from './entry.js';

/** Findings about tables of values; their position is the row and column of the table, the header being row 1. */
export const tableCatalogue = () => ({
  'table.too-large': entry({
    severity: 'error',
    message: (p: { what: string; found: number; limit: number }) =>
      `the table has ${p.found} ${p.what}; at most ${p.limit} are read`,
    hint: 'split the table, or raise the limit',
  }),
  'table.empty': entry({
    severity: 'warning',
    message: (p: { what: string }) => `the table has no ${p.what}`,
    expected: 'a header row and at least one row of values',
  }),
  'table.shape': entry({
    severity: 'error',
    message: (p: { columns: readonly string[]; why: string }) =>
      `the shape of the table is not recognised: ${p.why}; the first row is ${list(p.columns, 6)}`,
    expected:
      'long (`period,key,value`), wide by period (`key,2026-01,2026-02`, one row per key), or wide by key (`period,contacts,cost`, one row per period)',
    hint: 'write a header row in one of these three shapes',
  }),
  'table.input': entry({
    severity: 'error',
    message: (p: { found: string }) => `a table cannot be read from ${p.found}`,
    expected: 'CSV text, an array of objects, or an array of arrays',
  }),
  'table.quote': entry({
    severity: 'error',
    message: (p: { column: number }) => `the quoted cell in column ${p.column} never ends`,
    expected: 'a closing `"`; a quote inside quotes is written twice',
    hint: 'rows before this one were read, this one and later ones were not',
  }),
  'table.row-length': entry({
    severity: 'warning',
    message: (p: { found: number; expected: number }) =>
      `this row has ${p.found} cells, the header has ${p.expected}`,
    hint: (p) =>
      p.found > p.expected
        ? 'cells beyond the header were not read; quote cells that contain the delimiter'
        : 'the absent cells count as not stated',
  }),
  'table.unknown-key': entry({
    severity: 'warning',
    message: (p: { key: string; count: number; near: readonly string[] }) =>
      `\`${p.key}\` is no metric or indicator of the card; ${p.count === 1 ? 'its cell was' : `its ${p.count} cells were`} not taken`,
    hint: (p) =>
      p.near.length === 0
        ? undefined
        : `did you mean ${p.near.map((name) => `\`${name}\``).join(' or ')}?`,
  }),
  'table.ignored-column': entry({
    severity: 'info',
    message: (p: { column: string }) => `the column \`${p.column}\` was not used`,
  }),
  'table.period': entry({
    severity: 'error',
    message: (p: { text: string; row: boolean; meant?: string | undefined }) =>
      p.text === ''
        ? 'the period is empty; the row was not taken'
        : `\`${p.text}\` is not a period; its ${p.row ? 'row' : 'column'} was not taken`,
    expected: '`2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07` or `2026-06-30`',
    hint: ({ text, meant }) =>
      meant === undefined
        ? text.includes('/')
          ? 'days written with slashes are not read, as day and month can be mistaken for each other'
          : undefined
        : `write \`${meant}\` if that is the month that is meant`,
  }),
  'table.first-days': entry({
    severity: 'info',
    message: (p: { count: number }) =>
      `every date is the first day of a month, so ${p.count === 1 ? 'it was read as a month' : `the ${p.count} dates were read as months`}`,
    hint: 'write months as `2026-06` to say so',
  }),
  'table.value': entry({
    severity: 'error',
    message: (p: { text: string; why: string }) => `\`${p.text}\` was not taken: ${p.why}`,
    expected: 'a number, a blank for "not yet", or `N/A` for "not applicable"',
  }),
  'table.number-ambiguous': entry({
    severity: 'error',
    message: (p: { text: string }) =>
      `\`${p.text}\` was not taken: it is not known whether its mark separates decimals or thousands`,
    expected: 'numbers whose decimal mark is known',
    hint: 'name the locale of the table, such as `en` (1,234.5) or `es` (1.234,5)',
  }),
  'table.number-style': entry({
    severity: 'error',
    message: (p: { text: string; decimal: string }) =>
      `\`${p.text}\` was not taken: it does not fit numbers whose decimal mark is \`${p.decimal}\``,
    hint: 'check the locale of the table; write all its numbers in one way',
  }),
  'table.percent-sign': entry({
    severity: 'error',
    message: (p: { text: string; key: string }) =>
      `\`${p.text}\` was not taken: the unit of \`${p.key}\` is not percent`,
    hint: 'remove the percent sign, or give the element `unit: percent`',
  }),
  'table.percent-range': entry({
    severity: 'warning',
    message: (p: { key: string; value: number }) =>
      `${p.value} lies outside 0 to 100, but the unit of \`${p.key}\` is percent`,
  }),
  'table.fraction-or-percent': entry({
    severity: 'warning',
    message: (p: { key: string; count: number }) =>
      `all ${p.count} values of \`${p.key}\` lie between 0 and 1, but its unit is percent; they were taken as they are`,
    expected: 'percent from 0 to 100',
    hint: 'multiply fractions by 100 in the table, or change the unit',
  }),
  'table.time': entry({
    severity: 'error',
    message: (p: { text: string }) =>
      `\`${p.text}\` was not taken: it may be hours and minutes, or minutes and seconds`,
    expected: 'durations as `H:MM:SS`, or as a number',
  }),
  'table.formula': entry({
    severity: 'warning',
    message: (p: { text: string }) => `\`${p.text}\` looks like a formula and was left as text`,
    hint: 'export values instead of formulas',
  }),
  'table.kind': entry({
    severity: 'error',
    message: (p: { text: string }) => `\`${p.text}\` is no kind of value; the row was not taken`,
    expected: '`actual`, `target`, `forecast` or `benchmark`',
  }),
  'table.duplicate': entry({
    severity: 'error',
    message: (p: { key: string; period: string; row: number }) =>
      `\`${p.key}\` already has a value for ${p.period}, in row ${p.row}; this one was not taken`,
    expected: 'one value for each key, period and kind',
  }),
  'table.locale': entry({
    severity: 'warning',
    message: (p: { locale: string }) =>
      `it is not known how numbers are written in \`${p.locale}\`; only numbers that can be read in one way were taken`,
    expected: 'a language tag such as `en`, `es` or `es-MX`',
  }),
  'table.more': entry({
    severity: 'warning',
    message: (p: { count: number }) =>
      `${p.count} more ${p.count === 1 ? 'finding is' : 'findings are'} not listed`,
    hint: 'mend those that are listed first',
  }),
});
