export { exampleCard } from './example-card.js';
export { type Finding, formatFinding } from './finding.js';
export { inspect, type InspectOptions } from './inspect.js';
export { inspectionRules } from './inspection-rules.js';
export type {
  AdviceLanguage,
  Bilingual,
  Edit,
  InspectionRule,
  RuleExample,
  RuleLimit,
  RuleNeed,
} from './rule.js';
export {
  completeness,
  type Completeness,
  type CompletenessOptions,
  type StageState,
} from './completeness/completeness.js';
export type { Stage } from './completeness/stage.js';
export {
  type CoveredObjective,
  type CoverRole,
  type IndicatorSelection,
  selectIndicators,
  type SelectOptions,
} from './select/select-indicators.js';
export { smart, type SmartOptions } from './smart/smart.js';
export type * from './smart/smart-result.js';
