import { normalDensity } from '../normal.js';
import {
  addArrived,
  addCell,
  adjointOf,
  GAUSS,
  leanOf,
  operands,
  type Secant,
  type Sweep,
} from './secant.js';

// Statistics of the own past. What comes into or leaves the set has no line to follow;
// what those that are there at both ends do not explain is theirs in equal parts.

/** Cells of one lane, as row and lane, with their values at both ends. */
interface Gathered {
  n: number;
  row: Int32Array;
  lane: Int32Array;
  x0: Float64Array;
  x1: Float64Array;
  sum: Float64Array;
  x: Float64Array;
  g: Float64Array;
}

function makeGathered(size: number): Gathered {
  const row = (): Float64Array => new Float64Array(size);
  return {
    n: 0,
    row: new Int32Array(size),
    lane: new Int32Array(size),
    x0: row(),
    x1: row(),
    sum: row(),
    x: row(),
    g: row(),
  };
}

let shared = makeGathered(64);

function start(size: number): Gathered {
  if (shared.x.length < size) shared = makeGathered(2 * size);
  shared.n = 0;
  return shared;
}

/** Takes a cell in; values are NaN where it is not part of the set. */
function take(c: Gathered, row: number, lane: number, x0: number, x1: number): void {
  if (x0 !== x0 && x1 !== x1) return;
  c.row[c.n] = row;
  c.lane[c.n] = lane;
  c.x0[c.n] = x0;
  c.x1[c.n] = x1;
  c.n++;
}

/**
 * Derivatives of a statistic of the first `n` of `x`, NaN left out; `g` is zero when called. What ties parts by the way it moves, `by`, or
 * without that stands for one another. Returns whether this is a kink.
 */
type Statistic = (x: Float64Array, n: number, g: Float64Array, by?: Float64Array) => boolean;

function handOn(
  s: Sweep,
  at: number,
  c: Gathered,
  statistic: Statistic,
  adjoint: number,
  moved: number,
): void {
  if (moved !== moved) return;
  const { n, x0, x1, x, g, sum } = c;
  if (s.same) {
    g.fill(0, 0, n);
    if (s.lean !== undefined) for (let i = 0; i < n; i++) x[i] = leanOf(s, c.row[i]!, c.lane[i]!);
    if (statistic(x0, n, g, s.lean === undefined ? undefined : x)) s.kinks.add(at);
    for (let i = 0; i < n; i++)
      if (Number.isFinite(g[i]!)) addCell(s, c.row[i]!, c.lane[i]!, adjoint * g[i]!);
    return;
  }
  let appearing = 0;
  let moving = 0;
  sum.fill(0, 0, n);
  for (let i = 0; i < n; i++) {
    if (x0[i] === x1[i]) continue;
    if (x0[i] === x0[i] && x1[i] === x1[i]) moving++;
    else appearing++;
  }
  for (const [tau, weight] of appearing > 0 ? ENDS : GAUSS) {
    for (let i = 0; i < n; i++)
      x[i] = tau === 0 ? x0[i]! : tau === 1 ? x1[i]! : x0[i]! + tau * (x1[i]! - x0[i]!);
    g.fill(0, 0, n);
    statistic(x, n, g);
    for (let i = 0; i < n; i++) if (Number.isFinite(g[i]!)) sum[i]! += weight * g[i]!;
  }
  let rest = moved;
  let size = 0;
  for (let i = 0; i < n; i++) {
    const step = x1[i]! - x0[i]!;
    if (step !== step) continue;
    rest -= sum[i]! * step;
    size += Math.abs(sum[i]! * step);
  }
  for (let i = 0; i < n; i++) {
    const step = x1[i]! - x0[i]!;
    if (step !== step) {
      addArrived(s, c.row[i]!, c.lane[i]!, (adjoint * rest) / appearing);
      continue;
    }
    let multiplier = sum[i]!;
    if (appearing === 0 && step !== 0)
      multiplier =
        size > 0
          ? multiplier * (1 + (Math.sign(multiplier * step) * rest) / size)
          : rest / moving / step;
    addCell(s, c.row[i]!, c.lane[i]!, adjoint * multiplier);
  }
}

const ENDS: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [1, 0.5],
];

const placesOf = (x: Float64Array, n: number): number[] => {
  const found: number[] = [];
  for (let i = 0; i < n; i++) if (x[i] === x[i]) found.push(i);
  return found;
};

const even = (g: Float64Array, which: readonly number[], all: number): void => {
  for (const i of which) g[i]! += all / which.length;
};

const wayOf = (by: Float64Array | undefined, i: number): number => by?.[i] ?? 0;

