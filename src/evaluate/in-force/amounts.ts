import { beside, type Dated, type DatedPath, type ScaleSpec } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import {
  amountsByLane,
  type AmountSpan,
  datedValues,
  fixedAmount,
  type Lanes,
  ONE_EACH,
} from '../../period/index.js';
import { scaleTimes } from '../../scale/index.js';
import { cell, type EvaluationState } from '../state.js';

// Amounts (S3.1) as they are in a lane: what is stated for one period, over all that the value of the lane covers.

/** The amount that a series comes to in a lane. */
export function amountAt(
  { lanes, model }: Pick<EvaluationState, 'lanes' | 'model'>,
  series: Dated<number>,
  path: DatedPath,
  span: AmountSpan,
  lane: number,
): number {
  const { calendar } = model.card;
  const [only] = series;
  if (only === undefined) return Number.NaN;
  const fixed = series.length === 1 ? fixedAmount(span, lanes.unit, calendar) : undefined;
  if (fixed !== undefined) return only.value * fixed;
  const inForce = (part: Lanes) => datedValues(series, path, part, calendar);
  return amountOf({ lanes, model }, { of: series, path, inForce }, span, lane);
}

/** What is in force in the periods of the calendar. */
interface InForce {
  /** What says so: a series, or the scale that it is of. */
  readonly of: object;
  readonly path: DatedPath;
  readonly inForce: (part: Lanes) => ArrayLike<number>;
}

/** The amount that what is in force in the periods of the calendar comes to in a lane. */
export function amountOf(
  { lanes, model }: Pick<EvaluationState, 'lanes' | 'model'>,
  { of, path, inForce }: InForce,
  span: AmountSpan,
  lane: number,
): number {
  const { calendar } = model.card;
  if (lane < 0 || lane >= lanes.count) {
    const beyond = { unit: lanes.unit, first: lanes.first + lane, count: 1 };
    return amountsByLane(inForce, span, 'sum', beyond, calendar)[0] as number;
  }
  const ofSpan = worked.get(span) ?? new WeakMap<object, Worked>();
  const known = ofSpan.get(of);
  if (known !== undefined && known.path === path && sameLanes(known.lanes, lanes))
    return known.amounts[lane] as number;
  const amounts = amountsByLane(inForce, span, 'sum', lanes, calendar);
  worked.set(span, ofSpan.set(of, { path, lanes, amounts }));
  return amounts[lane] as number;
}

/** What something comes to in every lane. */
interface Worked extends Pick<InForce, 'path'> {
  readonly lanes: Lanes;
  readonly amounts: Float64Array;
}

/**
 * What was worked out last: records ask lane by lane and number by number, and a window may hold thousands of periods. A series may outlive
 * the card, or be made for one record, so that nothing is kept on it and nothing keeps it.
 */
const worked = beside<AmountSpan, WeakMap<object, Worked>>();

const sameLanes = (a: Lanes, b: Lanes): boolean =>
  a === b || (a.unit === b.unit && a.first === b.first && a.count === b.count);

/** How many of the periods that amounts are stated for the value of a lane covers. */
export const timesAt = (
  state: Pick<EvaluationState, 'lanes' | 'model'>,
  span: AmountSpan,
  lane: number,
): number => amountAt(state, ONE_EACH, 'stepped', span, lane);

/** A scale with the amounts of a lane in the place of what is stated for one period. */
export function inAmounts<S extends ScaleSpec>(
  state: EvaluationState,
  scale: S,
  span: AmountSpan | undefined,
  lane: number,
): S {
  if (span === undefined) return scale;
  return scaleTimes(scale, timesAt(state, span, lane), (series, path) =>
    amountAt(state, series, path, span, lane),
  );
}

/** An indicator with the amounts of a lane. */
export function indicatorInAmounts(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  lane: number,
): ResolvedIndicator {
  const { amounts, scale, progress, performance } = resolved;
  if (amounts === undefined) return resolved;
  const scaled = <S extends ScaleSpec>(one: S): S => inAmounts(state, one, amounts, lane);
  return {
    ...resolved,
    ...(scale === undefined ? {} : { scale: scaled(scale) }),
    ...(progress === undefined ? {} : { progress: scaled(progress) }),
    ...(performance === undefined ? {} : { performance: scaled(performance) }),
  };
}

/** Values of some lanes brought to what one lane covers, from their row of what they are for one period. */
export function broughtTo(
  state: EvaluationState,
  rate: number,
  span: AmountSpan,
  [from, to]: readonly [number, number],
  lane: number,
): Float64Array {
  const times = timesAt(state, span, lane);
  return Float64Array.from({ length: to - from }, (_, i) => cell(state, rate, from + i) * times);
}
