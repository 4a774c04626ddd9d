import { formatPeriod, MONTH_NAMES, type Period, parsePeriod } from '../period/index.js';
import { fold } from './words.js';

const LONG_NAMES = [
  'january february march april may june july august september october november december',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
].map((names) => names.split(' '));

/** Months by folded name, long or short, January being 1. */
const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map([
  ...[MONTH_NAMES.en, MONTH_NAMES.es, ...LONG_NAMES].flatMap((names) =>
    names.map((name, index): [string, number] => [fold(name), index + 1]),
  ),
  ['sept', 9],
  ['set', 9],
]);

/**
 * Reads a period as tables write it: the exact forms, and those that can be read in one way only: `Jan 2026`, `ene-2026`,
 * `06/2026`, `2026/06`, `Q2 2026`, `2026 T2`, and dates followed by midnight.
 *
 * @param cell - text, or a whole number for a year
 */
export function readPeriodCell(cell: unknown): Period | undefined {
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell >= 1000 && cell <= 9999
      ? parsePeriod(String(cell))
      : undefined;
  if (typeof cell !== 'string' || cell.length > 40) return undefined;
  const text = cell.trim();
  const exact = parsePeriod(text);
  if (exact !== undefined) return exact;
  const folded = fold(text);
  for (const { pattern, toText } of FORMS) {
    const match = pattern.exec(folded);
    if (match !== null) return parsePeriod(toText(match[1] ?? '', match[2] ?? '', match[3] ?? ''));
  }
  return undefined;
}

/**
 * The month that a cell may mean, where it can be read in another way too: `ene-26` may be the 26th of January, and `202604` a number.
 * Spreadsheets write months like the first when they save a table.
 */
export function monthMeant(cell: string): string | undefined {
  const folded = fold(cell.trim().slice(0, 40));
  for (const { pattern, toText } of DOUBTFUL) {
    const match = pattern.exec(folded);
    const month = match === null ? '' : toText(match[1] ?? '', match[2] ?? '', '');
    if (parsePeriod(month) !== undefined) return month;
  }
  return undefined;
}

/** Whether a period is a day that begins a month. */
export function isFirstOfMonth(period: Period): boolean {
  return period.unit === 'day' && formatPeriod(period).endsWith('-01');
}

interface Form {
  readonly pattern: RegExp;
  readonly toText: (first: string, second: string, third: string) => string;
}

const named = (name: string, year: string): string => {
  const month = MONTH_BY_NAME.get(name);
  return month === undefined ? '' : `${year}-${String(month).padStart(2, '0')}`;
};

const FORMS: readonly Form[] = [
  {
    pattern: /^(\d{1,2}) ([a-z]{3,10})\.? (\d{4})$/,
    toText: (day, name, year) => `${named(name, year)}-${day.padStart(2, '0')}`,
  },
  { pattern: /^([a-z]{3,10})\.?[ /-](\d{4})$/, toText: named },
  { pattern: /^([a-z]{3,10}) de (\d{4})$/, toText: named },
  { pattern: /^(\d{1,2})\/(\d{4})$/, toText: (month, year) => `${year}-${month.padStart(2, '0')}` },
  { pattern: /^(\d{4})\/(\d{2})$/, toText: (year, month) => `${year}-${month}` },
  { pattern: /^[qt]([1-4])[ /-]?(\d{4})$/, toText: (quarter, year) => `${year}-Q${quarter}` },
  { pattern: /^(\d{4})[ /-]?[qt]([1-4])$/, toText: (year, quarter) => `${year}-Q${quarter}` },
  { pattern: /^[hs]([12])[ /-]?(\d{4})$/, toText: (half, year) => `${year}-H${half}` },
  { pattern: /^(\d{4})[ /-]?[hs]([12])$/, toText: (year, half) => `${year}-H${half}` },
  { pattern: /^(?:w|sem )(\d{2})[ /-]?(\d{4})$/, toText: (week, year) => `${year}-W${week}` },
  { pattern: /^(\d{4})[ /-]?w(\d{2})$/, toText: (year, week) => `${year}-W${week}` },
  { pattern: /^(\d{4}-\d\d-\d\d)[t ]00:00(?::00(?:\.0+)?)?z?$/, toText: (date) => date },
];

const DOUBTFUL: readonly Form[] = [
  {
    pattern: /^([a-z]{3,10})\.?[ '/-]?(\d{2})$/,
    toText: (name, year) => named(name, `20${year}`),
  },
  { pattern: /^((?:19|20)\d{2})(\d{2})$/, toText: (year, month) => `${year}-${month}` },
  {
    pattern: /^((?:19|20)\d{2})[-/. ](\d{1,2})$/,
    toText: (year, month) => `${year}-${month.padStart(2, '0')}`,
  },
  {
    pattern: /^(\d{1,2})[-. ]((?:19|20)\d{2})$/,
    toText: (month, year) => `${year}-${month.padStart(2, '0')}`,
  },
];
