import { CHILD_WIDTH } from '../kernels/kernel.js';
import {
  addArrived,
  addCell,
  adjointOf,
  GAUSS,
  leanOf,
  type Secant,
  type Sweep,
} from './secant.js';
import { extremeSecant } from './extremes.js';
import {
  exactlyOne,
  geometricMean,
  type Lane,
  noisyOr,
  orderedMean,
  powerMean,
  product,
  type Slopes,
} from './operator-slopes.js';

// Operators over children beside the mean (S4.1). As in a mean, a child that comes or goes is its weight going from or to 0 with its
// one known score held; what the weights then do is the operator's own.

const rows = ['x', 'w', 'stated', 'gx', 'gw', 'gs', 'vx', 'vw'] as const;

function makeLane(size: number): Lane {
  const row = (): Float64Array => new Float64Array(size);
  return Object.assign(
    { n: 0, size, leaning: false },
    Object.fromEntries(rows.map((name) => [name, row()])) as Record<
      (typeof rows)[number],
      Float64Array
    >,
  );
}

let lane = makeLane(32);
let ends = makeEnds(32);

function makeEnds(size: number) {
  const row = (): Float64Array => new Float64Array(size);
  return {
    x0: row(),
    x1: row(),
    w0: row(),
    w1: row(),
    s0: row(),
    s1: row(),
    mx: row(),
    mw: row(),
    ms: row(),
  };
}

/** Weights of children are rows, or numbers from the third of the operation on. */
const weightAt = (
  s: Sweep,
  cells: Float64Array,
  numbers: Float64Array,
  child: number,
  index: number,
  t: number,
): number => {
  const row = s.plan.lists[child + 2]!;
  return row < 0 ? numbers[index]! : cells[row * s.lanes + t]!;
};

const combining =
  (slopes: Slopes): Secant =>
  (s, at, lo, hi) => {
    const { code, lists } = s.plan;
    const d = code[at + 1]!;
    const list = code[at + 2]! + 1;
    const numbers = code[at + 3]!;
    const count = code[at + 4]!;
    if (lane.size < count) {
      lane = makeLane(2 * count);
      ends = makeEnds(2 * count);
    }
    lane.n = count;
    const { x0, x1, w0, w1, s0, s1, mx, mw, ms } = ends;
    for (let t = lo; t < hi; t++) {
      const adjoint = adjointOf(s, d, t);
      if (adjoint === 0) continue;
      for (let i = 0; i < count; i++) {
        const child = list + i * CHILD_WIDTH;
        const cell = lists[child]! * s.lanes + t;
        s0[i] = weightAt(s, s.from, s.fromNumbers, child, numbers + 2 + i, t);
        s1[i] = weightAt(s, s.to, s.toNumbers, child, numbers + 2 + i, t);
        const a = s.from[cell]!;
        const b = s.to[cell]!;
        w0[i] = a === a && s0[i]! > 0 ? s0[i]! : 0;
        w1[i] = b === b && s1[i]! > 0 ? s1[i]! : 0;
        x0[i] = a === a ? a : b;
        x1[i] = b === b ? b : a;
        mx[i] = 0;
        mw[i] = 0;
        ms[i] = 0;
      }
      if (s.same) {
        if (gather(s, slopes, list, count, 0, t, numbers)) s.kinks.add(at);
        for (let i = 0; i < count; i++) {
          mx[i] = lane.gx[i]!;
          mw[i] = lane.gw[i]!;
          ms[i] = lane.gs[i]!;
        }
      } else between(s, slopes, list, count, d, t, numbers, adjoint);
      scatter(s, list, numbers, count, adjoint, t);
    }
  };

/** Derivatives at a part of the way. */
function gather(
  s: Sweep,
  slopes: Slopes,
  list: number,
  count: number,
  tau: number,
  t: number,
  numbers: number,
): boolean {
  const { x0, x1, w0, w1, s0, s1 } = ends;
  const { lean } = s;
  lane.leaning = lean !== undefined;
  for (let i = 0; i < count; i++) {
    lane.x[i] = x0[i]! + tau * (x1[i]! - x0[i]!);
    lane.w[i] = w0[i]! + tau * (w1[i]! - w0[i]!);
    lane.stated[i] = s0[i]! + tau * (s1[i]! - s0[i]!);
    lane.gx[i] = 0;
    lane.gw[i] = 0;
    lane.gs[i] = 0;
    if (lean === undefined) continue;
    const child = list + i * CHILD_WIDTH;
    const row = s.plan.lists[child + 2]!;
    lane.vx[i] = leanOf(s, s.plan.lists[child]!, t);
    lane.vw[i] = row < 0 ? lean.numbers[numbers + 2 + i]! : leanOf(s, row, t);
  }
  return slopes(
    lane,
    tau === 0
      ? s.fromNumbers[numbers + 1]!
      : s.fromNumbers[numbers + 1]! +
          tau * (s.toNumbers[numbers + 1]! - s.fromNumbers[numbers + 1]!),
  );
}

