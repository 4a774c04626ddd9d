import { EVALUATION_AND_ID, scoreOf } from '../../evaluate/inner-index.js';
import { checkArguments, EDGE_TOLERANCE, type Status, statusOf } from '../../core/index.js';
import type {
  AnyNodeId,
  Evaluation,
  ObjectiveScore,
  StatusRuleFacts,
} from '../../evaluate/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import { OP_WIDTH, run, type Workspace } from '../../runtime/index.js';
import { sourcesOf, sweep } from '../../runtime/sweep-index.js';
import { rolledWith } from '../levers.js';
import { behindKinks, type Move, movesOf } from './moves.js';
import { type Ground, groundOf, type Root, rootOf } from './root.js';
import { checkedOptions, type SensitivityKind } from './sensitivity.js';
import { update, workspaceOf } from './trial.js';

/** One change that moves a verdict. */
export interface VerdictChange {
  /** What is changed. */
  readonly kind: SensitivityKind;
  /** As in `Sensitivity`. */
  readonly id: string;
  /** As in `Sensitivity`. */
  readonly of?: string;
  /** The date of the number of the card, where it changes over time. */
  readonly at?: string;
  /** The period of the value. */
  readonly period?: string;
  /** What it is now. */
  readonly from: number;
  /** Where the points stand on the edge. */
  readonly to: number;
  /** The change as a share of the size of the number now, 0.1 for 10 %. */
  readonly share: number;
}

/** An edge of the status, and what it takes to cross it. */
export interface VerdictEdge {
  /** Points of the edge. */
  readonly edge: number;
  /** The band beyond it. */
  readonly status: Status;
  /** Points to go, with their sign. */
  readonly distance: number;
  /** The smallest single change that does it, by its share; absent where none within bounds does. */
  readonly smallest?: VerdictChange;
  /** The smallest of each kind, the smallest share first. */
  readonly changes: readonly VerdictChange[];
}

/** How firmly a status stands. */
export interface VerdictDistance {
  /** The element asked about. */
  readonly id: string;
  /** The period asked about. */
  readonly period: string;
  /** Its points; absent where it has none. */
  readonly points?: number;
  /** The band they stand in. */
  readonly status: Status;
  /**
   * Present where its points do not give its status: children, a rule or an override do (S4.2). The edges below are then those of the points
   * alone, and crossing one need not change this.
   */
  readonly shown?: ShownStatus;
  /** The edge below, by which the status would fall. */
  readonly down?: VerdictEdge;
  /** The edge above, by which it would rise. */
  readonly up?: VerdictEdge;
}

/** A status that does not come from points. */
export interface ShownStatus {
  /** The status that the record shows. */
  readonly status: Status;
  /** The rule that gives it, where one does. */
  readonly rule?: StatusRuleFacts;
}

/** Options of `verdictDistance`. */
export interface VerdictOptions {
  /** Period asked about; the one shown by default. */
  readonly at?: string | undefined;
  /** Kinds that may change; weights, targets and values by default. */
  readonly of?: readonly SensitivityKind[] | undefined;
  /** Largest change, as a share of the size of a number; 1 by default, which is twice the number, or none of it. */
  readonly most?: number | undefined;
}

/** How many changes are looked into, those first that look smallest by their slope: each costs some dozens of runs of the period. */
const MOST_TRIED = 400;

/** The same on large cards: so many operations of the plan for one run of each, but some in any case. */
const MOST_WORK = 300_000;
const FEWEST_TRIED = 30;

/** Shares at which a crossing is looked for, so that kinks and other branches are met. */
const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 2, 5, 10];

/**
 * The smallest single change of a weight, a target or a value that moves the status of an element across its nearest edges (S10). Every
 * answer was run: with it the points stand on the edge within 1e-9 or, where they jump, just across.
 *
 * A target never passes its baseline. Two limits: at most 400 numbers are looked into for each edge (fewer on cards of more than some
 * hundred objectives, 30 in any case), those first that by their slope here need the smallest change, so that on a card with more of them a number that only matters beyond a bend may be passed over. And a number is looked at in steps (0.5, 1, 2, 5,
 * 10, 20, 35, 50, 75 and 100 % of its size to either side, and on to ten times where `most` allows): a status that changes and changes
 * back between two of them is not seen.
 *
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 */
export function verdictDistance<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  given: VerdictOptions = {},
): VerdictDistance {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const options = checkedOptions('verdictDistance', given, { at: true, of: true, most: true });
  const ground = groundOf(evaluation, options.at);
  const root = rootOf(ground, id);
  const { points, edges } = root;
  const status = statusOf(points, edges);
  const { period } = ground;
  if (Number.isNaN(points)) return Object.freeze({ id, period, status });
  const all = [edges.watch, edges.good, ...(edges.above === undefined ? [] : [edges.above])];
  const below = all.filter((edge) => points >= edge - EDGE_TOLERANCE).toSorted((a, b) => b - a)[0];
  const above = all.filter((edge) => points < edge - EDGE_TOLERANCE).toSorted((a, b) => a - b)[0];
  const search = searchOf(ground, root, options);
  return Object.freeze({
    id,
    period,
    points,
    status,
    ...shownStatus(evaluation, ground, id),
    ...(below === undefined
      ? {}
      : { down: search(below, statusOf(below - 2 * EDGE_TOLERANCE, edges)) }),
    ...(above === undefined ? {} : { up: search(above, statusOf(above, edges)) }),
  });
}

