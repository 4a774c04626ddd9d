import {
  type CardCode,
  cardCatalogue,
  type Diagnostic,
  type DiagnosticParams,
  type DiagnosticPath,
  diagnostic,
  type Position,
  type Severity,
} from '../core/index.js';

/** Where a path of a document stands in its text, if it came from text. */
export type Locate = (path: DiagnosticPath) => Position | undefined;

/** How many errors a card may have before looking for more is no help to anyone. */
const MOST_ERRORS = 1000;

/** Collects what is found about a card. */
export interface Report {
  readonly found: Diagnostic[];
  /** Whether there are so many errors that the rest need not be looked at. */
  readonly full: () => boolean;
  /** Takes in a diagnostic found elsewhere, with its position. */
  readonly take: (found: Diagnostic) => void;
  readonly add: <C extends CardCode>(
    code: C,
    path: DiagnosticPath,
    params: DiagnosticParams<C>,
  ) => void;
}

/** An empty collection; positions come from `locate`. */
export function newReport(locate?: Locate): Report {
  const found: Diagnostic[] = [];
  const placed = (diagnosed: Diagnostic): Diagnostic => {
    const position = diagnosed.position ?? locate?.(diagnosed.path);
    return position === undefined ? diagnosed : Object.freeze({ ...diagnosed, position });
  };
  // Warnings never run out: a card that has many is still a card. Looking up what was meant costs time, so errors do.
  let errors = 0;
  const keep = (severity: Severity, make: () => Diagnostic): void => {
    const isError = severity === 'error';
    if (isError && errors >= MOST_ERRORS) {
      if (errors === MOST_ERRORS)
        found.push(diagnostic('document.too-many-problems', [], { shown: MOST_ERRORS }));
    } else found.push(make());
    if (isError) errors++;
  };
  return {
    found,
    full: () => errors > MOST_ERRORS,
    take: (diagnosed) => keep(diagnosed.severity, () => placed(diagnosed)),
    add: (code, path, params) =>
      keep(cardCatalogue()[code].severity, () => diagnostic(code, path, params, locate?.(path))),
  };
}

/** A report that keeps nothing: of what was told elsewhere. */
export const withoutReport = (report: Report): Report => ({
  ...report,
  take: () => undefined,
  add: () => undefined,
});

/** A report that tells what is found at one path with one code only once. */
export function withoutRepeats(report: Report): Report {
  const told = new Set<string>();
  return {
    ...report,
    add: (code, path, params) => {
      const key = `${code} ${path.join(' ')}`;
      if (told.has(key)) return;
      told.add(key);
      report.add(code, path, params);
    },
  };
}
