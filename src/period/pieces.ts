import { foldFiner, type Piece, type RollUpKind } from './fold.js';
import type { Period } from './period.js';
import type { RollUpClash, RollUpOptions } from './roll-up-options.js';
import type { Observation } from './series.js';
import { convert, firstWithin, lastWithin } from './span.js';
import { compareUnits, type PeriodUnit, UNITS } from './unit.js';
import type { Weights } from './weights.js';

/** What a lane is folded from. */
export interface LanePieces {
  readonly lane: number;
  /** In order of time, without overlaps. */
  readonly pieces: readonly Piece[];
  /** One of the periods observed. */
  readonly sample: Period;
}

interface Context {
  readonly kind: RollUpKind;
  readonly options: RollUpOptions;
  /** The grain at which a lane must be complete. */
  readonly base: PeriodUnit;
  readonly weights: Weights | undefined;
  readonly clashes: RollUpClash[];
}

/** The observations of one lane, each period once. */
interface Group {
  readonly sample: Period;
  readonly byPeriod: Map<number, Observation>;
}

interface Placed extends Piece {
  readonly start: number;
}

/** The grain at which a lane must be complete: the calendar's, or the view's own if that is finer. */
export function baseUnit(finer: readonly Observation[], options: RollUpOptions): PeriodUnit {
  const { calendar, unit } = options;
  const base = compareUnits(calendar.period, unit) <= 0 ? calendar.period : unit;
  // Weeks do not add up to the days of a month, so a series that has weeks is counted in weeks.
  const hasWeeks = base === 'day' && finer.some(({ period }) => period.unit === 'week');
  return hasWeeks ? 'week' : base;
}

/** The pieces of every lane that has finer observations. Where a longer and a shorter one overlap, the longer one stands. */
export function lanePieces(
  finer: readonly Observation[],
  kind: RollUpKind,
  options: RollUpOptions,
  weights: Weights | undefined,
): { readonly base: PeriodUnit; readonly lanes: LanePieces[]; readonly clashes: RollUpClash[] } {
  const context: Context = {
    kind,
    options,
    base: baseUnit(finer, options),
    weights,
    clashes: [],
  };
  const byLane = new Map<number, Group>();
  for (const observation of finer) {
    const { period } = observation;
    const inBase = convertUp(period, context.base, options);
    const lane = convert(inBase, options.unit, options.calendar).ordinal - options.first;
    if (lane < 0 || lane >= options.count) continue;
    const group = byLane.get(lane) ?? { sample: period, byPeriod: new Map() };
    byLane.set(lane, group);
    const key = period.ordinal * 8 + UNITS[period.unit].rank;
    if (group.byPeriod.has(key)) context.clashes.push({ ignored: period, used: period });
    group.byPeriod.set(key, observation);
  }
  const lanes = [...byLane].map(([lane, { sample, byPeriod }]) => ({
    lane,
    pieces: piecesOf([...byPeriod.values()], context),
    sample,
  }));
  return { base: context.base, lanes, clashes: context.clashes };
}

/** The period of the base that holds a finer one; others stay as they are. */
const convertUp = (period: Period, base: PeriodUnit, options: RollUpOptions): Period =>
  compareUnits(period.unit, base) < 0 ? convert(period, base, options.calendar) : period;

function piecesOf(observations: readonly Observation[], context: Context): readonly Piece[] {
  const { base, options, clashes, weights } = context;
  const taken = new Map<number, Period>();
  const placed: Placed[] = [];
  const inside = new Map<number, Observation[]>();
  const longestFirst = observations.toSorted(
    (a, b) => compareUnits(b.period.unit, a.period.unit) || a.period.ordinal - b.period.ordinal,
  );
  for (const observation of longestFirst) {
    const { period } = observation;
    const holder = convertUp(period, base, options);
    const start = firstWithin(holder, base, options.calendar).ordinal;
    const end = lastWithin(holder, base, options.calendar).ordinal;
    const used = takenBetween(taken, start, end);
    if (used !== undefined) clashes.push({ ignored: period, used });
    else if (holder === period) {
      const value = finiteOrNull(observation.value);
      placed.push({
        start,
        count: end - start + 1,
        value,
        weight: weights?.of(period) ?? 1,
        ...reasonOf(observation),
        from: [observation],
      });
      // An explicit blank leaves room for shorter values.
      if (value !== null || observation.notApplicable === true)
        for (let i = start; i <= end; i++) taken.set(i, period);
    } else addInside(inside, start, observation, clashes);
  }
  const pieces = placed.filter((piece) => !isFilled(piece, taken, inside));
  for (const [start, group] of inside) pieces.push(foldInside(start, group, context));
  return pieces.toSorted((a, b) => a.start - b.start);
}

/** Whether a blank has shorter values in its place. */
function isFilled(
  { start, count, value, reason }: Placed,
  taken: ReadonlyMap<number, Period>,
  inside: ReadonlyMap<number, unknown>,
): boolean {
  if (value !== null || reason !== undefined) return false;
  for (let i = start; i < start + count; i++) if (taken.has(i) || inside.has(i)) return true;
  return false;
}

function takenBetween(taken: ReadonlyMap<number, Period>, start: number, end: number) {
  for (let i = start; i <= end; i++) {
    const period = taken.get(i);
    if (period !== undefined) return period;
  }
  return undefined;
}

/** Inside one calendar period only observations of the longest grain are taken, so that nothing counts twice. */
function addInside(
  inside: Map<number, Observation[]>,
  start: number,
  next: Observation,
  clashes: RollUpClash[],
): void {
  const group = inside.get(start);
  const used = group?.[0]?.period;
  if (group === undefined) inside.set(start, [next]);
  else if (used !== undefined && used.unit !== next.period.unit)
    clashes.push({ ignored: next.period, used });
  else group.push(next);
}

function foldInside(start: number, group: readonly Observation[], context: Context): Placed {
  const { kind, base, weights } = context;
  const pieces = group.map((observation) => ({
    value: finiteOrNull(observation.value),
    count: 1,
    weight: weights?.of(observation.period) ?? 1,
    ...reasonOf(observation),
  }));
  // Weights known only for longer periods cannot tell the days apart.
  const paired = weights?.units.some((unit) => compareUnits(unit, base) < 0) ?? true;
  const folded = foldFiner(paired ? kind : 'mean', pieces);
  const weight = weights?.of({ unit: base, ordinal: start }) ?? 1;
  const from = paired ? group.filter((_, i) => (pieces[i]?.weight ?? 0) >= 0) : group;
  const place = { start, count: 1, weight, from };
  return typeof folded === 'number'
    ? { ...place, value: folded }
    : { ...place, value: null, reason: folded };
}

const reasonOf = ({ notApplicable }: Observation): Pick<Piece, 'reason'> =>
  notApplicable === true ? { reason: 'not-applicable' } : {};

const finiteOrNull = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;
