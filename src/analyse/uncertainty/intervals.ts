import {
  checkOptions,
  deepFreeze,
  isPlain,
  nameOf,
  type Problems,
  problemsOf,
  type Status,
  statusOf,
} from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { cell, endsOf } from '../../evaluate/inner-index.js';
import { kernels, OP_WIDTH, type Scenarios, scenariosOf } from '../../runtime/index.js';
import { BOUNDING_PLACES, boundingOf, type Box } from './bounds.js';
import { endOf, mixedRows, SAME, type SearchParts } from './search.js';
import { normalQuantile } from './quantiles.js';
import { entriesOf, type KeyRange, rowRanges } from './entries.js';
import {
  elementsOf,
  type Scored,
  type ScoredKind,
  scoredElements,
  type Subject,
  subjectOf,
} from './subject.js';
import { waysTo } from './ways.js';

/** Where a value may lie, in its own unit: between two ends, or so many standard errors around the value of the period. */
export type ValueRange =
  | {
      /** The lower end. */
      readonly low: number;
      /** The upper end. */
      readonly high: number;
    }
  | {
      /** Standard error, above 0. */
      readonly standardError: number;
      /** Probability of the interval, 0.95 by default. */
      readonly level?: number;
    };

/** What may be otherwise, and what is asked. */
export interface IntervalOptions {
  /** The period; by default the one shown. Values of other periods stay as they are. */
  readonly at?: string | undefined;
  /** Where values may lie, by key of the data; or `missing`: everything that is missing may earn anything. */
  readonly values: { readonly [key: string]: ValueRange } | 'missing';
  /** Elements to tell about, `total` for the card itself; by default all that have points. */
  readonly ids?: readonly string[] | undefined;
}

/** Where the points of an element may lie. */
export interface ScoreInterval {
  /** Id of the element; `total` for the card. */
  readonly id: string;
  /** What kind of element it is. */
  readonly kind: ScoredKind;
  /** Its points as evaluated; absent where it has none. */
  readonly points?: number;
  /** No points lie below. */
  readonly low: number;
  /** No points lie above. */
  readonly high: number;
  /** Whether the ends may be wider than what can happen; otherwise both can happen. */
  readonly overestimate: boolean;
  /** Ends that can happen; those above unless they are wider than need be. */
  readonly attained?: {
    /** The lowest points seen. */
    readonly low: number;
    /** The highest. */
    readonly high: number;
  };
  /** Whether it may have no points at all for some of the values. */
  readonly maybeMissing: boolean;
  /** Keys that move it up along one way and down along another. */
  readonly mixed: readonly string[];
  /** Bands of both ends, by points. */
  readonly status: {
    /** The band of the lower end. */
    readonly low: Status;
    /** The band of the upper end. */
    readonly high: Status;
  };
}

/** Intervals of the elements asked for. */
export interface ScoreIntervals {
  /** The period; empty where the evaluation has none. */
  readonly period: string;
  /** In the order asked for; elements that have no points whatever happens are left out. */
  readonly intervals: readonly ScoreInterval[];
}

/**
 * Where scores may lie when values are only known between two ends: exact bounds wherever each value moves a score one way, found by
 * evaluating two corners; else the values that push both ways are narrowed down, and what is left is a safe overestimate that says so.
 *
 * @param evaluation - what `evaluate` or `with` returned
 * @param asking - `values`, and optionally `at` and `ids`
 * @throws ScorecardError `invalid-option` with every problem, `unknown-id`, `unknown-period`
 * @source docs/semantics.md S10.1
 */
export function scoreIntervals(evaluation: Evaluation, asking: IntervalOptions): ScoreIntervals {
  const problems = problemsOf('scoreIntervals');
  const options = checkOptions<IntervalOptions>(
    asking,
    { at: true, values: true, ids: true },
    problems,
  );
  const subject = subjectOf(evaluation, options.at);
  const elements = scoredElements(subject);
  const asked = elementsOf(elements, options.ids ?? [...elements.keys()], 'ids', problems);
  const { period } = subject;
  if (options.values === 'missing') {
    problems.refuse();
    return deepFreeze({ period, intervals: missingIntervals(subject, asked) });
  }
  const ranges = readRanges(options.values, subject, problems);
  problems.refuse();
  return deepFreeze({ period, intervals: valueIntervals(subject, asked, ranges) });
}

