import type { catalogue } from './catalogue/all.js';
import { cardCatalogue } from './catalogue/card.js';
import type { DiagnosticEntry, Entry, Severity } from './catalogue/entry.js';
import { once } from './once.js';

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
  /**
   * What `message`, `expected` and `hint` name, by name: texts, numbers, true or false, lists of these, and under `params` those of a finding
   * that is told of within; each text has at most 1000 characters. With `code` it is all that is needed to word the finding anew, as `spanishDiagnostic` of `stratmap/spanish` does.
   */
  readonly params: Readonly<Record<string, unknown>>;
  /** Where in the text, when there was one. */
  readonly position?: Position;
}

/** Every code a diagnostic can have. */
export type DiagnosticCode = keyof ReturnType<typeof catalogue>;

/** What a diagnostic of a code is made of. */
export type DiagnosticParams<C extends DiagnosticCode> = Parameters<
  NonNullable<ReturnType<typeof catalogue>[C]['kept']>
>[0];

/** What `params` of a diagnostic of a code hold: `found.params as DiagnosticDetails<'link.loop'>`. */
export type DiagnosticDetails<C extends DiagnosticCode> = Parameters<
  ReturnType<typeof catalogue>[C]['message']
>[0];

/** A code of what a card and its values can be told. */
export type CardCode = keyof ReturnType<typeof cardCatalogue>;

/**
 * Makes diagnostics of some codes.
 *
 * @param code - dotted code of the catalogue
 * @param path - keys and indices to the place meant
 * @param params - what this code is made of
 * @param position - line and column, when the document was read from text
 */
export type MakeDiagnostic<Code extends DiagnosticCode, Made = Diagnostic> = <C extends Code>(
  code: C,
  path: DiagnosticPath,
  params: DiagnosticParams<C>,
  position?: Position,
) => Made;

/**
 * What makes the diagnostics of a family: who raises them brings their texts along, and nobody else.
 *
 * @param family - makes the entries, when the first of them is needed: most cards have nothing to be told
 */
export function diagnosticsOf<Code extends DiagnosticCode>(
  family: () => {
    readonly [C in Code]: DiagnosticEntry<never>;
  },
): MakeDiagnostic<Code> {
  const entries = once(family);
  return (code, path, params, position) =>
    diagnosticOf(entries()[code] as Entry<typeof params>, code, path, params, position);
}

/** Makes a diagnostic of a card or of its values. */
export const diagnostic: MakeDiagnostic<CardCode> = /* @__PURE__ */ diagnosticsOf(cardCatalogue);

/** Makes a diagnostic of an entry of the catalogue, without the rest of it: for parts that must stay small. */
export function diagnosticOf<P, Given>(
  entry: Entry<P, Given>,
  code: DiagnosticCode,
  path: DiagnosticPath,
  given: Given,
  position?: Position,
): Diagnostic {
  const params = plain(entry.kept === undefined ? given : entry.kept(given)) as P;
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
    params: params as Readonly<Record<string, unknown>>,
    ...(position === undefined ? {} : { position: Object.freeze(position) }),
  });
}

/** Longest text that a finding quotes. */
const MOST_QUOTED = 1000;

/** What a diagnostic keeps: nothing that is shared with who made it, nothing that was left out, and no text without end. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, MOST_QUOTED);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(plain));
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.freeze(Object.fromEntries(kept.map(([name, one]) => [name, plain(one)])));
}

/** The words around those of a diagnostic. */
export interface FramingWords {
  /** Before the path. */
  readonly at: string;
  /** Before what would have been right. */
  readonly expected: string;
  /** Before what to try. */
  readonly hint: string;
}

const ENGLISH: FramingWords = { at: 'at', expected: 'expected', hint: 'try' };

/** A diagnostic as it is said in a language. */
export type SaidDiagnostic = Omit<Diagnostic, 'severity' | 'params'> & {
  readonly severity: string;
};

/** One diagnostic as a line for people; `formatDiagnostic` without its check. */
export function diagnosticText(
  found: SaidDiagnostic,
  source?: string,
  words: FramingWords = ENGLISH,
): string {
  const name = found.position?.source ?? source;
  const where = [name, found.position?.line, found.position?.column]
    .filter((part) => part !== undefined)
    .join(':');
  const at = found.path.length === 0 ? '' : ` ${words.at} ${pathText(found.path)}`;
  const lines = [
    `${where === '' ? '' : `${where} `}${found.severity} ${found.code}${at}: ${found.message}`,
  ];
  if (found.expected !== undefined) lines.push(`  ${words.expected}: ${found.expected}`);
  if (found.hint !== undefined) lines.push(`  ${words.hint}: ${found.hint}`);
  return lines.join('\n');
}

/** A path as people write it; `formatPath` without its check. */
export function pathText(path: DiagnosticPath): string {
  let text = '';
  for (const part of path)
    text += typeof part === 'number' ? `[${part}]` : `${text === '' ? '' : '.'}${part}`;
  return text;
}
