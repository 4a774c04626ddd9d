import { type Diagnostic, diagnosticText } from './diagnostic.js';

/** Mistakes of the calling program, as opposed to mistakes in a document (diagnostics) or absent values (missing). */
export type ScorecardErrorCode =
  | 'invalid-scorecard'
  | 'unknown-id'
  | 'unknown-period'
  | 'period-needed'
  | 'invalid-option'
  | 'invalid-data'
  | 'invalid-plan';

/** Thrown at the call that is wrong; says what was wrong with it and what to do. */
export class ScorecardError extends Error {
  /** Always `ScorecardError`. */
  override readonly name = 'ScorecardError';
  /** What kind of mistake it is. */
  readonly code: ScorecardErrorCode;
  /** The findings, when a scorecard, its data or options were refused for what stands in them; else empty, and `message` says it all. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(code: ScorecardErrorCode, message: string, diagnostics: readonly Diagnostic[] = []) {
    super(
      diagnostics.length === 0
        ? message
        : `${message}\n${diagnostics.map((found) => diagnosticText(found)).join('\n')}`,
    );
    this.code = code;
    this.diagnostics = diagnostics;
  }
}
