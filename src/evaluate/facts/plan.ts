import type { LinearScale } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import {
  type AmountSpan,
  type Calendar,
  datedValueAt,
  firstWithin,
  formatPeriod,
  type Lanes,
  lastWithin,
  parsePeriod,
  type Period,
} from '../../period/index.js';
import { wayOf } from '../../scale/index.js';
import type { IndicatorRows } from '../compiled.js';
import { amountAt, amountOf, timesAt } from '../in-force/amounts.js';
import { definitionAt } from '../in-force/definitions.js';
import { leastSquares } from './least-squares.js';
import { cell, type EvaluationState, inForce } from '../state.js';

// A planned path (S3): targets by date make a plan, and progress is compared with it.

/** Lanes whose slope projects a path on, and fewest values that make one. */
const PROJECTED_BY = 6;
const LEAST_VALUES = 3;

/** Farthest period that is projected; beyond it a target counts as not reachable. */
const FARTHEST = 1200;

interface Planned {
  readonly state: EvaluationState;
  readonly id: string;
  readonly scale: LinearScale;
  readonly rows: Pick<IndicatorRows, 'value' | 'rate'>;
  readonly lane: number;
  /** Where its numbers are amounts for one period (S3.1). */
  readonly span: AmountSpan | undefined;
}

/** What a dated target says of the progress so far; nothing where the target has no dates. */
export function planFacts(
  state: EvaluationState,
  id: string,
  { scale, amounts: span }: ResolvedIndicator,
  rows: Pick<IndicatorRows, 'value' | 'rate' | 'anchors'>,
  lane: number,
): object {
  if (scale?.kind !== 'linear' || !isPlan(scale)) return {};
  // Ends that data make are numbers of the period alone.
  if (scale.history !== undefined && rows.anchors !== undefined) return {};
  const planned: Planned = { state, id, scale, rows, lane, span };
  const expected = expectedIn(planned);
  const baseline = baselineIn(planned);
  const value = cell(state, rows.value, lane);
  const leads = (expected - baseline) * wayOf(scale) >= 0;
  const pace = leads ? (value - baseline) / (expected - baseline) : Number.NaN;
  return {
    ...(Number.isNaN(expected) ? {} : { expected }),
    final: Object.freeze(finalOf(planned)),
    ...(Number.isFinite(pace) ? { pace } : {}),
    projected: () => projectedPeriod(planned),
  };
}

/** The last target; of amounts what it comes to in the lane of its date. */
function finalOf({ state, scale, span }: Planned) {
  const { at, value } = scale.target.at(-1) as LinearScale['target'][number];
  if (span === undefined || at === undefined) return { period: at, value };
  const due = laneWithin(state, at, lastWithin);
  return { period: at, value: value * timesAt(state, span, due) };
}

/** The baseline in a lane; of amounts what it comes to in all that the lane covers. */
const baselineIn = ({ state, scale: { baseline }, lane, span }: Planned): number =>
  span === undefined
    ? inForce(state, baseline, 'stepped', lane)
    : amountAt(state, baseline, 'stepped', span, lane);

/** What is due by a lane: of amounts what is due in all that it covers. */
function expectedIn({ state, scale, lane, span }: Planned): number {
  const { calendar } = state.model.card;
  const { unit, first } = state.lanes;
  if (span === undefined) return expectedAt(scale, { unit, ordinal: first + lane }, calendar);
  const inForce = ({ unit: own, first: from, count }: Lanes): Float64Array =>
    Float64Array.from({ length: count }, (_, i) =>
      expectedAt(scale, { unit: own, ordinal: from + i }, calendar),
    );
  return amountOf(state, { of: scale, path: scale.path, inForce }, span, lane);
}

/** Two dates make a plan: of targets, or of a baseline and its target. */
const isPlan = ({ baseline, target }: LinearScale): boolean =>
  target.length > 1 || (target[0]?.at !== undefined && baseline.some(({ at }) => at !== undefined));

