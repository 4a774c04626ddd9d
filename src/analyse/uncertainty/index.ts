export {
  type IntervalOptions,
  type ScoreInterval,
  type ScoreIntervals,
  scoreIntervals,
  type ValueRange,
} from './intervals.js';
export type { Law } from './laws.js';
export {
  monteCarlo,
  type MonteCarlo,
  type MonteCarloOptions,
  type Outcome,
  type RankAcceptability,
} from './monte-carlo.js';
export type { ScoredKind } from './subject.js';
export type { Share } from './summaries.js';
