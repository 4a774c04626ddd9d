import type { Diagnostic } from '../../core/index.js';
import { isMap, newReport } from '../shape/index.js';
import { LANGUAGE_VERSION } from '../schema/scorecard.js';
import { mergeOver } from './merge.js';
import { type Migration, migrate } from './migrate.js';
import type { Open, Opened, Places } from './opened.js';
import type { ReadOptions } from './read-options.js';
import { joinReference } from './reference.js';

const MOST_DOCUMENTS = 8;

/** A document and all it extends, merged. */
export interface Resolved {
  readonly value: unknown;
  /** The places of each text, the extending one before the extended. */
  readonly places: readonly Places[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How the documents of a chain are read. */
export interface Reading {
  readonly options: ReadOptions;
  readonly openReference: Open;
  readonly migrations: ReadonlyMap<number, Migration>;
}

/**
 * Lifts a document to the present version and lays it over what it extends.
 *
 * @param opened - the document
 * @param reading - how to read what it extends
 * @returns undefined where the version cannot be read or something extended cannot be had; the findings say why
 */
export function resolveExtends(
  opened: Extract<Opened, { ok: true }>,
  reading: Reading,
): Resolved & { readonly usable: boolean } {
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  const chain: string[] = [reading.options.source ?? 'this document'];
  const places: Places[] = [];
  let merged: unknown;
  let document: Extract<Opened, { ok: true }> | undefined = opened;
  let from: string | undefined;
  while (document !== undefined) {
    const { value, places: here }: Extract<Opened, { ok: true }> = document;
    const report = newReport((path, at) => here.find(path, at)?.position);
    const lifted = isMap(value)
      ? migrate(value, LANGUAGE_VERSION, reading.migrations, report)
      : value;
    places.push(here);
    document = undefined;
    if (lifted !== undefined) {
      const { extends: extended, ...own } = isMap(lifted) ? lifted : { extends: undefined };
      merged = places.length === 1 ? (isMap(lifted) ? own : lifted) : mergeOver(own, merged);
      if (typeof extended === 'string' && extended.trim() !== '') {
        const reference = joinReference(from, extended);
        report.path.push('extends');
        document = openNext(reference, chain, reading, report, diagnostics);
        from = reference;
      } else if (extended !== undefined) merged = { ...(merged as object), extends: extended };
    }
    diagnostics.push(...report.found);
    const broken = lifted === undefined || report.path.length > 0;
    if (document === undefined) return { value: merged, places, diagnostics, usable: !broken };
  }
  return { value: merged, places, diagnostics, usable: true };
}

function openNext(
  reference: string,
  chain: string[],
  { options, openReference }: Reading,
  report: ReturnType<typeof newReport>,
  diagnostics: Diagnostic[],
): Extract<Opened, { ok: true }> | undefined {
  if (options.load === undefined) return void report.add('extends.no-loader', { reference });
  if (chain.includes(reference))
    return void report.add('extends.loop', { chain: [...chain, reference] });
  if (chain.length > MOST_DOCUMENTS)
    return void report.add('extends.too-long', { limit: MOST_DOCUMENTS });
  chain.push(reference);
  const text = options.load(reference);
  if (typeof text !== 'string') return void report.add('extends.not-found', { reference });
  const next = openReference(text, { ...options, source: reference });
  diagnostics.push(...next.diagnostics);
  if (!next.ok) return undefined;
  if (!isMap(next.value)) return void report.add('extends.not-found', { reference });
  report.path.pop();
  return next;
}
