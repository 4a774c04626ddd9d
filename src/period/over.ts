import { type Duration, durationInPeriods } from './duration.js';
import { foldPieces, type Piece, type RollUpKind, type RollUpReason } from './fold.js';
import type { RolledUp, RollUpOptions } from './roll-up-options.js';
import { rollUp } from './roll-up.js';
import type { Series } from './series.js';
import { convert, firstWithin, lastWithin } from './span.js';
import { compareUnits, type PeriodUnit } from './unit.js';
import { weightOptions } from './weights.js';

/** A window that ends with the lane: since the start of a longer period, or so much time. */
export type Window = 'monthToDate' | 'quarterToDate' | 'yearToDate' | Duration;

/** What a roll-up over windows needs to know beside a plain one. */
export interface WindowOptions extends RollUpOptions {
  readonly window: Window;
  /** First calendar periods of later definitions, ascending; no window reaches across one. */
  readonly breaks?: readonly number[];
}

const UNIT_OF = { monthToDate: 'month', quarterToDate: 'quarter', yearToDate: 'year' } as const;

/**
 * A series rolled up over the calendar periods of a window that ends with each lane (S8), complete or missing over the whole window. A
 * period before a change of definition counts as missing.
 *
 * @param series - observations of one key
 * @param kind - how the calendar periods make a value
 * @param options - lanes, calendar and window
 * @source docs/semantics.md, S8
 */
export function rollUpOver(series: Series, kind: RollUpKind, options: WindowOptions): RolledUp {
  const { calendar, unit, first, count, breaks = [], minCoverage = 0.5 } = options;
  const values = new Float64Array(count).fill(Number.NaN);
  const reasons = new Map<number, RollUpReason>();
  if (count === 0) return { values, clashes: [] };
  const base = compareUnits(calendar.period, unit) <= 0 ? calendar.period : unit;
  const endOf = (lane: number): number =>
    lastWithin({ unit, ordinal: first + lane }, base, calendar).ordinal;
  const start = startOf(endOf(0), base, options);
  const { pieces, clashes } = basePieces(series, kind, base, start, endOf(count - 1), options);
  for (let lane = 0; lane < count; lane++) {
    const end = endOf(lane);
    const from = startOf(end, base, options);
    const since = breaks.findLast((at) => at <= end) ?? from;
    const inside = pieces.slice(Math.max(from, since) - start, end - start + 1);
    const folded = isOutOfPlace(inside)
      ? 'not-applicable'
      : foldPieces(kind, inside, end - from + 1, minCoverage);
    if (typeof folded === 'number') values[lane] = folded;
    else if (folded !== 'blank' || inside.some(({ reason }) => reason !== undefined))
      reasons.set(lane, folded);
  }
  return { values, ...(reasons.size === 0 ? {} : { reasons }), clashes };
}

/** Whether nothing was said of some periods but that the value does not apply. */
function isOutOfPlace(pieces: readonly Piece[]): boolean {
  let said = false;
  for (const { value, reason } of pieces) {
    if (value === null && (reason === undefined || reason === 'stale')) continue;
    if (reason !== 'not-applicable') return false;
    said = true;
  }
  return said;
}

/** The first calendar period of a window that ends with one. */
export function startOf(
  end: number,
  base: PeriodUnit,
  { window, calendar }: Pick<WindowOptions, 'window' | 'calendar'>,
): number {
  if (typeof window === 'object')
    return end - Math.max(1, Math.round(durationInPeriods(window, base))) + 1;
  const unit = UNIT_OF[window];
  if (compareUnits(base, unit) >= 0) return end;
  const longer = convert({ unit: base, ordinal: end }, unit, calendar);
  return firstWithin(longer, base, calendar).ordinal;
}

/** The value of every calendar period from the first to the last. */
function basePieces(
  series: Series,
  kind: RollUpKind,
  base: PeriodUnit,
  first: number,
  last: number,
  options: WindowOptions,
): { readonly pieces: readonly Piece[]; readonly clashes: RolledUp['clashes'] } {
  const { window: _, breaks: __, ...plain } = options;
  const lanes = { unit: base, first, count: last - first + 1 };
  const rolled = rollUp(series, kind, { ...plain, ...lanes });
  const { weights: own } = options;
  const weights =
    kind === 'weightedMean' && own !== undefined
      ? rollUp(own.series, own.kind, weightOptions(own, options, lanes)).values
      : undefined;
  const pieces = Array.from(rolled.values, (value, i): Piece => {
    const reason = rolled.reasons?.get(i);
    return {
      value: Number.isNaN(value) ? null : value,
      count: 1,
      weight: kind === 'weightedMean' ? (weights?.[i] ?? Number.NaN) : 1,
      ...(reason === undefined ? {} : { reason }),
    };
  });
  return { pieces, clashes: rolled.clashes };
}
