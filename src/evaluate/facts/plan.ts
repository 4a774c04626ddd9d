import type { LinearScale } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import {
  firstWithin,
  formatPeriod,
  lastWithin,
  parsePeriod,
  type Period,
} from '../../period/index.js';
import { wayOf } from '../../scale/index.js';
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
  readonly row: number;
  readonly lane: number;
}

/** What a dated target says of the progress so far; nothing where the target has no dates. */
export function planFacts(
  state: EvaluationState,
  id: string,
  { scale }: ResolvedIndicator,
  row: number,
  lane: number,
): object {
  if (scale?.kind !== 'linear' || !isPlan(scale)) return {};
  const planned: Planned = { state, id, scale, row, lane };
  const last = scale.target.at(-1);
  const expected = expectedAt(planned);
  const baseline = inForce(state, scale.baseline, 'stepped', lane);
  const value = cell(state, row, lane);
  const leads = (expected - baseline) * wayOf(scale) >= 0;
  const pace = leads ? (value - baseline) / (expected - baseline) : Number.NaN;
  return {
    ...(Number.isNaN(expected) ? {} : { expected }),
    final: Object.freeze({ period: last?.at, value: last?.value }),
    ...(Number.isFinite(pace) ? { pace } : {}),
    projected: () => projectedPeriod(planned),
  };
}

/** Two dates make a plan: of targets, or of a baseline and its target. */
const isPlan = ({ baseline, target }: LinearScale): boolean =>
  target.length > 1 || (target[0]?.at !== undefined && baseline.some(({ at }) => at !== undefined));

/** What is due by a lane: the target in force; on a path of milestones the last one due, before the first the baseline. */
function expectedAt({ state, scale, lane }: Planned): number {
  const { target, baseline, path } = scale;
  if (target.length === 1 && path !== 'milestones') return expectedOfOne(state, scale, lane);
  if (path !== 'milestones') return inForce(state, target, path, lane);
  const due = target.findLast(
    ({ at }) => at !== undefined && laneWithin(state, at, lastWithin) <= lane,
  );
  return due?.value ?? inForce(state, baseline, 'stepped', lane);
}

/** What is due on the way from a dated baseline to its one target. */
function expectedOfOne(state: EvaluationState, scale: LinearScale, lane: number): number {
  const { baseline, path } = scale;
  const [{ at = '', value }] = scale.target as readonly [LinearScale['target'][number]];
  const started = startsOf(state, baseline);
  const start = started.findLast((one) => one <= lane) ?? (started[0] as number);
  const from = inForce(state, baseline, 'stepped', lane);
  const within = path === 'stepped' ? firstWithin : lastWithin;
  const due = laneWithin(state, at, within);
  if (lane >= due) return value;
  return path === 'stepped' || lane <= start
    ? from
    : from + ((value - from) * (lane - start)) / (due - start);
}

/** First lanes of the dates of a baseline. */
const startsOf = (state: EvaluationState, baseline: LinearScale['baseline']): number[] =>
  baseline.flatMap(({ at }) => (at === undefined ? [] : [laneWithin(state, at, firstWithin)]));

const laneWithin = (
  { lanes: { unit, first }, model }: EvaluationState,
  at: string,
  within: typeof firstWithin,
): number => within(parsePeriod(at) as Period, unit, model.card.calendar).ordinal - first;

/** The period in which the last target is reached if the pace so far goes on; undefined if it is not. */
function projectedPeriod(planned: Planned): string | undefined {
  const { state, scale, row, lane } = planned;
  const { unit, first } = state.lanes;
  const value = cell(state, row, lane);
  const goal = scale.target.at(-1)?.value ?? Number.NaN;
  const baseline = inForce(state, scale.baseline, 'stepped', lane);
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
  const { state, id, scale, row, lane } = planned;
  const started = startsOf(state, scale.baseline).findLast((at) => at < lane);
  if (started !== undefined) return (value - baseline) / (lane - started);
  const found: [number, number][] = [];
  for (let t = Math.max(0, lane - PROJECTED_BY + 1); t <= lane; t++) {
    const y = cell(state, row, t);
    if (!Number.isNaN(y) && definitionAt(state, id, t) === definitionAt(state, id, lane))
      found.push([t, y]);
  }
  return found.length < LEAST_VALUES ? Number.NaN : leastSquares(found);
}
