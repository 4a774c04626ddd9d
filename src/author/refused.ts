import { type Diagnostic, ScorecardError, type ScorecardErrorCode } from '../core/index.js';

/** Most problems that are told of one change: more would help nobody. */
export const MOST_PROBLEMS = 1000;

/** The error of a door that does not open: says how many errors there are, and carries all findings. */
export function refused(
  what: string,
  diagnostics: readonly Diagnostic[],
  code: ScorecardErrorCode = 'invalid-scorecard',
): ScorecardError {
  const errors = diagnostics.filter((found) => found.severity === 'error').length;
  return new ScorecardError(
    code,
    `${what}: ${errors} ${errors === 1 ? 'error' : 'errors'}`,
    diagnostics,
  );
}
