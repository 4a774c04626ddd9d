/**
 * The part of `stratmap` that gets a score: define or parse a scorecard, evaluate it on values. For programs that start often, such as
 * functions in a cloud: it loads in two thirds of the time. Cards and evaluations are the same as those of `stratmap`.
 *
 * @module
 */
export * from './author/index.js';
export {
  type Dated,
  type DatedPath,
  type DatedStep,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticDetails,
  type DiagnosticPath,
  formatDiagnostic,
  formatPath,
  hasErrors,
  type LocalizedText,
  type Position,
  ScorecardError,
  type ScorecardErrorCode,
  type Severity,
  type Status,
  type StatusEdges,
  type TextInput,
  textIn,
} from './core/index.js';
export type * from './document/input-index.js';
export type { ReadLimits, ReadOptions } from './document/index.js';
export * from './evaluate/score-index.js';
export type { KeysOf, Locate, Override, Scorecard, ScorecardKeys } from './model/index.js';
