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
export {
  type AbsentScore,
  type Column,
  compile,
  type CompiledScorecard,
  type DataKey,
  evaluate,
  type EvaluateOptions,
  type Evaluation,
  type EvaluationData,
  type IndicatorScore,
  type KeyedValues,
  type MeasuredValue,
  type NodeScore,
  type NodeSeries,
  type ObjectiveScore,
  type PeriodScores,
  prepare,
  type PreparedScorecard,
  type PresentScore,
  type Score,
  type Value,
  type ValueChanges,
  type ValueEntry,
} from './evaluate/index.js';
export type { Locate, Override, Scorecard, ScorecardKeys } from './model/index.js';
