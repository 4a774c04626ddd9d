/**
 * The compiled plan and the kernels that run it, without documents or ids: for programs that only evaluate.
 *
 * @module
 */
export {
  type CellChanges,
  type Completed,
  createWorkspace,
  type Plan,
  readPlan,
  type RowChange,
  run,
  runCompleted,
  type SerialisedPlan,
  serialisePlan,
  update,
  type Workspace,
} from './runtime/index.js';
