import { extname, resolve } from 'node:path';
import { readTable, type ValueRow } from '../exchange.js';
import { type Diagnostic, type EvaluationData, valueKeys, type ValueEntry } from '../index.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments } from './command.js';
import { printFindings } from './findings.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import { type LoadedCard, messageOf, readNamed, resolveReference } from './load-card.js';
import { Misuse } from './misuse.js';
import { parseJson } from './parse-json.js';
import { speak } from './speak.js';
import { localeOf } from './terminal.js';

/** Values of all tables. */
export interface LoadedData {
  readonly values: EvaluationData;
  readonly diagnostics: readonly Diagnostic[];
  /** The tables, as messages call them. */
  readonly names: readonly string[];
  /** Where a value stood in its table, for findings that only show when it is evaluated. */
  readonly positionOf: (key: string, period: string) => Diagnostic['position'];
}

interface DataFile {
  readonly name: string;
  /** Who names it: `card.yaml names`; absent where the user did. */
  readonly namedBy?: string;
  readonly path: string;
  readonly locale?: string;
}

/** The keys of values to read, and what is read so far. */
interface Reading {
  readonly keys: ReturnType<typeof valueKeys>;
  /** Keys that the card did not have yet on the day of `--as-of`; their values are left out. */
  readonly later: ReadonlySet<string>;
  readonly found: Diagnostic[];
  readonly rows: Map<string, ValueEntry & { readonly from: string; readonly row?: ValueRow }>;
  /** Values without a period, by key. */
  readonly moment: Map<string, unknown>;
  /** How many values a later table replaced. */
  replaced: number;
}

/**
 * Reads the tables given with `--data`, or else those that the card names, and prints what was found about them.
 *
 * @throws Misuse if a table cannot be read at all
 */
export function loadData(loaded: LoadedCard, args: Arguments, io: CliIo): LoadedData {
  const files = tablesOf(loaded, args, io);
  const reading: Reading = {
    ...keysOf(loaded, args.value('as-of')),
    ...{ found: [], rows: new Map(), moment: new Map(), replaced: 0 },
  };
  for (const file of files) {
    const text = readNamed(file.path, shownName(file), io);
    if (extname(file.path).toLowerCase() === '.json') addJson(text, file, reading);
    else addTable(text, file, reading);
  }
  const language = languageOf(args, loaded);
  printFindings(reading.found, { language }, args, io);
  if (reading.replaced > 0 && !args.has('quiet'))
    io.stderr.write(`${speak(language).replaced(reading.replaced)}\n`);
  return {
    values: valuesOf(reading),
    diagnostics: reading.found,
    names: files.map(({ name }) => name),
    positionOf: (key, period) => {
      const entry = reading.rows.get(`${key} ${period}`);
      return entry?.row === undefined
        ? undefined
        : { line: entry.row.row, column: entry.row.column, source: entry.from };
    },
  };
}

/** The keys of the card as it read on a day, and of the newest: a table may hold values for both. */
function keysOf({ card }: LoadedCard, asOf: string | undefined): Pick<Reading, 'keys' | 'later'> {
  const newest = valueKeys(card);
  if (asOf === undefined) return { keys: newest, later: new Set() };
  const then = asMisuse(() => valueKeys(card, { asOf }));
  const known = new Set(then.ids);
  const later = new Set(newest.ids.filter((key) => !known.has(key)));
  const both = (name: 'ids' | 'percentIds' | 'textIds'): readonly string[] => [
    ...then[name],
    ...newest[name].filter((key) => later.has(key)),
  ];
  const [ids, percentIds, textIds] = [both('ids'), both('percentIds'), both('textIds')];
  return { keys: { ids, percentIds, textIds, calendar: then.calendar }, later };
}

const shownName = ({ name, namedBy }: DataFile): string =>
  namedBy === undefined ? name : `${name}, which ${namedBy}`;