/** The status of the record, where its points do not give it. */
function shownStatus(
  evaluation: Evaluation,
  { state, period }: Ground,
  id: string,
): Pick<VerdictDistance, 'shown'> {
  const { card } = state.model;
  const score = scoreOf(evaluation.at(period), id);
  if (score?.ok !== true) return {};
  const own =
    card.perspectives.get(id) ??
    card.themes.get(id) ??
    card.objectives.get(id) ??
    card.indicators.get(id) ??
    card.scoring;
  const stated = (score as ObjectiveScore).override?.status !== undefined;
  const byPoints = (own.statusBy?.kind ?? 'points') === 'points';
  if (byPoints && !stated) return {};
  const { status, statusRule: rule } = score;
  return { shown: Object.freeze(rule === undefined ? { status } : { status, rule }) };
}

function searchOf(
  ground: Ground,
  root: Root,
  { of = ['weight', 'target', 'value'], most = 1 }: VerdictOptions,
): (edge: number, status: Status) => VerdictEdge {
  const { state, lane } = ground;
  const { plan } = state.compiled;
  // Beyond a jump or a level stretch may lie what has no slope here.
  const everything = new Set([(sourcesOf(plan).writer[root.row] as number) * OP_WIDTH]);
  const swept = sweep(plan, { from: state.space, to: state.space }, [
    { row: root.row, lane, value: 1 },
  ]);
  const moves = [...movesOf(ground, swept, new Set(of), behindKinks(state, everything))];
  const runs = Math.floor((MOST_WORK * OP_WIDTH) / plan.code.length);
  const limit = Math.min(MOST_TRIED, Math.max(FEWEST_TRIED, runs));
  return (edge, status) => {
    const distance = edge - root.points;
    const estimate = ({ slope, value }: Move): number =>
      slope === 0
        ? Number.POSITIVE_INFINITY
        : Math.abs(distance / slope / (value === 0 ? 1 : value));
    const tried = moves.toSorted((a, b) => estimate(a) - estimate(b)).slice(0, limit);
    const found = tried.flatMap((move) => {
      const to = crossing(ground, root, move, edge, most, swept.first);
      return to === undefined ? [] : [changeOf(ground, move, to)];
    });
    const sorted = found.toSorted(byShare);
    const changes = of.flatMap((kind) => sorted.find((change) => change.kind === kind) ?? []);
    changes.sort(byShare);
    const [smallest] = changes;
    return Object.freeze({
      edge,
      status,
      distance,
      ...(smallest === undefined ? {} : { smallest }),
      changes: Object.freeze(changes),
    });
  };
}

/** The smallest share first; of those that only rounding sets apart values first, since they are what can be worked on. */
function byShare(a: VerdictChange, b: VerdictChange): number {
  const [x, y] = [a, b].map(({ share }) => Math.round(share * 1e9)) as [number, number];
  if (x !== y) return x - y;
  const [first, second] = [a, b].map(({ kind, id, of }) =>
    [kind === 'value' ? '' : kind, id, of].join(' '),
  );
  return (first as string) < (second as string) ? -1 : 1;
}

function changeOf({ periods }: Ground, move: Move, to: number): VerdictChange {
  const { kind, id, value, parameter, cell } = move;
  const period = cell === undefined ? undefined : periods[cell.lane];
  return Object.freeze({
    kind,
    id,
    ...(parameter?.of === undefined ? {} : { of: parameter.of }),
    ...(parameter?.at === undefined ? {} : { at: parameter.at }),
    ...(period === undefined || period === '' ? {} : { period }),
    from: value,
    to,
    share: Math.abs(to - value) / (Math.abs(value) || 1),
  });
}

/** Where a number has to stand for the points to stand on an edge: the nearest such place on either side. */
function crossing(
  ground: Ground,
  root: Root,
  move: Move,
  edge: number,
  most: number,
  first: number,
): number | undefined {
  const { value, kind } = move;
  const size = Math.abs(value) || 1;
  const points = pointsAt(ground, root, move, first);
  const over = (x: number): number => points(x) - edge;
  const limits = limitsOf(ground, move);
  const start = over(value);
  // Points that stand on their edge already fall with the slightest change; they are taken as just above it.
  const sign = start >= -EDGE_TOLERANCE ? 1 : -1;
  let best: number | undefined;
  for (const side of [-1, 1]) {
    let [inner, innerOver] = [value, start];
    for (const share of STEPS) {
      if (share > most) break;
      const x = value + side * share * size;
      // Weights below 0 are none, and below them lies nothing to try.
      if ((kind === 'weight' || kind === 'strength') && x < 0) break;
      if (limits.some((limit) => (x - limit) * (value - limit) <= 0)) break;
      if (best !== undefined && Math.abs(x - value) > Math.abs(best - value) + share * size) break;
      const there = over(x);
      if (Number.isNaN(there)) break;
      const crossed = sign > 0 ? there < -2 * EDGE_TOLERANCE : there >= -EDGE_TOLERANCE;
      if (crossed) {
        const to = between(over, inner, innerOver, x, there);
        if (
          to !== undefined &&
          (best === undefined || Math.abs(to - value) < Math.abs(best - value))
        )
          best = to;
        break;
      }
      [inner, innerOver] = [x, there];
    }
  }
  // The copy is as it was.
  points(value);
  return best;
}

