import { ScorecardError, type ScorecardErrorCode } from '../../core/index.js';
import type { TenantFailure } from './fleet-scores.js';

/** Mistakes that lie with the values of one tenant; all others lie with the call. */
const OWN: ReadonlySet<ScorecardErrorCode> = new Set(['invalid-data', 'period-needed']);

/**
 * What one tenant did wrong, as a result.
 *
 * @throws the error itself, if it is none of one tenant
 */
export function tenantFailure(id: string, error: unknown): TenantFailure {
  if (!(error instanceof ScorecardError) || !OWN.has(error.code)) throw error;
  return Object.freeze({ ok: false, id, error });
}
