export type { FleetOptions } from '../evaluate-options.js';
export { evaluateFleet, type Tenant } from './evaluate-fleet.js';
export { type CardWithData, evaluateMany, type ManyResult } from './evaluate-many.js';
export type { TenantFailure, TenantResult, TenantScores } from './fleet-scores.js';
