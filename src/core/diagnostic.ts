import type { catalogue } from './catalogue/all.js';
import { cardCatalogue } from './catalogue/card.js';
import type { DiagnosticEntry, Severity } from './catalogue/entry.js';

/** Keys and indices from the root of a document to the place meant. */
export type DiagnosticPath = readonly (string | number)[];

/** A place in a text; line and column count from 1. */
export interface Position {
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 units. */
  readonly column: number;
  /** Name of the file, when there is more than one. */
  readonly source?: string;
}

/** One finding about a document or a table: what is wrong, where, what was expected, what to try. */
export interface Diagnostic {
  /** Dotted id, stable over versions. */
  readonly code: DiagnosticCode;
  /** How bad it is. */
  readonly severity: Severity;
  /** Where in the document. */
  readonly path: DiagnosticPath;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What would have been right. */
  readonly expected?: string;
  /** What to try. */
  readonly hint?: string;
  /** Where in the text, when there was one. */
  readonly position?: Position;
}

/** Every code a diagnostic can have. */
export type DiagnosticCode = keyof typeof catalogue;

/** What the message of a code needs to be told. */
export type DiagnosticParams<C extends DiagnosticCode> = Parameters<
  (typeof catalogue)[C]['message']
>[0];

/** A code of what a card and its values can be told. */
export type CardCode = keyof typeof cardCatalogue;

/**
 * Makes diagnostics of some codes.
 *
 * @param code - dotted code of the catalogue
 * @param path - keys and indices to the place meant
 * @param params - what the message of this code names
 * @param position - line and column, when the document was read from text
 */
export type MakeDiagnostic<Code extends DiagnosticCode, Made = Diagnostic> = <C extends Code>(
  code: C,
  path: DiagnosticPath,
  params: DiagnosticParams<C>,
  position?: Position,
) => Made;

/** What makes the diagnostics of a family: who raises them brings their texts along, and nobody else. */
export function diagnosticsOf<Code extends DiagnosticCode>(
  family: {
    readonly [C in Code]: DiagnosticEntry<never>;
  },
): MakeDiagnostic<Code> {
  return (code, path, params, position) =>
    diagnosticOf(family[code] as DiagnosticEntry<typeof params>, code, path, params, position);
}

/** Makes a diagnostic of a card or of its values. */
export const diagnostic: MakeDiagnostic<CardCode> = /* @__PURE__ */ diagnosticsOf(cardCatalogue);

/** Makes a diagnostic of an entry of the catalogue, without the rest of it: for parts that must stay small. */
export function diagnosticOf<P>(
  entry: DiagnosticEntry<P>,
  code: DiagnosticCode,
  path: DiagnosticPath,
  params: P,
  position?: Position,
): Diagnostic {
  const text = (part: DiagnosticEntry<P>['hint']) =>
    typeof part === 'function' ? part(params) : part;
  const expected = text(entry.expected);
  const hint = text(entry.hint);
  return Object.freeze({
    code,
    severity: entry.severity,
    path: Object.freeze([...path]),
    message: entry.message(params),
    ...(expected === undefined ? {} : { expected }),
    ...(hint === undefined ? {} : { hint }),
    ...(position === undefined ? {} : { position: Object.freeze(position) }),
  });
}

/** One diagnostic as a line for people; `formatDiagnostic` without its check. */
export function diagnosticText(found: Diagnostic, source?: string): string {
  const name = found.position?.source ?? source;
  const where = [name, found.position?.line, found.position?.column]
    .filter((part) => part !== undefined)
    .join(':');
  const at = found.path.length === 0 ? '' : ` at ${pathText(found.path)}`;
  const lines = [
    `${where === '' ? '' : `${where} `}${found.severity} ${found.code}${at}: ${found.message}`,
  ];
  if (found.expected !== undefined) lines.push(`  expected: ${found.expected}`);
  if (found.hint !== undefined) lines.push(`  try: ${found.hint}`);
  return lines.join('\n');
}

/** A path as people write it; `formatPath` without its check. */
export function pathText(path: DiagnosticPath): string {
  let text = '';
  for (const part of path)
    text += typeof part === 'number' ? `[${part}]` : `${text === '' ? '' : '.'}${part}`;
  return text;
}
