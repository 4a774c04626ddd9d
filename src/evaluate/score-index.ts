// The face for those who only want scores: `stratmap/evaluate` reads no more than this.
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
export { dataFindingsAt } from './data-findings-at.js';
export type { DataKey } from './data-keys.js';
export {
  compile,
  evaluate,
  prepare,
  type PreparedScorecard,
} from './evaluate.js';
export type { EvaluateOptions } from './evaluate-options.js';
export type { Evaluation } from './evaluation.js';
export type { Change, ChangedKind, ChangesOptions } from './live/changes.js';
export type { ValueChanges } from './live/read-changes.js';
export type { MeasuredValue } from './noted.js';
export type { PeriodScores } from './period-scores.js';
export type * from './manage/initiative-score.js';
export type * from './member-score.js';
export type * from './score.js';
export type { NodeSeries } from './series.js';
export type { StatusCounts } from './status-by.js';
