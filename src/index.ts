/**
 * Define or parse a scorecard, evaluate it on values, check its worked examples, print it as JSON.
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
  type DiagnosticEntry,
  type DiagnosticPath,
  type DiagnosticsCatalogue,
  diagnosticsCatalogue,
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
export {
  type JsonSchema,
  printJson,
  type ReadLimits,
  type ReadOptions,
  toJsonSchema,
} from './document/index.js';
export * from './evaluate/index.js';
export * from './explain/index.js';
export { type Finding, formatFinding, inspect, type InspectOptions } from './inspect/index.js';
export type { KeysOf, Locate, Override, Scorecard, ScorecardKeys } from './model/index.js';
export { PERIOD_UNITS } from './period/index.js';
