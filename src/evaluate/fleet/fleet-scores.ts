import type { ScorecardError } from '../../core/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import type { CompiledScorecard } from '../compiled.js';
import type { PeriodScores } from '../records/period-scores.js';
import { lazyRecord } from '../lazy/lazy-record.js';
import type { NodeSeries } from '../records/series.js';

/** Scores of one tenant over all periods. The arrays are its own: they stay when the fleet moves on. */
export interface TenantScores<K extends ScorecardKeys = ScorecardKeys> {
  /** Tells it from a tenant that could not be evaluated. */
  readonly ok: true;
  /** Id of the tenant. */
  readonly id: string;
  /** Every period shown, in order; the arrays have a number for each. */
  readonly periods: readonly string[];
  /** Points (0 to 100, NaN is missing) and coverage (0 to 1) of the whole card. */
  readonly total: NodeSeries;
  /** The same of perspectives that have objectives. */
  readonly perspectives: { readonly [P in K['perspective']]: NodeSeries };
  /** The same of every objective. */
  readonly objectives: { readonly [O in K['objective']]: NodeSeries };
  /** The same of every indicator, with its values. */
  readonly indicators: { readonly [I in K['indicator']]: NodeSeries };
  /**
   * Full records of a period, with status, ends, causes and all. Nothing of them is kept: the first call evaluates the tenant again by
   * itself, from the data it was given.
   *
   * @throws ScorecardError `unknown-period`
   */
  at(period: string): PeriodScores<K>;
}

/** A tenant that could not be evaluated. */
export interface TenantFailure {
  /** Tells it from a tenant with scores. */
  readonly ok: false;
  /** Id of the tenant. */
  readonly id: string;
  /** Why: what `evaluate` would have thrown, with its diagnostics. */
  readonly error: ScorecardError;
}

/** What a fleet yields for each tenant. */
export type TenantResult<K extends ScorecardKeys = ScorecardKeys> = TenantScores<K> | TenantFailure;

/** Where the rows of a plan stand in the numbers kept of a tenant. */
export interface KeptRows {
  readonly compiled: CompiledScorecard;
  /** Rows of the plan, in the order kept. */
  readonly rows: Int32Array;
  /** Place among `rows` by row. */
  readonly places: ReadonlyMap<number, number>;
}

/** The rows of points, coverage and values that results speak of. */
export function keptRows(compiled: CompiledScorecard): KeptRows {
  const { total, perspectives, objectives, indicators } = compiled.rows;
  const nodes = [total, ...perspectives.values()];
  for (const { reported } of objectives.values()) nodes.push(reported);
  const rows = new Set(nodes.flatMap((row) => [row, row + 1]));
  for (const { value, points, isNode } of indicators.values()) {
    rows.add(value);
    if (points === undefined) continue;
    rows.add(points);
    if (isNode) rows.add(points + 1);
  }
  const list = [...rows];
  return {
    compiled,
    rows: Int32Array.from(list),
    places: new Map(list.map((row, place) => [row, place])),
  };
}

/** The part of the scores that reads the kept numbers, worked out when first read. */
export function tenantSections(
  { compiled, places }: KeptRows,
  kept: Float64Array,
  count: number,
): object {
  const row = (index: number): Float64Array => {
    const at = (places.get(index) as number) * count;
    return kept.subarray(at, at + count);
  };
  const node = (index: number): NodeSeries =>
    Object.freeze({ points: row(index), coverage: row(index + 1) });
  const { total, perspectives, objectives, indicators } = compiled.rows;
  return lazyRecord(undefined, [
    {
      total: () => node(total),
      perspectives: () => section(perspectives, node),
      objectives: () => section(objectives, ({ reported }) => node(reported)),
      indicators: () =>
        section(indicators, ({ value, points, isNode }) => {
          const scored =
            points === undefined ? new Float64Array(count).fill(Number.NaN) : row(points);
          const coverage =
            isNode && points !== undefined
              ? row(points + 1)
              : scored.map((one) => (Number.isNaN(one) ? 0 : 1));
          return Object.freeze({ points: scored, coverage, values: row(value) });
        }),
    },
  ]);
}

/** Without a prototype, so that an id such as `constructor` finds its element or nothing. */
function section<T>(
  rows: ReadonlyMap<string, T>,
  made: (one: T) => NodeSeries,
): { readonly [id: string]: NodeSeries } {
  const found = Object.create(null) as { [id: string]: NodeSeries };
  for (const [id, one] of rows) found[id] = made(one);
  return Object.freeze(found);
}
