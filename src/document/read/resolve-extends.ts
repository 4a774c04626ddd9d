import type { Diagnostic } from '../../core/index.js';
import { LANGUAGE_VERSION } from '../schema/scorecard.js';
import { isMap, newReport, type Report } from '../shape/index.js';
import { mergeOver } from './merge.js';
import { type Migration, migrate } from './migrate.js';
import type { Open, Opened, Places } from './opened.js';
import type { ReadOptions } from './read-options.js';
import { joinReference } from './reference.js';

const MOST_EXTENDED = 8;

/** A document and all it extends, merged. */
export interface Resolved {
  readonly value: unknown;
  /** The places of each text, the extending one before the extended. */
  readonly places: readonly Places[];
  readonly diagnostics: readonly Diagnostic[];
  /** False where a version cannot be read or something extended cannot be had: what is there says nothing about the whole. */
  readonly complete: boolean;
}

/** How the documents of a chain are read. */
export interface Reading {
  readonly options: ReadOptions;
  readonly openReference: Open;
  readonly migrations: ReadonlyMap<number, Migration>;
}

type Loaded = Extract<Opened, { readonly ok: true }>;
type Content = Readonly<Record<string, unknown>>;

/**
 * Lifts a document to the present version of the language and lays it over what it extends.
 *
 * @param opened - a document that is a map
 * @param reading - how to read what it extends
 */
export function resolveExtends(opened: Loaded, reading: Reading): Resolved {
  const contents: Content[] = [];
  const places: Places[] = [];
  const diagnostics: Diagnostic[] = [];
  const names: string[] = [reading.options.source ?? 'this document'];
  let complete = true;
  let next: Loaded | undefined = opened;
  while (next !== undefined) {
    const here: Places = next.places;
    const report = newReport((path, at) => here.find(path, at)?.position);
    const lifted: Content | undefined = isMap(next.value)
      ? migrate(next.value, LANGUAGE_VERSION, reading.migrations, report)
      : undefined;
    places.push(here);
    diagnostics.push(...next.diagnostics);
    next = undefined;
    complete = lifted !== undefined;
    if (lifted !== undefined) contents.push(lifted);
    const extended = lifted === undefined ? undefined : extendedBy(lifted);
    if (extended !== undefined) {
      report.path.push('extends');
      next = load(extended, names, reading, report);
      complete = next !== undefined;
    }
    diagnostics.push(...report.found);
  }
  const value = contents
    .map(withoutExtends)
    .reduceRight<unknown>(
      (base, over) => (base === undefined ? over : mergeOver(base, over)),
      undefined,
    );
  return { value, places, diagnostics, complete };
}

/** The reference under `extends`; one that is no text is left to the check of shapes. */
function extendedBy(content: Content): string | undefined {
  const reference = Object.hasOwn(content, 'extends') ? content['extends'] : undefined;
  return typeof reference === 'string' && reference.trim() !== '' ? reference : undefined;
}

function withoutExtends(content: Content): Content {
  if (extendedBy(content) === undefined) return content;
  const { extends: _, ...rest } = content;
  return rest;
}

/** Reads what the last document of a chain extends, and adds its name to the chain. */
function load(
  written: string,
  names: string[],
  { options, openReference }: Reading,
  report: Report,
): Loaded | undefined {
  const reference = joinReference(names.length === 1 ? undefined : names.at(-1), written);
  const problem =
    options.load === undefined
      ? 'extends.no-loader'
      : names.includes(reference)
        ? 'extends.loop'
        : names.length > MOST_EXTENDED
          ? 'extends.too-long'
          : undefined;
  if (problem === 'extends.loop') report.add(problem, { chain: [...names, reference] });
  else if (problem === 'extends.too-long') report.add(problem, { limit: MOST_EXTENDED });
  else if (problem !== undefined) report.add(problem, { reference });
  if (problem !== undefined) return undefined;
  names.push(reference);
  const text = options.load?.(reference);
  const next =
    typeof text === 'string' ? openReference(text, { ...options, source: reference }) : undefined;
  if (next?.ok === true && isMap(next.value)) return next;
  if (next?.ok === false) report.found.push(...next.diagnostics);
  else report.add('extends.not-found', { reference });
  return undefined;
}
