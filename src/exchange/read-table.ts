import {
  localeForm,
  needed,
  numberForm,
  type OptionForm,
  type OptionForms,
  readOptions,
  recordForm,
  stated,
  textForm,
} from '../core/index.js';
import { collectFindings, type Findings } from './findings.js';
import { type TableInput, toGrid } from './grid.js';
import { findLayout } from './layout.js';
import { DEFAULT_TABLE_LIMITS, type TableLimits } from './limits.js';
import { decimalMarkOf } from './number-style.js';
import type { TableOptions, TableResult, ValueSeries } from './table.js';
import { takeValues } from './take-values.js';

/** Most keys of a card that are told as a list: a list of holes has no end of them. */
const MOST_IDS = 1e6;

const IDS: OptionForm = {
  expected: 'a list of keys',
  fits: (value) => {
    if (Array.isArray(value) && value.length > MOST_IDS) return false;
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) return false;
    // What can be gone through but once is not looked at here.
    const again = Array.isArray(value) || 'size' in value || ArrayBuffer.isView(value);
    return !again || [...(value as Iterable<unknown>)].every(isText);
  },
};

const isText = (value: unknown): boolean => typeof value === 'string';

const FORMS: OptionForms<TableOptions> = {
  ids: needed(IDS),
  percentIds: IDS,
  textIds: IDS,
  locale: localeForm,
  calendar: needed(recordForm('the calendar of the card: an object with period and yearStart')),
  limits: recordForm('an object with the limits that differ'),
  source: textForm(),
};

const COUNT = numberForm(0, undefined, { whole: true });

const LIMITS: OptionForms<TableLimits> = {
  characters: COUNT,
  columns: COUNT,
  cells: COUNT,
  diagnostics: COUNT,
};

/**
 * Reads a table of values. Three shapes are recognised: long (period, key, value, with optional kind, target and note), wide
 * by period (one row per key) and wide by key (one row per period). What is certain is taken; everything else is reported with
 * its row and column, and nothing is guessed: neither `1,234` without a locale, nor a fraction where percent is due.
 *
 * @param input - CSV text, row objects, or row arrays with the header first
 * @param given - the keys of the card, its calendar, and how numbers are written
 * @returns values and findings; never throws because of the table
 * @throws ScorecardError `invalid-option`
 */
export function readTable(input: TableInput, given: TableOptions): TableResult {
  const options = readOptions(given, FORMS, ({ limits }, problems) => {
    if (limits !== undefined) problems.within(['limits'], limits, LIMITS);
  });
  const limits = { ...DEFAULT_TABLE_LIMITS, ...stated(options.limits ?? {}) };
  const findings = collectFindings(limits.diagnostics, options.source);
  const taken = read(input, options, limits, findings);
  return {
    rows: taken?.rows ?? [],
    series: taken?.series ?? new Map<string, ValueSeries>(),
    diagnostics: findings.all(),
  };
}

function read(
  input: TableInput,
  options: TableOptions,
  limits: TableLimits,
  findings: Findings,
): Pick<TableResult, 'rows' | 'series'> | undefined {
  const decimal = options.locale === undefined ? undefined : decimalMarkOf(options.locale);
  if (options.locale !== undefined && decimal === undefined)
    findings.add('table.locale', { locale: options.locale.slice(0, 40) }, 1, 1);
  const grid = toGrid(input, limits, findings);
  if (grid === undefined) return undefined;
  const ids = new Set(options.ids);
  const layout = findLayout(grid, ids, findings);
  if (layout === undefined) return undefined;
  return takeValues(grid, layout, findings, {
    ids,
    percentIds: new Set(options.percentIds),
    ...(options.textIds === undefined ? {} : { textIds: new Set(options.textIds) }),
    calendar: options.calendar,
    ...(decimal === undefined ? {} : { decimal }),
  });
}
