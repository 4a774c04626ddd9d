export {
  agentsNeeded,
  type Staffing,
  type StaffingOptions,
  type StaffingRequirement,
} from './agents-needed.js';
export { type ImpatientTraffic, erlangA } from './erlang-a.js';
export { erlangB } from './erlang-b.js';
export { erlangC, type StaffedTraffic } from './erlang-c.js';
export * from './golden-mean.js';
export type * from './queue.js';
export * from './sensitivities.js';
export { offeredLoad, type Traffic } from './traffic.js';
export {
  type ConstantTurnover,
  type MovedTurnover,
  type TurnoverClaim,
  yearlyTurnover,
} from './turnover.js';
