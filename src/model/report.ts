import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  type DiagnosticPath,
  diagnostic,
  type Position,
} from '../core/index.js';

/** Where a path of a document stands in its text, if it came from text. */
export type Locate = (path: DiagnosticPath) => Position | undefined;

/** Collects what is found about a card. */
export interface Report {
  readonly found: Diagnostic[];
  /** A diagnostic found elsewhere, with its position. */
  readonly placed: (found: Diagnostic) => Diagnostic;
  readonly add: <C extends DiagnosticCode>(
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
  return {
    found,
    placed,
    add: (code, path, params) => void found.push(diagnostic(code, path, params, locate?.(path))),
  };
}