function valueIntervals(
  subject: Subject,
  asked: readonly Scored[],
  given: readonly KeyRange[],
): readonly ScoreInterval[] {
  const { state, lane } = subject;
  const { plan } = state.compiled;
  const ranges = rowRanges(subject, given);
  const whole: Box = new Map(ranges.map(({ row, low, high }) => [row, [low, high]] as const));
  const keys = new Map(ranges.map(({ row, key }) => [row, key] as const));
  const tied = ranges.some((range) => range.tied);
  const scenarios = (places: number): Scenarios =>
    scenariosOf(plan, state.space, lane, whole.keys(), places);
  const bounding = scenarios(BOUNDING_PLACES);
  const base = Float64Array.from({ length: plan.rows }, (_, row) => cell(state, row, lane));
  const bound = boundingOf(plan, bounding, base, largestCap(subject));
  const first = bound(whole);
  // However much is asked, the call ends in time.
  const share = MOST_WORK / (asked.length * Math.max(1, bounding.ops.length));
  const boxes = Math.max(1, Math.min(MOST_BOXES, Math.floor(share)));
  const parts: SearchParts = {
    boxes,
    ...{ plan, ops: bounding.ops, bounding: bound, points: scenarios(3), whole, first },
  };
  return asked.flatMap((one) => {
    const points = base[one.row] as number;
    if (Number.isNaN(first.low[one.row])) return [];
    if (first.low[one.row] === first.high[one.row])
      return [intervalOf(one, points, [points, points], [points, points], [])];
    const open = first.open[one.row] === 1;
    const mixed = mixedRows(waysTo(plan, parts.ops, first, one.row), whole);
    const low = endOf(parts, one.row, 1);
    const high = endOf(parts, one.row, -1);
    const seen = [Math.min(low.attained, points), Math.max(high.attained, points)] as const;
    // The value itself may lie outside its own range; its points are no part of the answer then.
    const inside = ranges.every(
      ({ row, low: from, high: to }) =>
        (base[row] as number) >= from && (base[row] as number) <= to,
    );
    // Where rows move together not every corner can happen.
    const happens = tied ? NOT_SEEN : inside ? seen : ([low.attained, high.attained] as const);
    return [
      intervalOf(
        one,
        points,
        [low.bound, high.bound],
        happens,
        [...new Set(mixed.map((row) => keys.get(row) as string))],
        open,
      ),
    ];
  });
}

function intervalOf(
  { id, kind, edges }: Scored,
  points: number,
  [low, high]: readonly [number, number],
  seen: readonly [number, number],
  mixed: readonly string[],
  maybeMissing = false,
): ScoreInterval {
  const overestimate = !(seen[0] - low <= SAME && high - seen[1] <= SAME);
  const [from, to] = overestimate ? [low, high] : seen;
  const attained = Number.isFinite(seen[0]) ? { attained: { low: seen[0], high: seen[1] } } : {};
  return {
    ...{ id, kind, low: from, high: to, overestimate, ...attained, maybeMissing, mixed },
    ...(Number.isNaN(points) ? {} : { points }),
    status: { low: statusOf(from, edges), high: statusOf(to, edges) },
  };
}

const NOT_SEEN = [Number.NaN, Number.NaN] as const;

/** Most boxes looked at for one end of one score, and how many operations all of them together may bound. */
const MOST_BOXES = 120;
const MOST_WORK = 400_000;

/** Most points anything on the card can have. */
function largestCap({ state }: Subject): number {
  const { card, objectives } = state.model;
  let most = Math.max(100, card.scoring.cap);
  for (const { cap } of card.indicators.values()) most = Math.max(most, cap);
  for (const { measures } of objectives.values())
    for (const { measure } of measures) most = Math.max(most, measure.scaling?.cap ?? 0);
  return most;
}

/** Kernels whose ends in a completed run are wider than need be: where a child is open, anything may come out. */
const WIDE = new Set(['formulaNode', 'exactlyOne']);

