import { periodFound } from './period-found.js';
import { type Diagnostic, isPlain, knownToFew, nameOf, ScorecardError } from '../../core/index.js';
import {
  type EditionModel,
  type Model,
  newReport,
  type Observed,
  type Report,
} from '../../model/index.js';
import {
  formatPeriod,
  type Observation,
  observationsOf,
  parsePeriod,
  type Period,
  type Series,
  type ValueNote,
} from '../../period/index.js';
import { type Column, type CopyOf, isColumn, readColumn, sideBySide } from './column.js';
import { dataKeys, isKeyOf, readerOf } from './data-keys.js';
import type { KeyReader } from './key-readers.js';
import { isMeasured, type MeasuredValue, NOT_APPLICABLE, type Noted, readNoted } from './noted.js';
import { rowsKnown } from './recorded.js';

export type { Column } from './column.js';

/**
 * One value: a number, a label or an answer as text, null for "not there yet", or `n/a` for "does not apply", which leaves roll-ups
 * and weights.
 */
export type Value = number | string | null;

/** One value of one key in one period. */
export interface ValueEntry {
  /** Such as `2026-06`. */
  readonly period: string;
  /** Key of the value, such as the id of a metric. */
  readonly key: string;
  /** The value, null if it is not there yet. */
  readonly value: Value | MeasuredValue;
  /** Only `actual` (the default) is evaluated. */
  readonly kind?: string;
  /** The day it was recorded, such as `2026-05-31`: the option `asOf` leaves out what was recorded later. */
  readonly recorded?: string;
  /** Present where the value does not apply, as rows of `readTable` say it; the value counts as `n/a` then. */
  readonly na?: true;
}

/** Values of one key: one for the moment evaluated, values by period, or a column. */
export type KeyedValues =
  | Value
  | MeasuredValue
  | { readonly [period: string]: Value | MeasuredValue }
  | Column;

/**
 * What a card is evaluated on: values by key, or rows of period, key and value. Keys are ids of metrics and of indicators without a
 * formula, `indicator.item` for answers of a checklist, and `indicator.member` for members of a breakdown.
 */
export type EvaluationData<Key extends string = string> =
  | { readonly [K in Key]?: KeyedValues | undefined }
  | readonly ValueEntry[];

/** Data in one form; the maps are for whoever reads the data to keep. */
export interface ReadData {
  /** Series by key. */
  readonly series: Map<string, Series>;
  /** Values of the moment evaluated, when data carry no periods. */
  readonly moment: Map<string, number | null>;
  readonly diagnostics: readonly Diagnostic[];
  /** What is known of values of the moment beside their number. */
  readonly momentNotes?: Map<string, ValueNote>;
  /** Keys that say somewhere that a value does not apply. */
  readonly notApplicable?: ReadonlySet<string>;
  /** Whether windows reach across changes of a definition. */
  readonly acrossVersions?: boolean;
}

/** How data are read. */
export interface ReadOptions {
  /** Last day of recording that counts, as a day number; without it all do. */
  readonly until?: number | undefined;
  /** Whether the series last no longer than the data: then columns of the caller need not be copied. */
  readonly passing?: boolean;
  /** Whether windows reach across changes of a definition. */
  readonly acrossVersions?: boolean;
  /** Every edition of the card, where it has revisions: values of what another edition has are passed over. */
  readonly editions?: readonly EditionModel[] | undefined;
}

/** Reads data and the card's own inline values; findings are collected. */
export function readData(
  model: Model,
  data: EvaluationData,
  { until, passing = false, acrossVersions = false, editions = [] }: ReadOptions = {},
): ReadData {
  const report = newReport();
  const series = new Map<string, Series>();
  const moment = new Map<string, number | null>();
  const known = knownToFew(() => [...dataKeys(model).keys()]);
  const knownReader = (key: string): KeyReader | undefined => {
    const reader = readerOf(model, key);
    if (reader === undefined && !isKeyOf(editions, key))
      report.add('data.unknown-key', [key], { key, known: known() });
    return reader;
  };
  const starts = new Map<string, Period>();
  const copyOf: CopyOf = passing ? (column) => column : sideBySide();
  const momentNotes = new Map<string, ValueNote>();
  const notApplicable = new Set<string>();
  const read: Read = (reader, value, path) => {
    const noted = readNoted(reader, value, path, report);
    if (noted.notApplicable === true) notApplicable.add(path[0] as string);
    return noted;
  };
  const setMoment = (key: string, { value, ...note }: Noted): void => {
    moment.set(key, value);
    if (Object.keys(note).length > 0) momentNotes.set(key, note);
  };
  if (Array.isArray(data)) {
    const rows = rowsKnown(data, model.card.calendar, until, report);
    readEntries(rows, knownReader, read, series, report);
  } else {
    const keyed = data as Exclude<EvaluationData, readonly ValueEntry[]>;
    for (const key of Object.keys(keyed)) {
      const values = keyed[key];
      if (values === undefined) continue;
      const reader = knownReader(key);
      if (reader === undefined) continue;
      if (typeof values !== 'object' || values === null || isMeasured(values))
        setMoment(key, read(reader, values, [key]));
      else if (isColumn(values)) {
        const column = readColumn(key, values, reader, report, starts, copyOf);
        if (column !== undefined) series.set(key, column);
      } else if (!isPlain(values))
        report.add('data.value', [key], {
          found: nameOf(values),
          expected: 'one value, values by period, or a column of `start` and `values`',
          hint: Array.isArray(values)
            ? 'say when it starts: `{ start: "2026-01", values: [1, 2] }`'
            : undefined,
        });
      else
        series.set(key, [
          ...observations(key, values, (value, path) => read(reader, value, path), report),
        ]);
    }
  }
  if (moment.size > 0 && series.size > 0) {
    report.add('data.mixed', [[...moment.keys()][0] as string], { keys: [...moment.keys()] });
  }
  addInline(model, series, { values: moment, set: setMoment }, read, report);
  return { series, moment, momentNotes, notApplicable, acrossVersions, diagnostics: report.found };
}

