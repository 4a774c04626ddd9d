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
  RuledRows,
  TwinRows,
} from './compiled.js';
export type { Column, EvaluationData, KeyedValues, Value, ValueEntry } from './data/read-data.js';
export { dataFindingsAt } from './questions/data-findings-at.js';
export type { DataKey } from './data/data-keys.js';
export {
  compile,
  evaluate,
  prepare,
  type PreparedScorecard,
} from './evaluate.js';
export type { EvaluateOptions } from './evaluate-options.js';
export type { Evaluation } from './evaluation.js';
export type { Change, ChangedKind, ChangesOptions } from './changes/changes-between.js';
export type { ValueChanges } from './changes/read-changes.js';
export type { MeasuredValue } from './data/noted.js';
export type { PeriodScores } from './records/period-scores.js';
export type * from './scores/case-facts.js';
export type * from './scores/initiative-score.js';
export type * from './scores/member-score.js';
export type * from './scores/node-id.js';
export type * from './scores/score.js';
export type { NodeSeries } from './records/series.js';
