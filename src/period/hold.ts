import { EDGE_TOLERANCE } from '../core/index.js';
import { durationInPeriods, unitDuration } from './duration.js';
import type { RollUpKind, RollUpReason } from './fold.js';
import type { RollUpOptions } from './roll-up-options.js';
import type { Observation } from './series.js';
import { lastWithin } from './span.js';
import { UNITS } from './unit.js';

/** An observation that outlasts its lane, and how long it stands. */
interface Standing {
  /** Index of the last lane it covers; below 0 before the first lane. */
  readonly lane: number;
  readonly rank: number;
  /** Null where the value does not apply, which stands like a value. */
  readonly value: number | null;
  /** Age in lanes at which it is stale. */
  readonly limit: number;
}

/** How many lanes an observation of the grain of the lanes, or finer, stands for; 1 where it is not held. */
export function ownLimit(
  kind: RollUpKind,
  { unit, every, staleAfter }: Pick<RollUpOptions, 'unit' | 'every' | 'staleAfter'>,
): number {
  if (kind === 'sum') return 1;
  const declared = staleAfter ?? every;
  return declared === undefined ? 1 : Math.max(1, durationInPeriods(declared, unit));
}

/**
 * Holds observations until stale (S8): those coarser than the lanes, which stand at the last lane they cover, and, where the
 * series is measured less often than every lane, those of the lanes themselves. Lanes that have a value keep it.
 *
 * @returns ages by lane, or undefined if nothing is held
 */
export function holdValues(
  coarser: readonly Observation[],
  kind: RollUpKind,
  options: RollUpOptions,
  values: Float64Array,
  reasons: Map<number, RollUpReason>,
): Int32Array | undefined {
  const standing = coarser
    .flatMap((observation) => standingOf(observation, kind, options))
    .toSorted((a, b) => a.lane - b.lane);
  // Of one unit only the latest can stand, as all are held equally long.
  const latest = new Map<number, Standing>();
  const limit = ownLimit(kind, options);
  const rank = UNITS[options.unit].rank;
  const ages = new Int32Array(options.count);
  let held = false;
  let next = 0;
  for (let lane = 0; lane < options.count; lane++) {
    for (let one = standing[next]; one !== undefined && one.lane <= lane; one = standing[++next])
      latest.set(one.rank, one);
    const own = values[lane] as number;
    const not = reasons.get(lane) === 'not-applicable';
    if (limit > 1 && (not || !Number.isNaN(own)))
      latest.set(rank, { lane, rank, value: not ? null : own, limit });
    if (latest.size === 0 || not || !Number.isNaN(own)) continue;
    const found = [...latest.values()]
      .filter((one) => holds(one, lane))
      .reduce<Standing | undefined>(nearer, undefined);
    if (found !== undefined) {
      if (found.value === null) reasons.set(lane, 'not-applicable');
      else {
        values[lane] = found.value;
        ages[lane] = lane - found.lane;
        reasons.delete(lane);
        held ||= lane > found.lane;
      }
    } else if (kind !== 'sum' && !reasons.has(lane)) reasons.set(lane, 'stale');
  }
  return held ? ages : undefined;
}

/** At the end of a lane as old as the limit, the limit has passed. */
function holds({ lane: stands, limit }: Standing, lane: number): boolean {
  return lane === stands || lane - stands < limit - EDGE_TOLERANCE;
}

/** The later of two; of two that end in one lane, the one nearer in length to a lane. */
function nearer(a: Standing | undefined, b: Standing): Standing {
  if (a === undefined || b.lane > a.lane) return b;
  return b.lane === a.lane && b.rank < a.rank ? b : a;
}

function standingOf(
  { period, value, notApplicable }: Observation,
  kind: RollUpKind,
  { unit, first, calendar, every, staleAfter }: RollUpOptions,
): Standing[] {
  if (notApplicable !== true && (value === null || !Number.isFinite(value))) return [];
  const lane = lastWithin(period, unit, calendar).ordinal - first;
  const rank = UNITS[period.unit].rank;
  if (kind === 'sum') return [{ lane, rank, value, limit: 0 }];
  const own = durationInPeriods(unitDuration(period.unit), unit);
  const rhythm = every === undefined ? 0 : durationInPeriods(every, unit);
  const limit =
    staleAfter === undefined ? Math.max(own, rhythm) : durationInPeriods(staleAfter, unit);
  return [{ lane, rank, value, limit }];
}
