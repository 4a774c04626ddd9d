export { planBuilder, type PlanBuilder } from './builder.js';
export { MEASURE_POLICIES } from './kernels/aggregates.js';
export { TEST_COVERAGE, TEST_PRESENCE } from './kernels/kernel.js';
export {
  type ArithmeticName,
  GUARD_WHEN,
  GUARD_WIDTH,
  guardTrips,
  pointsBefore,
  type Kernel,
  kernels,
  SETTLE,
} from './kernels/index.js';
export { historyTests } from './kernels/curves.js';
export {
  FEWEST_PAST,
  pointsByDeviation,
  pointsByRank,
} from './kernels/history.js';
export { alongKnots, alongLine } from './kernels/scales.js';
export { passes, pointsOfMet, stepTests } from './threshold.js';
export { ACROSS } from './kernels/members.js';
export { HISTORY_KINDS } from './kernels/time.js';
export { type ErlangShare, erlangShares } from './kernels/queueing.js';
export { normalCdf, normalDensity } from './normal.js';
export { OP_WIDTH, type Plan, type SerialisedPlan } from './plan.js';
export { type Completed, run, runCompleted } from './run.js';
export { type Scenarios, scenariosOf } from './scenarios.js';
export { numberOfJson, readPlan, serialisePlan } from './serialise.js';
export { writtenRows, stepsOf } from './steps.js';
export { createWorkspace, type Workspace } from './workspace.js';
export { type CellChanges, type RowChange, update } from './update.js';
export { firstVersion, type Version } from './versions.js';
