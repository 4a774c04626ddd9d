/**
 * A card that was compiled ahead, opened and evaluated in a page in thirty kilobytes: no documents, no formulas, no scales to read. `stratmap/pack` makes
 * what it opens.
 *
 * @module
 */
export {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticDetails,
  type DiagnosticPath,
  type Position,
  ScorecardError,
  type ScorecardErrorCode,
  type Severity,
  type Status,
} from './core/index.js';
export * from './embed/open-index.js';