/** Throws what is wrong with the data, all of it. */
export function refuseBadData({ diagnostics }: Pick<ReadData, 'diagnostics'>): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new ScorecardError('invalid-data', 'these values cannot be evaluated', errors);
}

type Read = (reader: KeyReader, value: unknown, path: readonly string[]) => Noted;

function* observations(
  key: string,
  values: object,
  read: (value: unknown, path: readonly string[]) => Noted,
  report: Report,
): Generator<Observation> {
  for (const [text, value] of Object.entries(values)) {
    const period = parsePeriod(text);
    if (period === undefined) report.add('data.period', [key, text], periodFound(text));
    else yield { period, ...read(value, [key, text]) };
  }
}

/** What belongs within a value. */
const NOTES = ['n', 'low', 'high'];

function readEntries(
  rows: readonly ValueEntry[],
  readerOf: (key: string) => KeyReader | undefined,
  read: Read,
  series: Map<string, Series>,
  report: Report,
): void {
  const readers = new Map<string, KeyReader | undefined>();
  for (const [i, row] of rows.entries()) {
    if (report.full()) return;
    if (
      typeof row !== 'object' ||
      row === null ||
      typeof row.key !== 'string' ||
      typeof row.period !== 'string'
    ) {
      report.add('data.value', [i], {
        found: nameOf(row),
        expected: 'a row of `period`, `key` and `value`',
        hint: 'write it like `{ period: "2026-01", key: "cost", value: 4 }`',
      });
      continue;
    }
    for (const note of NOTES)
      if (Object.hasOwn(row, note))
        report.add('data.value', [i, note], {
          found: `\`${note}\` beside the value`,
          expected: '`n`, `low` and `high` within the value: `{ value: 80, n: 120 }`',
          hint: `move \`${note}\` into \`value\``,
        });
    const { key, period: text, kind = 'actual' } = row;
    const value = row.na === true ? NOT_APPLICABLE : row.value;
    if (kind !== 'actual') continue;
    if (!readers.has(key)) readers.set(key, readerOf(key));
    const reader = readers.get(key);
    if (reader === undefined) continue;
    const period = parsePeriod(text);
    if (period === undefined) {
      report.add('data.period', [key, text], periodFound(text));
      continue;
    }
    const list = series.get(key) as Observation[] | undefined;
    const observation = { period, ...read(reader, value, [key, text]) };
    if (list === undefined) series.set(key, [observation]);
    else list.push(observation);
  }
}

/** Values written in the card serve where data have none; where both speak, data win and the clash is told. */
function addInline(
  model: Model,
  series: Map<string, Series>,
  moment: {
    readonly values: ReadonlyMap<string, number | null>;
    readonly set: (key: string, noted: Noted) => void;
  },
  read: Read,
  report: Report,
): void {
  const { card } = model;
  const own: Observed[] = [];
  for (const metric of card.metrics.values()) if (metric.values.length > 0) own.push(metric);
  for (const one of card.indicators.values()) if (one.values.length > 0) own.push(one);
  for (const { id, values } of own) {
    const reader = readerOf(model, id);
    if (reader === undefined) continue;
    const given = series.get(id);
    const known = given === undefined ? [] : observationsOf(given);
    const told = new Set(known.map(({ period }) => formatPeriod(period)));
    const added: Observation[] = [];
    for (const { period: text, value } of values) {
      const noted = read(reader, value, [id, text]);
      const period = parsePeriod(text);
      if (told.has(text) || (moment.values.has(id) && period === undefined))
        report.add('value.clash', [id], { id, period: text });
      else if (period === undefined) moment.set(id, noted);
      else added.push({ period, ...noted });
    }
    if (added.length > 0) series.set(id, [...known, ...added]);
  }
}
