import {
  type Diagnostic,
  type DiagnosticParams,
  diagnosticsOf,
  tableCatalogue,
} from '../core/index.js';

/** A code of what a table can be told. */
export type TableCode = keyof ReturnType<typeof tableCatalogue>;

const tableDiagnostic = /* @__PURE__ */ diagnosticsOf(tableCatalogue);

/** Collects findings about cells, up to a limit. */
export interface Findings {
  /** Row and column count from 1; the header is row 1. */
  readonly add: <C extends TableCode>(
    code: C,
    params: DiagnosticParams<C>,
    row: number,
    column: number,
  ) => void;
  /** All findings in the order found; a last one counts those left out. */
  readonly all: () => readonly Diagnostic[];
}

/**
 * @param limit - how many to keep
 * @param source - name of the table, for positions
 */
export function collectFindings(limit: number, source: string | undefined): Findings {
  const kept: Diagnostic[] = [];
  let more = 0;
  return {
    add: (code, params, row, column) => {
      if (kept.length >= limit) more++;
      else {
        const position = { line: row, column, ...(source === undefined ? {} : { source }) };
        kept.push(tableDiagnostic(code, [], params, position));
      }
    },
    all: () =>
      Object.freeze(
        more === 0 ? [...kept] : [...kept, tableDiagnostic('table.more', [], { count: more })],
      ),
  };
}

/** A text short enough for a message, on one line. */
export function shown(text: string): string {
  const line = text.slice(0, 60).replaceAll(/\s+/g, ' ');
  return text.length > 40 ? `${line.slice(0, 40)}...` : line;
}
