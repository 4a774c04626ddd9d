import { EDGE_TOLERANCE, type ScaleSpec } from '../../core/index.js';
import type { Indicator, ResolvedIndicator } from '../../model/index.js';
import type { Series, ValueNote } from '../../period/index.js';
import { scalePlaces, scalePoints } from '../../scale/index.js';
import type { IndicatorRows, MemberRows } from '../compiled.js';
import { inputOf } from '../compile/input-of.js';
import { observationsOfLane } from '../load/load.js';
import type { CaseFacts, Interval } from '../scores/case-facts.js';
import { cell, type EvaluationState } from '../state.js';
import { ageOfInput, ageOfValue } from './age.js';
import { weighedMembers } from './member-shares.js';
import { resolverAt } from './scale.js';

// How many cases a value rests on, and between what it may lie therefore (S8.5).

/** What was said with the values that a value is made of. */
export interface Sample extends ValueNote {
  /** Whether the cases weigh otherwise in the value than one by one, so that it is no share of all of them. */
  readonly uneven?: true;
}

/** What was said with the observations that the value of an indicator in a lane is made of, or with those of the members that make it. */
export function sampleOf(
  state: EvaluationState,
  id: string,
  { formula, members }: ResolvedIndicator,
  lane: number,
): Sample {
  if (formula !== undefined) return {};
  if (members.length === 0) return noteOf(state, id, lane - ageOfValue(state, id, lane));
  const given = inputOf(state.compiled, id);
  return given === undefined || Number.isNaN(cell(state, given.row, lane))
    ? sampleOfMembers(state, id, lane)
    : noteOf(state, id, lane - ageOfInput(state, given.row, lane));
}

/** The cases of the members that a whole is the mean of, where all of them say theirs. */
function sampleOfMembers(state: EvaluationState, id: string, lane: number): Sample {
  const rows = state.compiled.rows.members.get(id) ?? [];
  const counted = weighedMembers(state, rows, lane).filter(({ share = 0 }) => share > 0);
  const found: { readonly n: number; readonly share: number }[] = [];
  let stated = false;
  for (const { rows: member, share = 0 } of counted) {
    const { n, low } = sampleOfMember(state, id, member, lane);
    if (n === undefined) return {};
    stated ||= low !== undefined;
    found.push({ n, share });
  }
  const n = found.reduce((sum, one) => sum + one.n, 0);
  const even = found.every((one) => Math.abs(one.share - one.n / n) <= EDGE_TOLERANCE);
  return even && !stated ? { n } : { n, uneven: true };
}

/** What was said with the observations that the value of a member, which is given, is made of. */
export const sampleOfMember = (
  state: EvaluationState,
  id: string,
  { name, value }: MemberRows,
  lane: number,
): ValueNote => noteOf(state, `${id}.${name}`, lane - ageOfInput(state, value, lane));

/** What was said with the observations of a data key in a lane that it was observed in: with the only one, or the cases of all together. */
function noteOf(state: EvaluationState, key: string, lane: number): ValueNote {
  const { data, lanes, model } = state;
  const series = data.series.get(key);
  if (series === undefined) return data.momentNotes?.get(key) ?? {};
  if (!tellsMore(series)) return {};
  const found = observationsOfLane(model, data, key, lanes, lane);
  const [only] = found;
  if (only === undefined) return {};
  if (found.length === 1) return only;
  return found.some(({ n }) => n === undefined)
    ? {}
    : { n: found.reduce((sum, { n = 0 }) => sum + n, 0) };
}

/** Mostly nothing is said beside the numbers; of an array nothing can be. */
const tellsMore = (series: Series): boolean =>
  Array.isArray(series) &&
  series.some(({ n, low }: ValueNote) => n !== undefined || low !== undefined);

/** What a record says of the cases of a value, and of what it may be by them. */
export function caseFacts(
  state: EvaluationState,
  indicator: Indicator,
  sample: Sample,
  rows: Pick<IndicatorRows, 'value' | 'rate'>,
  scale: ScaleSpec | undefined,
  lane: number,
): CaseFacts {
  const { n } = sample;
  const value = cell(state, rows.value, lane);
  const interval = intervalOf(sample, value, indicator.unit);
  const points =
    interval === undefined || scale === undefined
      ? undefined
      : pointsOver(interval, value, scale, indicator, resolverAt(state, indicator.id, rows, lane));
  return {
    ...(n === undefined ? {} : { n }),
    ...(n !== undefined && n < indicator.minSample ? { smallSample: true } : {}),
    ...(interval === undefined ? {} : { interval }),
    ...(points === undefined ? {} : { pointsInterval: points }),
  };
}

/** The two-sided 95 percent quantile of the normal distribution. */
const Z = 1.959963984540054;

/** The stated interval, or the Wilson interval of a share of n cases in percent. */
function intervalOf(
  { n, low, high, uneven }: Sample,
  value: number,
  unit: string | undefined,
): Interval | undefined {
  if (low !== undefined && high !== undefined) return Object.freeze({ low, high });
  const share = unit === 'percent' && value >= 0 && value <= 100;
  return share && n !== undefined && n > 0 && uneven !== true ? wilson(value / 100, n) : undefined;
}

/** Wilson's score interval of a share of n cases, in percent. */
function wilson(share: number, n: number): Interval {
  const spread = (Z * Z) / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  const percent = (x: number): number => 100 * Math.min(1, Math.max(0, x));
  // Exactly, the share lies within; at 0 and 1 the end is the share itself.
  return Object.freeze({
    low: Math.min(percent(middle - half), 100 * share),
    high: Math.max(percent(middle + half), 100 * share),
  });
}

/** The lowest and highest points of a scale over an interval, where it has points all over it. */
function pointsOver(
  { low, high }: Interval,
  value: number,
  scale: ScaleSpec,
  { cap }: Indicator,
  resolve: ReturnType<typeof resolverAt>,
): Interval | undefined {
  const points = [value, ...scalePlaces(scale, low, high)].map((x) =>
    Math.min(Math.max(scalePoints(scale, x, resolve), 0), cap),
  );
  if (points.some((one) => Number.isNaN(one))) return undefined;
  return Object.freeze({ low: Math.min(...points), high: Math.max(...points) });
}
