export { ahp, type AhpOptions, type AhpResult } from './ahp.js';
export {
  bestWorst,
  type BestWorstJudgement,
  type BestWorstOptions,
  type BestWorstResult,
} from './best-worst.js';
export type { Comparisons } from './comparisons.js';
export type { ConsistencyRatio, Triad } from './consistency.js';
export {
  type Disagreement,
  groupJudgements,
  type GroupOptions,
  type GroupResult,
} from './group-judgements.js';
export { pointsShared, type PointsOptions } from './points-shared.js';
export { rankOrderCentroid } from './rank-order-centroid.js';
export type { PeopleWeights, Provenance } from './weights.js';
