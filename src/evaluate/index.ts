export { checkExamples, type ExampleMismatch, type ExampleResult } from './check-examples.js';
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
export type {
  Alert,
  CrossingAlert,
  DivergenceAlert,
  MissedAlert,
  StaleAlert,
} from './live/alert.js';
export type { AlertMemory, ToldCondition } from './live/alert-memory.js';
export { type AlertOptions, type Alerts, alertsBetween } from './live/alerts.js';
export {
  type AtRisk,
  type EarlyWarning,
  type EarlyWarningOptions,
  earlyWarnings,
} from './live/early-warning.js';
export { latestPeriod } from './questions/latest-period.js';
export { type Slope, slopeOf, type SlopeOptions } from './questions/slope.js';
export { type CriticalPath, criticalPath } from './manage/critical-path.js';
export { type ExpectedEffect, expectedEffects } from './manage/effects.js';
export { initiativeRecord, type ParetoEntry, paretoOf } from './questions/look-up.js';
export { type ValueKeys, valueKeys } from './data/value-keys.js';
export * from './score-index.js';
