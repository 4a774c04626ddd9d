export { buildModel, type ModelResult } from './build-model.js';
export { sectionOf } from './ids.js';
export { actsAtOnce } from './links.js';
export { memberNames } from './members.js';
export type * from './model.js';
export type { Locate } from './report.js';
export { modelOf, registerModel, type Scorecard, type ScorecardKeys } from './scorecard.js';
export type {
  Indicator,
  Link,
  Metric,
  Missing,
  NormalScorecard,
  Objective,
  Observed,
} from '../document/index.js';