/** What is due by a period: the target in force; on a path of milestones the last one due, before the first the baseline. */
function expectedAt(scale: LinearScale, period: Period, calendar: Calendar): number {
  const { target, baseline, path } = scale;
  if (target.length === 1 && path !== 'milestones') return expectedOfOne(scale, period, calendar);
  if (path !== 'milestones') return datedValueAt(target, path, period, calendar);
  const due = target.findLast(
    ({ at }) => at !== undefined && placeOf(at, lastWithin, period, calendar) <= period.ordinal,
  );
  if (due !== undefined) return due.value;
  // A baseline that data make may be missing.
  return baseline.length === 0 ? Number.NaN : datedValueAt(baseline, 'stepped', period, calendar);
}

/** What is due on the way from a dated baseline to its one target. */
function expectedOfOne(
  { baseline, path, target }: LinearScale,
  period: Period,
  calendar: Calendar,
): number {
  const { ordinal } = period;
  const [{ at = '', value }] = target as readonly [LinearScale['target'][number]];
  const started = baseline.flatMap((step) =>
    step.at === undefined ? [] : [placeOf(step.at, firstWithin, period, calendar)],
  );
  const start = started.findLast((one) => one <= ordinal) ?? (started[0] as number);
  const from = datedValueAt(baseline, 'stepped', period, calendar);
  const due = placeOf(at, path === 'stepped' ? firstWithin : lastWithin, period, calendar);
  if (ordinal >= due) return value;
  return path === 'stepped' || ordinal <= start
    ? from
    : from + ((value - from) * (ordinal - start)) / (due - start);
}

/** The ordinal at which a date stands among periods of a unit. */
const placeOf = (
  at: string,
  within: typeof firstWithin,
  { unit }: Pick<Period, 'unit'>,
  calendar: Calendar,
): number => within(parsePeriod(at) as Period, unit, calendar).ordinal;

/** First lanes of the dates of a baseline. */
const startsOf = (state: EvaluationState, baseline: LinearScale['baseline']): number[] =>
  baseline.flatMap(({ at }) => (at === undefined ? [] : [laneWithin(state, at, firstWithin)]));

const laneWithin = (
  { lanes, model }: EvaluationState,
  at: string,
  within: typeof firstWithin,
): number => placeOf(at, within, lanes, model.card.calendar) - lanes.first;

/** The period in which the last target is reached if the pace so far goes on; undefined if it is not. */
function projectedPeriod(planned: Planned): string | undefined {
  const { state, scale, rows, lane, span } = planned;
  const { unit, first } = state.lanes;
  // Lanes that cover more or less are compared by what they are for one period.
  const value = cell(state, rows.rate ?? rows.value, lane);
  const goal = scale.target.at(-1)?.value ?? Number.NaN;
  const times = span === undefined ? 1 : timesAt(state, span, lane);
  const baseline = baselineIn(planned) / times;
  const up = goal > baseline;
  if (Number.isNaN(value) || Number.isNaN(baseline) || goal === baseline) return undefined;
  if (up ? value >= goal : value <= goal) return formatPeriod({ unit, ordinal: first + lane });
  const pace = paceOf(planned, baseline, value);
  const left = (goal - value) / pace;
  if (!(left > 0) || left > FARTHEST) return undefined;
  return formatPeriod({ unit, ordinal: first + lane + Math.ceil(left - 1e-9) });
}

/** Change of the value per lane: since the date of the baseline, else the slope of the last lanes. */
function paceOf(planned: Planned, baseline: number, value: number): number {
  const { state, id, scale, rows, lane } = planned;
  const started = startsOf(state, scale.baseline).findLast((at) => at < lane);
  if (started !== undefined) return (value - baseline) / (lane - started);
  const found: [number, number][] = [];
  for (let t = Math.max(0, lane - PROJECTED_BY + 1); t <= lane; t++) {
    const y = cell(state, rows.rate ?? rows.value, t);
    if (!Number.isNaN(y) && definitionAt(state, id, t) === definitionAt(state, id, lane))
      found.push([t, y]);
  }
  return found.length < LEAST_VALUES ? Number.NaN : leastSquares(found);
}
