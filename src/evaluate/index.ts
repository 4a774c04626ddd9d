export { checkExamples, type ExampleMismatch, type ExampleResult } from './check-examples.js';
export type {
  AnchorRows,
  BreakdownCheck,
  CompiledScorecard,
  DatedRow,
  GuardedRows,
  GuardRow,
  IndicatorRows,
  InputRow,
  MaskRow,
  MeasureRows,
  MemberRows,
  ObjectiveRows,
  OverrideRows,
  RiskLossRow,
  RiskRows,
  RowIndex,
  TwinRows,
} from './compiled.js';
export type { Column, EvaluationData, KeyedValues, Value, ValueEntry } from './data.js';
export type { DataKey } from './data-keys.js';
export {
  compile,
  evaluate,
  prepare,
  type PreparedScorecard,
} from './evaluate.js';
export type { EvaluateOptions } from './evaluate-options.js';
export type { Evaluation } from './evaluation.js';
export {
  type CardWithData,
  evaluateFleet,
  evaluateMany,
  type FleetOptions,
  type ManyResult,
  type Tenant,
  type TenantFailure,
  type TenantResult,
  type TenantScores,
} from './fleet/index.js';
export {
  type Alert,
  type AlertMemory,
  type AlertOptions,
  type Alerts,
  alertsBetween,
  type CrossingAlert,
  type DivergenceAlert,
  type MissedAlert,
  type StaleAlert,
} from './live/alerts.js';
export type { Change, ChangedKind, ChangesOptions } from './live/changes.js';
export {
  type AtRisk,
  type EarlyWarning,
  type EarlyWarningOptions,
  earlyWarnings,
} from './live/early-warning.js';
export type { ValueChanges } from './live/with-values.js';
export { latestPeriod } from './latest-period.js';
export type { MeasuredValue } from './noted.js';
export { type Slope, slopeOf, type SlopeOptions } from './slope.js';
export type { PeriodScores } from './period-scores.js';
export { type CriticalPath, criticalPath } from './manage/critical-path.js';
export { type ExpectedEffect, expectedEffects } from './manage/effects.js';
export type * from './manage/initiative-score.js';
export { initiativeRecord, type ParetoEntry, paretoOf } from './manage/look-up.js';
export type * from './member-score.js';
export type * from './score.js';
export type { NodeSeries } from './series.js';
export type { StatusCounts } from './status-by.js';
export { type ValueKeys, valueKeys } from './value-keys.js';