/** The completed run that every evaluation has, with whether its ends can happen. */
function missingIntervals(subject: Subject, asked: readonly Scored[]): readonly ScoreInterval[] {
  const { state, lane } = subject;
  const { plan } = state.compiled;
  const { low, high } = state.completed();
  const ends = { low: new Float64Array(plan.rows), high: new Float64Array(plan.rows) };
  for (let row = 0; row < plan.rows; row++) {
    let [from, to] = [Number.NaN, Number.NaN];
    for (let t = 0; t <= lane; t++) {
      for (const one of [
        low.cells[row * low.lanes + t] as number,
        high.cells[row * low.lanes + t] as number,
      ]) {
        if (!(from <= one)) from = Number.isNaN(one) ? from : one;
        if (!(to >= one)) to = Number.isNaN(one) ? to : one;
      }
    }
    ends.low[row] = from;
    ends.high[row] = to;
  }
  const moves = (row: number): boolean => {
    for (let t = 0; t <= lane; t++) {
      const at = row * low.lanes + t;
      if (Math.abs((low.cells[at] as number) - (high.cells[at] as number)) > SAME) return true;
    }
    return false;
  };
  const ops = Array.from({ length: plan.code.length / OP_WIDTH }, (_, op) => op);
  return asked.map((one) => {
    const points = cell(state, one.row, lane);
    const coverage =
      one.kind === 'indicator' ? (Number.isNaN(points) ? 0 : 1) : cell(state, one.row + 1, lane);
    const isNode =
      one.kind !== 'indicator' || state.compiled.rows.indicators.get(one.id)?.isNode === true;
    const covered = isNode ? cell(state, one.row + 1, lane) : coverage;
    const [from, to] = endsOf(state, one.row, covered, lane);
    const wide = from < to && isWide(plan, ops, ends, one.row, moves);
    const seen = wide ? ([Number.NaN, Number.NaN] as const) : ([from, to] as const);
    return intervalOf(one, points, [from, to], seen, []);
  });
}

function isWide(
  plan: Subject['state']['compiled']['plan'],
  ops: readonly number[],
  ends: { readonly low: Float64Array; readonly high: Float64Array },
  target: number,
  moves: (row: number) => boolean,
): boolean {
  const ways = waysTo(plan, ops, ends, target, true);
  for (let row = 0; row < plan.rows; row++)
    if ((ways.least[row] as number) < 0 && (ways.most[row] as number) > 0 && moves(row))
      return true;
  return ops.some((op) => {
    const at = op * OP_WIDTH;
    const row = plan.code[at + 1] as number;
    const reached = ways.least[row] !== 0 || ways.most[row] !== 0;
    const { name } = kernels[plan.code[at] as number] as { readonly name: string };
    return reached && WIDE.has(name) && moves(row);
  });
}

function readRanges(values: unknown, subject: Subject, problems: Problems): readonly KeyRange[] {
  if (!isPlain(values)) {
    const expected = '`missing`, or by key where values may lie';
    problems.add('analysis.option', ['values'], {
      what: '`values`',
      found: nameOf(values),
      expected,
    });
    return [];
  }
  const known = entriesOf(subject);
  return Object.entries(values).flatMap(([key, range]) => {
    const entry = known.get(key);
    if (entry === undefined) {
      problems.add('data.unknown-key', ['values', key], { key, known: [...known.keys()] });
      return [];
    }
    const value = entry.values[subject.lane] as number;
    const found = readRange(key, range, value, subject, problems);
    return found === undefined ? [] : [{ ...entry, low: found[0], high: found[1] }];
  });
}

function readRange(
  key: string,
  range: unknown,
  value: number,
  { period }: Subject,
  problems: Problems,
): readonly [number, number] | undefined {
  const refuse = (found: string): undefined => {
    const expected =
      '`{ low, high }` with `low` not above `high`, or `{ standardError }` above 0 with a `level` between 0 and 1';
    problems.add('analysis.option', ['values', key], {
      what: `the range of \`${key}\``,
      found,
      expected,
    });
  };
  if (!isPlain(range)) return refuse(nameOf(range));
  const { low, high, standardError, level = 0.95 } = range;
  if (Number.isNaN(value)) {
    problems.add('uncertainty.no-value', ['values', key], { key, period });
    return undefined;
  }
  if (standardError !== undefined) {
    const sound =
      typeof standardError === 'number' &&
      standardError > 0 &&
      Number.isFinite(standardError) &&
      typeof level === 'number' &&
      level > 0 &&
      level < 1;
    if (!sound) return refuse(`standardError ${nameOf(standardError)}, level ${nameOf(level)}`);
    const half = standardError * normalQuantile((1 + level) / 2);
    return [value - half, value + half];
  }
  const finite =
    typeof low === 'number' &&
    typeof high === 'number' &&
    Number.isFinite(low) &&
    Number.isFinite(high);
  return finite && low <= high ? [low, high] : refuse(`from ${nameOf(low)} to ${nameOf(high)}`);
}
