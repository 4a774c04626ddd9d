/**
 * The compiled plan and the kernels that run it, without documents or ids: for programs that only evaluate.
 *
 * @module
 */
export {
  type Completed,
  createWorkspace,
  type Plan,
  readPlan,
  run,
  runCompleted,
  type SerialisedPlan,
  serialisePlan,
  type Workspace,
} from './runtime/index.js';
