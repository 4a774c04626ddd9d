import { ScorecardError } from '../../core/index.js';
import type { Scorecard, ScorecardKeys } from '../../model/index.js';
import type { CompiledScorecard } from '../compiled.js';
import type { EvaluationData } from '../data.js';
import type { DataKey } from '../data-keys.js';
import { compile, evaluate, prepare, type PreparedScorecard } from '../evaluate.js';
import type { EvaluateOptions } from '../evaluate-options.js';
import type { Evaluation } from '../evaluation.js';
import { type Block, blockOf } from './block.js';
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

/** How to evaluate a fleet; see `EvaluateOptions`. */
export type FleetOptions = Pick<EvaluateOptions, 'by' | 'from' | 'to' | 'acrossVersions'>;

/** Most plans of one fleet that have a block ready: they differ by the keys that do not apply. */
const MOST_BLOCKS = 8;

/**
 * Evaluates one card for many tenants, side by side. The scores are those of `evaluate` for each tenant by itself, bit for bit; no
 * history reaches from one tenant into another.
 *
 * All tenants are evaluated over the same periods: those stated with `from` and `to`, else those of the first tenant that has any
 * values; values of others beyond them are not used. Tenants are drawn from the iterable a block at a time (about 512 periods in all), so
 * that a fleet of any size needs the memory of one block. A tenant whose values cannot be evaluated is yielded as a failure, and stops no other.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param tenants - ids with data; read lazily, in order
 * @param options - view and periods
 * @returns a result for each tenant, in the order given
 * @throws ScorecardError `invalid-option` or `unknown-period` for options that are wrong for every tenant; `invalid-option` if
 *   `tenants` cannot be iterated over
 */
export function evaluateFleet<K extends ScorecardKeys>(
  card: Scorecard<K>,
  tenants: Iterable<Tenant<DataKey<K>>>,
  options: FleetOptions = {},
): Generator<TenantResult<K>, void, undefined> {
  compile(card, options.by === undefined ? {} : { by: options.by });
  if (
    typeof (tenants as Partial<typeof tenants> | null | undefined)?.[Symbol.iterator] !== 'function'
  )
    throw new ScorecardError(
      'invalid-option',
      '`tenants` cannot be iterated over; expected an array or another iterable of `{ id, data }`',
    );
  return fleet(card, tenants, options);
}

/** A tenant that waits for its block to run. */
interface Waiting<K extends ScorecardKeys> {
  readonly tenant: Tenant<DataKey<K>>;
  /** Its place in the block; or why it has none. */
  readonly failure: TenantFailure | undefined;
}

function* fleet<K extends ScorecardKeys>(
  card: Scorecard<K>,
  tenants: Iterable<Tenant<DataKey<K>>>,
  stated: FleetOptions,
): Generator<TenantResult<K>, void, undefined> {
  const blocks = new Map<CompiledScorecard, Block>();
  let common: { readonly periods: readonly string[]; readonly options: FleetOptions } | undefined;
  let block: Block | undefined;
  let waiting: Waiting<K>[] = [];
  let placed = 0;
  for (const tenant of tenants) {
    const prepared = preparedTenant(card, tenant, common?.options ?? stated, common?.periods);
    if ('ok' in prepared) {
      waiting.push({ tenant, failure: prepared });
      // Many failures in a row must not pile up either.
      if (waiting.length < 1000) continue;
    } else {
      common ??= { periods: prepared.periods, options: within(stated, prepared.periods) };
      const own = blockFor(blocks, prepared);
      if (block !== undefined && (block !== own || placed === block.room)) {
        yield* finished(card, block, placed, waiting, common);
        waiting = [];
        placed = 0;
      }
      block = own;
      block.put(placed++, prepared.space);
      waiting.push({ tenant, failure: undefined });
      if (placed < block.room) continue;
    }
    yield* finished(card, block, placed, waiting, common);
    waiting = [];
    placed = 0;
  }
  yield* finished(card, block, placed, waiting, common);
}

/** Runs a block and yields everything that waited, in order. */
function* finished<K extends ScorecardKeys>(
  card: Scorecard<K>,
  block: Block | undefined,
  placed: number,
  waiting: readonly Waiting<K>[],
  common: { readonly periods: readonly string[]; readonly options: FleetOptions } | undefined,
): Generator<TenantResult<K>, void, undefined> {
  if (placed > 0) block?.run(placed);
  // All are taken out before the first is yielded: the block may be in use again before the last.
  let place = 0;
  const results = waiting.map(
    ({ tenant, failure }): TenantResult<K> =>
      failure === undefined && block !== undefined && common !== undefined
        ? tenantScores(card, tenant, block, block.take(place++), common)
        : (failure as TenantFailure),
  );
  yield* results;
}

function tenantScores<K extends ScorecardKeys>(
  card: Scorecard<K>,
  { id, data }: Tenant<DataKey<K>>,
  { kept }: Block,
  numbers: Float64Array,
  { periods, options }: { readonly periods: readonly string[]; readonly options: FleetOptions },
): TenantScores<K> {
  let full: Evaluation<K> | undefined;
  const scores = tenantSections(kept, numbers, periods.length);
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
function preparedTenant<K extends ScorecardKeys>(
  card: Scorecard<K>,
  tenant: Tenant<DataKey<K>>,
  options: FleetOptions,
  periods: readonly string[] | undefined,
): PreparedScorecard | TenantFailure {
  // Tenants come from outside, one by one: a hole among them must not stop the others.
  const { id = '', data } = (tenant ?? {}) as Partial<Tenant<DataKey<K>>>;
  try {
    if (typeof data !== 'object' || (data as unknown) === null)
      throw new ScorecardError(
        'invalid-data',
        `the tenant has no values: its \`data\` is ${data === null ? 'null' : typeof data}; expected values by key, or rows of \`period\`, \`key\` and \`value\``,
      );
    const prepared = prepare(card, data, options);
    // Without values and without stated periods there is nothing to tell the periods of the fleet by.
    if (
      prepared.periods.length === 0 ||
      (periods === undefined && prepared.periods[0] === '' && isEmpty(data))
    )
      throw new ScorecardError(
        'invalid-data',
        'there is no period to evaluate: the tenant has no values; give some, or the options `from` and `to`',
      );
    if (periods !== undefined && prepared.periods[0] !== periods[0])
      throw new ScorecardError(
        'invalid-data',
        'the tenant has values by period, while the fleet is evaluated on values without one; give all of them periods, or the options `from` and `to`',
      );
    return prepared;
  } catch (error) {
    return tenantFailure(id, error);
  }
}

const isEmpty = (data: EvaluationData): boolean => Object.keys(data).length === 0;

/** The options with the periods of the fleet; values without a period stay without. */
function within(options: FleetOptions, periods: readonly string[]): FleetOptions {
  const [from, to] = [periods[0], periods.at(-1)];
  return from === undefined || from === '' || to === undefined ? options : { ...options, from, to };
}

function blockFor(
  blocks: Map<CompiledScorecard, Block>,
  { compiled, periods }: PreparedScorecard,
): Block {
  const known = blocks.get(compiled);
  if (known !== undefined) return known;
  if (blocks.size >= MOST_BLOCKS) blocks.delete([...blocks.keys()][0] as CompiledScorecard);
  const made = blockOf(compiled, periods.length);
  blocks.set(compiled, made);
  return made;
}
