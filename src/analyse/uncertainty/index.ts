export {
  type IntervalOptions,
  type ScoreInterval,
  type ScoreIntervals,
  scoreIntervals,
  type ValueRange,
} from './intervals.js';
export type { Law } from './laws.js';
export { monteCarlo } from './monte-carlo.js';
export type {
  MonteCarlo,
  MonteCarloOptions,
  Outcome,
  RankAcceptability,
} from './monte-carlo-result.js';
export type { ScoredKind } from './subject.js';
export type { Share } from './summaries.js';