/** Multipliers of a step: the mean of derivatives along it, and what that leaves put on in proportion. */
function between(
  s: Sweep,
  slopes: Slopes,
  list: number,
  count: number,
  d: number,
  t: number,
  numbers: number,
  adjoint: number,
): void {
  const { x0, x1, w0, w1, s0, s1, mx, mw, ms } = ends;
  const total = s.to[d * s.lanes + t]! - s.from[d * s.lanes + t]!;
  if (total !== total) return;
  for (const [tau, weight] of GAUSS) {
    gather(s, slopes, list, count, tau, t, numbers);
    for (let i = 0; i < count; i++) {
      mx[i]! += weight * finite(lane.gx[i]!);
      mw[i]! += weight * finite(lane.gw[i]!);
      ms[i]! += weight * finite(lane.gs[i]!);
    }
  }
  let explained = 0;
  let size = 0;
  let moving = 0;
  for (let i = 0; i < count; i++) {
    const steps = [x1[i]! - x0[i]!, w1[i]! - w0[i]!, s1[i]! - s0[i]!];
    [mx, mw, ms].forEach((m, k) => {
      const step = steps[k]!;
      if (step !== step || step === 0) return;
      explained += m[i]! * step;
      size += Math.abs(m[i]! * step);
      if (k < 2) moving++;
    });
  }
  const rest = total - explained;
  // What points and weights leave is the doing of the operator's own number, if that moved.
  const ofParameter = s.toNumbers[numbers + 1]! - s.fromNumbers[numbers + 1]!;
  if (ofParameter !== 0) {
    s.numbers[numbers + 1]! += (adjoint * rest) / ofParameter;
    return;
  }
  for (let i = 0; i < count; i++) {
    const steps = [x1[i]! - x0[i]!, w1[i]! - w0[i]!, s1[i]! - s0[i]!];
    [mx, mw, ms].forEach((m, k) => {
      const step = steps[k]!;
      if (step !== step || step === 0) return;
      if (size > 0) m[i] = m[i]! * (1 + (Math.sign(m[i]! * step) * rest) / size);
      else if (k < 2) m[i] = rest / moving / step;
    });
  }
}

const finite = (x: number): number => (Number.isFinite(x) ? x : 0);

/** Hands multipliers on; what a child there at one end only moved is its arrival. */
function scatter(
  s: Sweep,
  list: number,
  numbers: number,
  count: number,
  adjoint: number,
  t: number,
): void {
  const { w0, w1, mx, mw, ms } = ends;
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const row = s.plan.lists[child]!;
    const cell = row * s.lanes + t;
    const before = s.from[cell] === s.from[cell];
    const after = s.to[cell] === s.to[cell];
    let ofWeight = ms[i]!;
    if (before && after) {
      if (mx[i] !== 0) addCell(s, row, t, adjoint * finite(mx[i]!));
      ofWeight += mw[i]!;
    } else if (before || after) {
      const amount = adjoint * mw[i]! * (w1[i]! - w0[i]!);
      if (amount !== 0) addArrived(s, row, t, amount);
    }
    if (ofWeight === 0 || !Number.isFinite(ofWeight)) continue;
    const weightRow = s.plan.lists[child + 2]!;
    if (weightRow < 0) s.numbers[numbers + 2 + i]! += adjoint * ofWeight;
    else addCell(s, weightRow, t, adjoint * ofWeight);
  }
}

/** Secants of operators. */
export const operators = {
  powerMean: combining(powerMean),
  geometricMean: combining(geometricMean),
  smallest: extremeSecant(-1),
  largest: extremeSecant(1),
  orderedMean: combining(orderedMean),
  product: combining(product),
  noisyOr: combining(noisyOr),
  exactlyOne: combining(exactlyOne),
} satisfies Record<string, Secant>;