/** What a baseline takes from its window, by number. */
const statistics: readonly Statistic[] = [
  (x, n, g) => {
    even(g, placesOf(x, n), 1);
    return false;
  },
  (x, n, g, by) => {
    const order = placesOf(x, n).toSorted((a, b) => x[a]! - x[b]! || wayOf(by, a) - wayOf(by, b));
    const half = order.length >> 1;
    const middle = order.length % 2 === 1 ? [half] : [half - 1, half];
    let ties = false;
    for (const m of middle) {
      const one = order[m]!;
      const tied = order.filter((i) => x[i] === x[one]);
      even(
        g,
        tied.filter((i) => wayOf(by, i) === wayOf(by, one)),
        1 / middle.length,
      );
      ties ||= tied.length > 1;
    }
    return ties;
  },
  extreme(-1),
  extreme(1),
  (x, n, g) => {
    const [oldest] = placesOf(x, n);
    if (oldest !== undefined) g[oldest] = 1;
    return false;
  },
];

function extreme(sign: 1 | -1): Statistic {
  return (x, n, g, by) => {
    const found = placesOf(x, n);
    const best = Math.max(...found.map((i) => sign * x[i]!));
    const tied = found.filter((i) => sign * x[i]! === best);
    const first = Math.max(...tied.map((i) => sign * wayOf(by, i)));
    even(
      g,
      tied.filter((i) => sign * wayOf(by, i) === first),
      1,
    );
    return tied.length > 1;
  };
}

/** 100 Phi(sign (x - mean) / deviation) of the last cell against those before it. */
const deviation =
  (sign: number): Statistic =>
  (x, n, g) => {
    const past = placesOf(x, n - 1);
    const here = x[n - 1]!;
    const count = past.length;
    if (count < 2) return false;
    const mean = past.reduce((sum, i) => sum + x[i]!, 0) / count;
    const squares = past.reduce((sum, i) => sum + (x[i]! - mean) ** 2, 0);
    const sd = Math.sqrt(squares / (count - 1));
    if (!(sd > 0)) return false;
    const z = (here - mean) / sd;
    const rate = (100 * sign * normalDensity(z)) / sd;
    g[n - 1] = rate;
    for (const i of past) g[i] = -rate * (1 / count + (z * (x[i]! - mean)) / (sd * (count - 1)));
    return false;
  };

const flat: Statistic = () => false;

/** Points against the own past; the value itself is the last cell. */
const history =
  (byDefinition: boolean): Secant =>
  (s, at, lo, hi) => {
    const { lists } = s.plan;
    const [d, value, a, , c] = operands(s, at);
    const window = byDefinition ? lists[c]! : a;
    const way = byDefinition ? lists[c + 1]! : c;
    const statistic = way < 2 ? deviation(way % 2 === 0 ? 1 : -1) : flat;
    for (let t = lo; t < hi; t++) {
      const adjoint = adjointOf(s, d, t);
      if (adjoint === 0) continue;
      const cells = start(window + 1);
      const first = t - Math.min(window, t % s.span);
      const era = byDefinition ? a * s.lanes : -1;
      const first0 = startOf(s.from, era, first, t);
      const first1 = startOf(s.to, era, first, t);
      for (let u = Math.min(first0, first1); u <= t; u++)
        take(
          cells,
          value,
          u,
          u < first0 ? Number.NaN : s.from[value * s.lanes + u]!,
          u < first1 ? Number.NaN : s.to[value * s.lanes + u]!,
        );
      handOn(s, at, cells, statistic, adjoint, s.to[d * s.lanes + t]! - s.from[d * s.lanes + t]!);
    }
  };

/** Where a window starts that reaches back no further than the definition in force; `era` is its cell in lane 0, or -1. */
function startOf(cells: Float64Array, era: number, first: number, t: number): number {
  let start = first;
  if (era >= 0) while (start < t && cells[era + start] !== cells[era + t]) start++;
  return start;
}

/** A statistic of the own values before. */
const baseline =
  (fixed: boolean): Secant =>
  (s, at, lo, hi) => {
    const [d, value, a, b, kind] = operands(s, at);
    const [marks, era] = fixed ? [a, b] : [-1, a];
    const window = fixed ? s.span : b;
    const inside = (cells: Float64Array, u: number, t: number): boolean =>
      (marks < 0 || cells[marks * s.lanes + u] === 1) &&
      (era < 0 || cells[era * s.lanes + u] === cells[era * s.lanes + t]);
    for (let t = lo; t < hi; t++) {
      const adjoint = adjointOf(s, d, t);
      if (adjoint === 0) continue;
      const found = start(Math.min(window, s.span) + 1);
      for (let u = t - Math.min(window, t % s.span); u < t; u++)
        take(
          found,
          value,
          u,
          inside(s.from, u, t) ? s.from[value * s.lanes + u]! : Number.NaN,
          inside(s.to, u, t) ? s.to[value * s.lanes + u]! : Number.NaN,
        );
      const moved = s.to[d * s.lanes + t]! - s.from[d * s.lanes + t]!;
      handOn(s, at, found, statistics[kind]!, adjoint, moved);
    }
  };

/** Secants of statistics. */
export const windows = {
  history: history(false),
  historyOfDefinition: history(true),
  historyBaseline: baseline(false),
  historyBaselineUntil: baseline(true),
} satisfies Record<string, Secant>;
