import { CHILD_WIDTH } from '../kernels/kernel.js';
import {
  addArrived,
  addCell,
  adjointOf,
  appears,
  changedCell,
  clampSlope,
  leanOf,
  operands,
  type Secant,
  type Sweep,
} from './secant.js';

// What causes pass on: earlier periods, opposites, sums of impacts, and what risks take.

/** A weighted mean over earlier lanes; what reaches back beyond the start of a history is missing. */
const shift: Secant = (s, at, lo, hi) => {
  const { lists } = s.plan;
  const [d, row, numbers, list, count] = operands(s, at);
  const { from, to, lanes, span, fromNumbers, toNumbers } = s;
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    const period = t % span;
    let mass = 0;
    for (let i = 0; i < count; i++) {
      const lag = lists[list + 1 + i]!;
      if (period < lag) continue;
      const cell = row * lanes + t - lag;
      if (from[cell] === from[cell]) mass += fromNumbers[numbers + 1 + i]!;
      if (to[cell] === to[cell]) mass += toNumbers[numbers + 1 + i]!;
    }
    const f = (from[d * lanes + t]! + to[d * lanes + t]!) / 2;
    const rate = (2 * adjoint) / mass;
    if (f !== f || !Number.isFinite(rate)) continue;
    for (let i = 0; i < count; i++) {
      const lag = lists[list + 1 + i]!;
      if (period < lag) continue;
      const cell = row * lanes + t - lag;
      const x0 = from[cell]!;
      const x1 = to[cell]!;
      const w0 = fromNumbers[numbers + 1 + i]!;
      const w1 = toNumbers[numbers + 1 + i]!;
      if (x0 === x0 && x1 === x1) {
        addCell(s, row, t - lag, (rate * (w0 + w1)) / 2);
        s.numbers[numbers + 1 + i]! += rate * ((x0 + x1) / 2 - f);
      } else if (x1 === x1) addArrived(s, row, t - lag, rate * w1 * (x1 - f));
      else if (x0 === x0) addArrived(s, row, t - lag, -rate * w0 * (x0 - f));
    }
  }
};

/** Amounts of a delayed cause go to the lanes it looks at, and there to what came or went, else to coverage that changed. */
export function blameShift(s: Sweep, at: number, lo: number, hi: number): void {
  const { lists } = s.plan;
  const [d, row, , list, count] = operands(s, at);
  const isNode = lists[list] === 1;
  for (const result of [d, d + 1]) {
    for (let t = lo; t < hi; t++) {
      const column = result * s.stride + t - s.first;
      const amount = s.arrived[column]!;
      if (amount === 0) continue;
      for (const [read, changed] of [
        [row, appears],
        ...(isNode ? [[row + 1, changedCell] as const] : []),
      ] as const) {
        const found: number[] = [];
        for (let i = 0; i < count; i++) {
          const lag = lists[list + 1 + i]!;
          if (t % s.span >= lag && changed(s, read * s.lanes + t - lag)) found.push(t - lag);
        }
        if (found.length === 0) continue;
        s.arrived[column] = 0;
        for (const lane of found) addArrived(s, read, lane, amount / found.length);
        break;
      }
    }
  }
}

/** 100 minus points, not below 0. */
const reflect: Secant = (s, at, lo, hi) => {
  const [d, row] = operands(s, at);
  const { from, to, lanes } = s;
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    const x0 = from[row * lanes + t]!;
    const x1 = to[row * lanes + t]!;
    let slope: number;
    if (x0 !== x1) slope = (to[d * lanes + t]! - from[d * lanes + t]!) / (x1 - x0);
    else {
      if (x0 === 100) s.kinks.add(at);
      const by = s.lean === undefined ? undefined : -leanOf(s, row, t);
      slope = -clampSlope(100 - x0, Number.POSITIVE_INFINITY, by);
    }
    addCell(s, row, t, adjoint * slope);
  }
};

