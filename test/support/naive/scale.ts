import type {
  Dated,
  DatedPath,
  FormulaScale,
  HistoryScale,
  ScaleSpec,
} from '../../../src/core/index.js';
import type { PeriodUnit } from '../../../src/document/input/index.js';
import { firstDay, laneOfDate, lastDay, readPeriod } from './calendar.js';
import { runFormula } from './formula.js';
import { normalBelow } from './normal.js';
import type { Value } from './series.js';

export interface Lanes {
  readonly unit: PeriodUnit;
  readonly yearStart: number;
  /** Period of the card's calendar, where it matters. */
  readonly calendar?: PeriodUnit;
}

export interface Scaled {
  readonly points?: number;
  readonly reason?: string;
  readonly unclamped?: number;
  readonly clamped?: 'low' | 'high';
}

type Pair = readonly [number, number];

/**
 * Dates in the order in which they begin, of those that begin together the longer last; or in the order in which they end, of those that
 * end together the shorter last.
 */
function inOrder<T>(dated: Dated<T>, { yearStart }: Lanes, by: 'first' | 'last'): Dated<T> {
  const daysOf = (at: string | undefined): readonly [number, number] => {
    if (at === undefined) return [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const period = readPeriod(at);
    const [first, last] = [firstDay(period, yearStart), lastDay(period, yearStart)];
    return by === 'first' ? [first, last] : [last, first];
  };
  const dateOf = (step: { readonly at?: string }) => daysOf(step.at);
  return dated.toSorted((a, b) => {
    const [[x, u], [y, v]] = [dateOf(a), dateOf(b)];
    return x === y ? (u === v ? 0 : u - v) : x - y;
  });
}

/** The value of a dated number that is in force in a lane; before the first date what is in force there. */
export function inForce<T>(dated: Dated<T>, lane: number, lanes: Lanes): T {
  const [only] = dated;
  if (only !== undefined && dated.length === 1) return only.value;
  const laneOf = ({ at }: { readonly at?: string }): number =>
    at === undefined
      ? Number.NEGATIVE_INFINITY
      : laneOfDate(at, lanes.unit, lanes.yearStart, 'first');
  const steps = inOrder(dated, lanes, 'first');
  let found = steps[0]?.value as T;
  for (const step of steps) if (laneOf(step) <= lane) found = step.value;
  return found;
}

function interpolated(dated: Dated<number>, lane: number, lanes: Lanes): number {
  const knots = new Map<number, number>();
  const steps = inOrder(dated, lanes, 'last');
  for (const step of steps) {
    if (step.at === undefined) return step.value;
    knots.set(laneOfDate(step.at, lanes.unit, lanes.yearStart, 'last'), step.value);
  }
  const start = steps[0] as Dated<number>[number];
  const before = lane < laneOfDate(start.at as string, lanes.unit, lanes.yearStart, 'last');
  return before ? start.value : piecewise([...knots], lane, 'clamp');
}

/** Straight lines through the knots; outside the end values, or the lines of the end pieces. */
export function piecewise(knots: readonly Pair[], x: number, ends: 'clamp' | 'extend'): number {
  const first = knots[0] as Pair;
  const last = knots.at(-1) as Pair;
  if (knots.length === 1) return first[1];
  if (ends === 'clamp' && x <= first[0]) return first[1];
  if (ends === 'clamp' && x >= last[0]) return last[1];
  let i = 0;
  while (i < knots.length - 2 && x > (knots[i + 1] as Pair)[0]) i++;
  const [x0, y0] = knots[i] as Pair;
  const [x1, y1] = knots[i + 1] as Pair;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Least and greatest value of the straight lines between two abscissas. */
export function piecewiseRange(knots: readonly Pair[], from: number, to: number): Pair {
  const inside = knots.filter(([x]) => x > from && x < to).map(([, y]) => y);
  const all = [piecewise(knots, from, 'clamp'), piecewise(knots, to, 'clamp'), ...inside];
  return [Math.min(...all), Math.max(...all)];
}

/** Equal but for what decimals lose: a millionth of a millionth of 1, or of the threshold. */
const equal = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1, Math.abs(b)) / 1e12;

const compare: Record<string, (a: number, b: number) => boolean> = {
  '>=': (a, b) => equal(a, b) || a > b,
  '>': (a, b) => !equal(a, b) && a > b,
  '<=': (a, b) => equal(a, b) || a < b,
  '<': (a, b) => !equal(a, b) && a < b,
  '=': equal,
};

/** A scale as the plain evaluator sees it: a formula as its text. */
export type NaiveScale =
  | Exclude<ScaleSpec, FormulaScale>
  | (Omit<FormulaScale, 'program'> & {
      /** How many periods all that it names is for; 1 by default. */
      readonly times?: number;
    });

type Labelled = readonly [string, number];

/** The entry of a label: exactly, else without regard to case, accents and blanks where only one is like that. */
export function labelled(labels: readonly Labelled[], value: Value): Labelled | undefined {
  const bare = (text: string): string =>
    text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
  const exact = labels.find(([label]) => label === value);
  const alike = labels.filter(([label]) => bare(label) === bare(String(value)));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Own values of a window before the lane, earliest first. */
type Past = (window: string) => readonly number[];

/** The target in force in a lane. */
export const anchorAt = (
  spec: { readonly target: Dated<number>; readonly path: DatedPath },
  lane: number,
  lanes: Lanes,
): number =>
  spec.path === 'linear'
    ? interpolated(spec.target, lane, lanes)
    : spec.path === 'milestones'
      ? nextDue(spec.target, lane, lanes)
      : inForce(spec.target, lane, lanes);

/** The first target that is not due before the lane, after the last the last. */
function nextDue(stated: Dated<number>, lane: number, lanes: Lanes): number {
  const dated = inOrder(stated, lanes, 'last');
  const due = ({ at }: { readonly at?: string }): number =>
    at === undefined
      ? Number.POSITIVE_INFINITY
      : laneOfDate(at, lanes.unit, lanes.yearStart, 'last');
  const coming = dated.filter((step) => due(step) >= lane);
  const soonest = Math.min(...coming.map(due));
  return (coming.findLast((step) => due(step) === soonest) ?? dated.at(-1))?.value as number;
}

function againstPast(spec: HistoryScale, x: number, past: readonly number[]): number | string {
  const n = past.length;
  if (n < 3) return 'no-history';
  const sign = spec.better === 'higher' ? 1 : -1;
  if (spec.by === 'rank') {
    const ties = past.filter((one) => equal(x, one)).length;
    const worse = past.filter((one) => !equal(x, one) && sign * one < sign * x).length;
    return (100 * (worse + (ties + 1) / 2)) / (n + 1);
  }
  if (equal(Math.min(...past), Math.max(...past))) return 'zero-width';
  const mean = past.reduce((sum, one) => sum + one, 0) / n;
  const squares = past.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return 100 * normalBelow((sign * (x - mean)) / Math.sqrt(squares / (n - 1)));
}

/** Straight lines through points that rise or fall, constant outside. */
const through = (knots: readonly Pair[], x: number): number =>
  piecewise(
    knots.toSorted((a, b) => a[0] - b[0]),
    x,
    'clamp',
  );

/** The way a line leads in the last of all periods with dates and those around them, if it never leads the other way. */
export function leadOf(
  spec: Extract<NaiveScale, { readonly kind: 'linear' }>,
  { unit, calendar = unit, yearStart }: Lanes,
): 'higher' | 'lower' | undefined {
  if (spec.baseline.length < 2 && spec.target.length < 2) return undefined;
  const lanes = { unit: calendar, yearStart };
  const dates = [...spec.baseline, ...spec.target].flatMap(({ at }) =>
    at === undefined
      ? []
      : (['first', 'last'] as const).map((end) => laneOfDate(at, calendar, yearStart, end)),
  );
  const start = Math.min(...dates) - 1;
  const signs = Array.from({ length: Math.max(...dates) + 2 - start }, (_, i) =>
    Math.sign(anchorAt(spec, start + i, lanes) - inForce(spec.baseline, start + i, lanes)),
  );
  const last = signs.at(-1);
  if (last === 0 || signs.some((sign) => sign === -(last as number))) return undefined;
  return last === 1 ? 'higher' : 'lower';
}

/** Points before the clamp; a text is the reason why there are none. */
function raw(
  spec: NaiveScale,
  value: Value,
  lane: number,
  lanes: Lanes,
  past: Past,
): number | string {
  if (spec.kind === 'labels') return labelled(spec.labels, value)?.[1] ?? 'unknown-label';
  const x = Number(value);
  if (Number.isNaN(x)) return 'not-a-number';
  switch (spec.kind) {
    case 'linear': {
      const b = inForce(spec.baseline, lane, lanes);
      const t = anchorAt(spec, lane, lanes);
      const way = spec.better ?? leadOf(spec, lanes);
      if (way === 'higher' && t <= b) return compare['>=']?.(x, t) ? 100 : 0;
      if (way === 'lower' && t >= b) return compare['<=']?.(x, t) ? 100 : 0;
      // In halves, so that no width is too large for a number.
      return b === t ? 'zero-width' : ((x / 2 - b / 2) / (t / 2 - b / 2)) * 100;
    }
    case 'threshold3':
      return through(
        [spec.worst, spec.middle, spec.target].map((at, i) => [at, spec.points[i] as number]),
        x,
      );
    case 'piecewise':
      return piecewise(spec.knots, x, spec.ends);
    case 'band': {
      if (x >= spec.full[0] && x <= spec.full[1]) return 100;
      if (x < spec.full[0])
        return Math.max(0, (100 * (x - spec.zero[0])) / (spec.full[0] - spec.zero[0]));
      return Math.max(0, (100 * (spec.zero[1] - x)) / (spec.zero[1] - spec.full[1]));
    }
    case 'step':
      return compare[spec.op]?.(x, spec.at) ? spec.pass : spec.fail;
    case 'checklist':
      return x;
    case 'ratio': {
      const t = anchorAt(spec, lane, lanes);
      if (spec.better === 'higher') return (100 * x) / t;
      return x > 0 ? (100 * t) / x : 'not-positive';
    }
    case 'halfLife':
      return 100 * 2 ** -Math.max(0, (x - spec.best) / (spec.half - spec.best));
    case 'logistic':
      return 100 / (1 + Math.exp(-spec.slope * (x - spec.mid)));
    case 'history':
      return againstPast(spec, x, past(spec.window));
    case 'formula': {
      const { baseline, target, path, worst = Number.NaN, best = Number.NaN, times = 1 } = spec;
      const named = (name: string): number => {
        if (name === 'value') return x;
        if (name === 'worst') return worst;
        if (name === 'best') return best;
        if (name === 'baseline')
          return baseline === undefined ? Number.NaN : inForce(baseline, lane, lanes);
        return target === undefined ? Number.NaN : anchorAt({ target, path }, lane, lanes);
      };
      const result = runFormula(spec.formula, (name) => named(name) / times);
      return Number.isNaN(result) ? 'not-a-number' : result;
    }
    case 'nps':
      return (x + 100) / 2;
    case 'goalRedFlag': {
      const width = spec.goal - spec.redFlag;
      return (100 * (x - spec.redFlag + width)) / (3 * width);
    }
    case 'twoColour':
      return through(
        [
          [spec.worst, 0],
          [spec.break, 50],
          [spec.best, 100],
        ],
        x,
      );
    case 'stayBelow':
      return compare[spec.strict ? '<' : '<=']?.(x, spec.limit) ? 100 : 0;
    case 'stayAbove':
      return compare[spec.strict ? '>' : '>=']?.(x, spec.limit) ? 100 : 0;
    case 'commitTarget':
      return through(
        [
          [spec.baseline, 0],
          [spec.commit, 30],
          [spec.target, 70],
          [spec.stretch, 100],
        ],
        x,
      );
    case 'slo': {
      const budget = 100 - spec.objective;
      return (100 * budget) / Math.max(budget, 100 - x);
    }
  }
}

/** Points of a value in a lane. */
export function scaled(
  spec: NaiveScale,
  value: Value,
  cap: number,
  lane: number,
  lanes: Lanes,
  past: Past,
): Scaled {
  const unclamped = raw(spec, value, lane, lanes, past);
  if (typeof unclamped === 'string') return { reason: unclamped };
  if (unclamped < 0) return { points: 0, unclamped, clamped: 'low' };
  if (unclamped > cap) return { points: cap, unclamped, clamped: 'high' };
  return { points: unclamped, unclamped };
}
