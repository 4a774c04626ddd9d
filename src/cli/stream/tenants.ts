import type { EvaluationData, ValueEntry } from '../../index.js';
import { messageOf } from '../load-card.js';
import { parseJson } from '../parse-json.js';
import type { Line } from './lines.js';

/** Id of a tenant; null where its line does not tell. */
export type TenantId = string | number | null;

/** A tenant as it stands in a stream, or what is wrong with its line. */
export type StreamedTenant = {
  readonly id: TenantId;
  /** The line it starts at, from 1. */
  readonly line: number;
} & ({ readonly data: EvaluationData } | { readonly wrong: string });

/** Most rows of one tenant: what has more has lost its ids. */
const MOST_ROWS = 1_000_000;

const FORMS =
  'expected `{"id": "...", "data": {"key": {"period": value}}}` or `{"id": "...", "period": "...", "key": "...", "value": ...}`';

interface Rows {
  readonly id: TenantId;
  readonly line: number;
  readonly entries: ValueEntry[];
}

/** Tenants of newline-delimited JSON: a line each, or a line for each value with lines of one id next to each other. */
export async function* tenantsOf(lines: AsyncIterable<Line>): AsyncGenerator<StreamedTenant> {
  let rows: Rows | undefined;
  for await (const line of lines) {
    const read = readLine(line);
    if ('entry' in read) {
      if (rows !== undefined && rows.id !== read.id) {
        yield tenantOf(rows);
        rows = undefined;
      }
      rows ??= { id: read.id, line: read.line, entries: [] };
      // One more than may be, so that it shows.
      if (rows.entries.length <= MOST_ROWS) rows.entries.push(read.entry);
    } else {
      if (rows !== undefined) yield tenantOf(rows);
      rows = undefined;
      yield read;
    }
  }
  if (rows !== undefined) yield tenantOf(rows);
}

function tenantOf({ id, line, entries }: Rows): StreamedTenant {
  return entries.length > MOST_ROWS
    ? { id, line, wrong: `it has more than ${MOST_ROWS} values` }
    : { id, line, data: entries };
}

type ReadLine =
  | StreamedTenant
  | { readonly id: TenantId; readonly line: number; readonly entry: ValueEntry };

function readLine({ number: line, text }: Line): ReadLine {
  if (text === undefined) return { id: null, line, wrong: 'the line is too long' };
  let content: unknown;
  try {
    content = line === 1 ? parseJson(text) : JSON.parse(text);
  } catch (error) {
    return { id: null, line, wrong: `it is not JSON: ${messageOf(error)}` };
  }
  if (typeof content !== 'object' || content === null)
    return { id: null, line, wrong: `it is no object; ${FORMS}` };
  const row = content as { readonly [name: string]: unknown };
  const { id, data, period, key, value } = row;
  if (typeof id !== 'string' && typeof id !== 'number')
    return { id: null, line, wrong: `it has no \`id\`; ${FORMS}` };
  if (typeof data === 'object' && data !== null) return { id, line, data: data as EvaluationData };
  if (typeof period !== 'string' || typeof key !== 'string' || value === undefined)
    return { id, line, wrong: `it has neither \`data\` nor a value; ${FORMS}` };
  // What else a row may say; null says nothing. Evaluation tells what it cannot read.
  const more = ['kind', 'recorded', 'na'].filter((name) => (row[name] ?? undefined) !== undefined);
  const stated = Object.fromEntries(more.map((name) => [name, row[name]]));
  return { id, line, entry: { period, key, value: value as ValueEntry['value'], ...stated } };
}
