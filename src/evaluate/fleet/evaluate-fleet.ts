import { ScorecardError } from '../../core/index.js';
import type { Scorecard, ScorecardKeys } from '../../model/index.js';
import type { EvaluationData } from '../data/read-data.js';
import type { DataKey } from '../data/data-keys.js';
import { evaluate, preparedTenant, type PreparedScorecard } from '../evaluate.js';
import { checkedFleetOptions, type FleetOptions } from '../evaluate-options.js';
import type { Evaluation } from '../evaluation.js';
import { newBlocks, type Seat } from './blocks.js';
import {
  type TenantFailure,
  type TenantResult,
  type TenantScores,
  tenantSections,
} from './fleet-scores.js';
import { tenantFailure } from './tenant-failure.js';

/** One of many that share a card: a branch, a team, a customer. */
export interface Tenant<Key extends string = string> {
  /** Given back with its scores; need not be unique. */
  readonly id: string;
  /** Its values, as `evaluate` takes them. */
  readonly data: EvaluationData<Key>;
}

/**
 * Evaluates one card for many tenants, side by side. The scores are those of `evaluate` for each tenant by itself, bit for bit; no
 * history reaches from one tenant into another.
 *
 * All tenants are evaluated over the same periods: those stated with `from` and `to`, else those of the first tenant that has any
 * values. Earlier values of a tenant count in what looks back, as with the option `from` of `evaluate`; later ones are not used. Tenants are
 * drawn from the iterable a block at a time (about 512 periods in all), so that a fleet of any size needs the memory of a few blocks. A tenant whose values cannot be evaluated is yielded as a failure, and stops no other.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param tenants - ids with data; read lazily, in order
 * @param options - view and periods, and the day whose knowledge counts
 * @returns a result for each tenant, in the order given
 * @throws ScorecardError `invalid-option` or `unknown-period` for options that are wrong for every tenant; `invalid-option` if
 *   `tenants` cannot be iterated over
 */
export function evaluateFleet<K extends ScorecardKeys>(
  card: Scorecard<K>,
  tenants: Iterable<Tenant<DataKey<K>>>,
  options: FleetOptions = {},
): Generator<TenantResult<K>, void, undefined> {
  const stated = checkedFleetOptions(card, tenants, options);
  return fleet(card, tenants, stated);
}

/** The periods of a fleet, and the options that say so. */
interface Common {
  readonly periods: readonly string[];
  readonly options: FleetOptions;
}

/** A tenant that waits for its block to run; or why it has none. */
interface Waiting<K extends ScorecardKeys> {
  readonly tenant: Tenant<DataKey<K>>;
  readonly seat: Seat | TenantFailure;
}

/** Most tenants that wait: failures take no room in a block, and must not pile up either. */
const MOST_WAITING = 1000;

function* fleet<K extends ScorecardKeys>(
  card: Scorecard<K>,
  tenants: Iterable<Tenant<DataKey<K>>>,
  stated: FleetOptions,
): Generator<TenantResult<K>, void, undefined> {
  const blocks = newBlocks();
  let common: Common = { periods: [], options: stated };
  let waiting: Waiting<K>[] = [];
  const finished = (): TenantResult<K>[] => {
    blocks.run();
    // All are taken out before the first is yielded: the blocks may be in use again before the last.
    const results = waiting.map(({ tenant, seat }) =>
      'ok' in seat ? seat : tenantScores(card, tenant, seat, common),
    );
    waiting = [];
    return results;
  };
  for (const tenant of tenants) {
    const prepared = placedTenant(card, tenant, common);
    if ('ok' in prepared) waiting.push({ tenant, seat: prepared });
    else {
      if (common.periods.length === 0) common = commonOf(stated, prepared);
      if (!blocks.fits(prepared)) yield* finished();
      waiting.push({ tenant, seat: blocks.put(prepared) });
    }
    if (blocks.isFull() || waiting.length >= MOST_WAITING) yield* finished();
  }
  yield* finished();
}

function tenantScores<K extends ScorecardKeys>(
  card: Scorecard<K>,
  { id, data }: Tenant<DataKey<K>>,
  { kept, take }: Seat,
  { periods, options }: Common,
): TenantScores<K> {
  let full: Evaluation<K> | undefined;
  const scores = tenantSections(kept, take(), periods.length);
  const own = {
    ok: true,
    id,
    periods,
    at: (period: string) => {
      full ??= evaluate(card, data, options);
      return full.at(period);
    },
  };
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(scores, name, { value, enumerable: name !== 'at' });
  return Object.freeze(scores) as TenantScores<K>;
}

/** A tenant with its values in place, over the periods of the fleet if they are known. */
function placedTenant<K extends ScorecardKeys>(
  card: Scorecard<K>,
  tenant: Tenant<DataKey<K>>,
  { options, periods }: Common,
): PreparedScorecard | TenantFailure {
  // Tenants come from outside, one by one: a hole among them must not stop the others.
  const { id = '', data } = (tenant ?? {}) as Partial<Tenant<DataKey<K>>>;
  try {
    if (typeof data !== 'object' || (data as unknown) === null)
      throw new ScorecardError(
        'invalid-data',
        `the tenant has no values: its \`data\` is ${data === null ? 'null' : typeof data}; expected values by key, or rows of \`period\`, \`key\` and \`value\``,
      );
    const { prepared, hasValues } = preparedTenant(card, data as EvaluationData, options);
    // Without values and without stated periods there is nothing to tell the periods of the fleet by.
    if (
      prepared.periods.length === 0 ||
      (periods.length === 0 && prepared.periods[0] === '' && !hasValues)
    )
      throw new ScorecardError(
        'invalid-data',
        `there is no period to evaluate: the tenant has no values${options.asOf === undefined ? '' : ` that were known by ${options.asOf}`}; give some, or the options \`from\` and \`to\``,
      );
    if (periods.length > 0 && prepared.periods[prepared.hidden] !== periods[0])
      throw new ScorecardError(
        'invalid-data',
        'the tenant has values by period, while the fleet is evaluated on values without one; give all of them periods, or the options `from` and `to`',
      );
    return prepared;
  } catch (error) {
    return tenantFailure(id, error);
  }
}

/** The periods of the fleet by those of a tenant; values without a period stay without. */
function commonOf(options: FleetOptions, { periods, hidden }: PreparedScorecard): Common {
  const shown = periods.slice(hidden);
  const [from, to] = [shown[0] as string, shown.at(-1) as string];
  return { periods: shown, options: from === '' ? options : { ...options, from, to } };
}