/** clamp(base + sum a (c - reference)): the clamp by its secant, every a with its c as a product. */
const impact: Secant = (s, at, lo, hi) => {
  const { lists } = s.plan;
  const [d, list, numbers, count] = operands(s, at);
  const { from, to, lanes, fromNumbers, toNumbers, lean } = s;
  const inner = (cells: Float64Array, own: Float64Array, t: number): number => {
    let z = own[numbers + 1]!;
    for (let i = 0; i < count; i++) {
      const x = cells[lists[list + CHILD_WIDTH * i]! * lanes + t]!;
      const weightRow = lists[list + CHILD_WIDTH * i + 2]!;
      const a = own[numbers + 3 + i]! * (weightRow < 0 ? 1 : cells[weightRow * lanes + t]!);
      if (x === x) z += a * (x - own[numbers + 2]!);
    }
    return z;
  };
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    const moved = to[d * lanes + t]! - from[d * lanes + t]!;
    if (adjoint === 0 || moved !== moved) continue;
    const z0 = inner(from, fromNumbers, t);
    const z1 = inner(to, toNumbers, t);
    let slope: number;
    if (z0 !== z1) slope = moved / (z1 - z0);
    else {
      if (z0 === 0 || z0 === 100) s.kinks.add(at);
      let by = 0;
      const turns = lean === undefined ? 0 : count;
      for (let i = 0; i < turns; i++) {
        const child = list + CHILD_WIDTH * i;
        const x = from[lists[child]! * lanes + t]!;
        const weightRow = lists[child + 2]!;
        const w = weightRow < 0 ? 1 : from[weightRow * lanes + t]!;
        const sized = fromNumbers[numbers + 3 + i]!;
        if (x !== x) continue;
        by += sized * w * (leanOf(s, lists[child]!, t) - lean!.numbers[numbers + 2]!);
        by +=
          (x - fromNumbers[numbers + 2]!) *
          (lean!.numbers[numbers + 3 + i]! * w + sized * leanOf(s, weightRow, t));
      }
      if (lean !== undefined) by += lean.numbers[numbers + 1]!;
      slope = clampSlope(z0, 100, lean === undefined ? undefined : by);
    }
    const rate = adjoint * slope;
    if (rate === 0) continue;
    s.numbers[numbers + 1]! += rate;
    const reference = (fromNumbers[numbers + 2]! + toNumbers[numbers + 2]!) / 2;
    for (let i = 0; i < count; i++) {
      const child = list + CHILD_WIDTH * i;
      const row = lists[child]!;
      const weightRow = lists[child + 2]!;
      const x0 = from[row * lanes + t]!;
      const x1 = to[row * lanes + t]!;
      const p0 = fromNumbers[numbers + 3 + i]!;
      const p1 = toNumbers[numbers + 3 + i]!;
      const w0 = weightRow < 0 ? 1 : from[weightRow * lanes + t]!;
      const w1 = weightRow < 0 ? 1 : to[weightRow * lanes + t]!;
      if (x0 === x0 && x1 === x1) {
        const a = (p0 * w0 + p1 * w1) / 2;
        const over = (x0 + x1) / 2 - reference;
        addCell(s, row, t, rate * a);
        s.numbers[numbers + 2]! -= rate * a;
        s.numbers[numbers + 3 + i]! += (rate * over * (w0 + w1)) / 2;
        if (weightRow >= 0) addCell(s, weightRow, t, (rate * over * (p0 + p1)) / 2);
      } else if (x1 === x1) {
        addArrived(s, row, t, rate * p1 * w1 * (x1 - reference));
        s.numbers[numbers + 2]! -= (rate * p1 * w1) / 2;
      } else if (x0 === x0) {
        addArrived(s, row, t, -rate * p0 * w0 * (x0 - reference));
        s.numbers[numbers + 2]! -= (rate * p0 * w0) / 2;
      }
    }
  }
};

/** max(0, node - sum of points times exposures). */
const lessRisks: Secant = (s, at, lo, hi) => {
  const { lists } = s.plan;
  const [d, node, list, numbers, count] = operands(s, at);
  const { from, to, lanes, fromNumbers, toNumbers, lean } = s;
  const inner = (cells: Float64Array, own: Float64Array, t: number): number => {
    let loss = 0;
    for (let i = 0; i < count; i++)
      loss += own[numbers + i]! * cells[lists[list + i]! * lanes + t]!;
    return cells[node * lanes + t]! - loss;
  };
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    const z0 = inner(from, fromNumbers, t);
    const z1 = inner(to, toNumbers, t);
    let slope: number;
    if (z0 !== z1) slope = (to[d * lanes + t]! - from[d * lanes + t]!) / (z1 - z0);
    else {
      if (z0 === 0) s.kinks.add(at);
      let by = leanOf(s, node, t);
      const turns = lean === undefined ? 0 : count;
      for (let i = 0; i < turns; i++)
        by -=
          fromNumbers[numbers + i]! * leanOf(s, lists[list + i]!, t) +
          lean!.numbers[numbers + i]! * from[lists[list + i]! * lanes + t]!;
      slope = clampSlope(z0, Number.POSITIVE_INFINITY, lean === undefined ? undefined : by);
    }
    const rate = adjoint * slope;
    if (rate === 0 || rate !== rate) continue;
    addCell(s, node, t, rate);
    for (let i = 0; i < count; i++) {
      const row = lists[list + i]!;
      addCell(s, row, t, (-rate * (fromNumbers[numbers + i]! + toNumbers[numbers + i]!)) / 2);
      s.numbers[numbers + i]! -= (rate * (from[row * lanes + t]! + to[row * lanes + t]!)) / 2;
    }
  }
};

/** Points, or the last ones of some periods: where another lane serves, what decided is the later of the two. */
const carry: Secant = (s, at, lo, hi) => {
  const [d, row, isNode, periods] = operands(s, at);
  const { from, to, lanes } = s;
  const carried = { row, isNode: isNode === 1, periods };
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    const before = sourceLane(s, from, carried, t);
    const after = s.same ? before : sourceLane(s, to, carried, t);
    if (before === after) addCell(s, row, before, adjoint);
    else {
      const moved = to[d * lanes + t]! - from[d * lanes + t]!;
      if (moved === moved) addArrived(s, row, Math.max(before, after), adjoint * moved);
    }
  }
};

/** The lane whose points a lane has; itself where there are none. */
function sourceLane(
  s: Sweep,
  cells: Float64Array,
  {
    row,
    isNode,
    periods,
  }: { readonly row: number; readonly isNode: boolean; readonly periods: number },
  t: number,
): number {
  const isThere = (u: number): boolean =>
    cells[row * s.lanes + u] === cells[row * s.lanes + u] &&
    (u === t || !isNode || cells[(row + 1) * s.lanes + u]! > 0);
  const first = t - Math.min(periods, t % s.span);
  let u = t;
  while (u > first && !isThere(u)) u--;
  return isThere(u) ? u : t;
}

/** Secants of links and of what comes after scores. */
export const links = { shift, reflect, impact, lessRisks, carry } satisfies Record<string, Secant>;