/** What a number must not pass: a target its baseline, nor a baseline its target, since then better would be worse. */
function limitsOf({ parameters }: Ground, { kind, id }: Move): readonly number[] {
  const other = kind === 'target' ? 'baseline' : kind === 'baseline' ? 'target' : undefined;
  return parameters.filter((one) => one.kind === other && one.id === id).map(({ value }) => value);
}

/** The place between two where the points cross, by the Illinois rule, which ends in a few steps on straight pieces. `b` lies across. */
function between(
  over: (x: number) => number,
  a: number,
  overA: number,
  b: number,
  overB: number,
): number | undefined {
  let [x0, f0, x1, f1] = [a, overA, b, overB];
  // From the edge itself no line leads to it; the near place beyond is closed in on.
  if (Math.abs(f0) <= EDGE_TOLERANCE) {
    for (let i = 0; i < 100; i++) {
      const x = (x0 + x1) / 2;
      const f = over(x);
      if (x === x0 || x === x1 || Number.isNaN(f)) break;
      if (Math.abs(f) > 2 * EDGE_TOLERANCE && f > 0 === f1 > 0) x1 = x;
      else x0 = x;
    }
    return x1;
  }
  let last = 0;
  for (let i = 0; i < 200; i++) {
    // Where a secant does not end it there is a jump or a bend, which halving closes in on.
    const x =
      i > 60 || i % 12 === 11 || f1 === f0 ? (x0 + x1) / 2 : x1 - (f1 * (x1 - x0)) / (f1 - f0);
    if (x === x0 || x === x1) break;
    const f = over(x);
    if (Number.isNaN(f)) return undefined;
    if (Math.abs(f) <= EDGE_TOLERANCE / 10) return x;
    if (f > 0 === f1 > 0) {
      [x1, f1] = [x, f];
      if (last === 1) f0 /= 2;
      last = 1;
    } else {
      [x0, f0] = [x, f];
      if (last === -1) f1 /= 2;
      last = -1;
    }
  }
  // A jump: the near place beyond it.
  return x1;
}

/** The points for a number; by running what it reaches, or the plan with its number changed. */
function pointsAt(
  { state, lane }: Ground,
  { row }: Root,
  { cell, parameter, lever, value: now }: Move,
  first: number,
): (x: number) => number {
  const { plan } = state.compiled;
  const space = workspaceOf(state);
  const read = (one: Workspace): number => one.cells[row * one.lanes + lane] as number;
  if (lever !== undefined && cell !== undefined)
    return (x) => {
      // A value through a window shows in every lane that the window then holds it.
      const values = new Map([[lever.key, x]]);
      const rolled = rolledWith(state, cell.lane, values, lever.rows, {
        from: cell.lane,
        count: lane - cell.lane + 1,
      });
      const changes = [...rolled].map(([at, held]) => {
        const start = at * space.lanes + cell.lane;
        const was = state.space.cells.subarray(start, start + held.length);
        return { row: at, lane: cell.lane, values: x === now ? was : held };
      });
      update(plan, space, changes);
      return read(space);
    };
  if (cell !== undefined)
    return (x) => {
      update(plan, space, [{ ...cell, values: [x] }]);
      return read(space);
    };
  const value = parameter?.value ?? 0;
  const places = parameter?.places ?? [];
  const rows = places.filter(({ place }) => place >= 0);
  if (rows.length === places.length)
    return (x) => {
      const changes = rows.map(({ place, rate }) => ({
        row: place,
        lane: 0,
        values: Float64Array.from({ length: space.lanes }, (_, t) => {
          const by = typeof rate === 'number' ? rate : (rate[t % space.span] as number);
          return (state.space.cells[place * space.lanes + t] as number) + by * (x - value);
        }),
      }));
      update(plan, space, changes);
      return read(space);
    };
  return (x) => {
    const numbers = plan.numbers.slice();
    const copy = workspaceOf(state);
    for (const { place, rate } of places) {
      if (place < 0) {
        numbers[-1 - place] = (numbers[-1 - place] as number) + (rate as number) * (x - value);
        continue;
      }
      for (let t = 0; t < copy.lanes; t++) {
        const by = typeof rate === 'number' ? rate : (rate[t % copy.span] as number);
        copy.cells[place * copy.lanes + t] =
          (state.space.cells[place * copy.lanes + t] as number) + by * (x - value);
      }
    }
    run({ ...plan, numbers }, copy, first, lane + 1);
    return read(copy);
  };
}