function tablesOf(loaded: LoadedCard, args: Arguments, io: CliIo): readonly DataFile[] {
  const named = (loaded.card.document.data ?? []).map((table, i): DataFile => {
    const name = 'csv' in table ? table.csv : table.json;
    const locale = 'csv' in table && table.locale !== undefined ? { locale: table.locale } : {};
    // A card that extends another may have the table from there, and looks for it from its own folder.
    const source = loaded.locate(['data', i])?.source ?? loaded.name;
    const namedBy =
      source === loaded.name ? `${source} names` : `${source} names for ${loaded.name}`;
    const path = resolveReference(loaded.folder, name);
    return { name: loaded.nameOf(name), path, namedBy, ...locale };
  });
  const given = args.values('data');
  const stated = localeOf(args, 'data-locale');
  if (given.length === 0) return named.map((file) => ({ ...file, ...stated }));
  return given.map((name) => {
    if (!/\.(?:csv|tsv|txt|json)$/i.test(name))
      throw new Misuse(`\`${name}\` is no table of values`, 'a table ends in .csv or .json');
    const path = resolve(io.cwd, name);
    // The card may already say how numbers are written in this very file.
    const known = named.find((file) => file.path === path)?.locale;
    return { name, path, ...(known === undefined ? {} : { locale: known }), ...stated };
  });
}

function addTable(input: string | readonly object[], file: DataFile, reading: Reading): void {
  const table = readTable(input, {
    ...reading.keys,
    source: file.name,
    ...(file.locale === undefined ? {} : { locale: file.locale }),
  });
  reading.found.push(...table.diagnostics);
  for (const row of table.rows) {
    if (row.kind !== 'actual') continue;
    const { period, key, recorded } = row;
    const value = row.na === true ? 'n/a' : row.value;
    const known = recorded === undefined ? {} : { recorded };
    addRow({ period, key, value, ...known, from: file.name, row }, reading);
  }
}

function addRow(
  entry: ValueEntry & { readonly from: string; readonly row?: ValueRow },
  reading: Reading,
): void {
  if (reading.later.has(entry.key)) return;
  // What was recorded on another day corrects a value and does not replace it.
  const place = [entry.key, entry.period, entry.recorded ?? ''].join(' ').trim();
  const before = reading.rows.get(place);
  if (before !== undefined) reading.replaced++;
  reading.rows.set(place, entry);
}

/** Rows as objects, or values by key, each one value or values by period. */
function addJson(text: string, file: DataFile, reading: Reading): void {
  let content: unknown;
  try {
    content = parseJson(text);
  } catch (error) {
    throw new Misuse(`${file.name} is not JSON: ${messageOf(error)}`);
  }
  if (Array.isArray(content)) {
    addTable(content as readonly object[], file, reading);
    return;
  }
  if (typeof content !== 'object' || content === null)
    throw new Misuse(
      `${file.name} holds no values`,
      'write rows [{"period", "key", "value"}] or {"key": {"period": value}}',
    );
  for (const [key, values] of Object.entries(content)) {
    if (reading.later.has(key)) continue;
    if (typeof values !== 'object' || values === null) reading.moment.set(key, values);
    else
      for (const [period, value] of Object.entries(
        values as { readonly [period: string]: unknown },
      ))
        addRow({ period, key, value: value as ValueEntry['value'], from: file.name }, reading);
  }
}

/** Rows; or, where there are values without a period, values by key. */
function valuesOf({ rows, moment }: Reading): EvaluationData {
  if (moment.size === 0)
    return [...rows.values()].map(({ period, key, value, recorded }) => ({
      ...{ period, key, value },
      ...(recorded === undefined ? {} : { recorded }),
    }));
  const byKey = new Map<string, unknown>(moment);
  for (const { key, period, value } of rows.values()) {
    const known = byKey.get(key);
    const periods = (typeof known === 'object' && known !== null ? known : Object.create(null)) as {
      [period: string]: unknown;
    };
    periods[period] = value;
    byKey.set(key, periods);
  }
  return Object.fromEntries(byKey) as EvaluationData;
}
