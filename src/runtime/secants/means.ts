import { CHILD_WIDTH } from '../kernels/kernel.js';
import { operands, type Secant, type Sweep } from './secant.js';
import { addBlend } from './blends.js';

// Weighted means. A child that comes or goes is its weight going from or to 0 with its one known score held (S9), so that with weights w
// and points x over all children, missing ones with weight 0,
//
//   W (f1 - f0) = sum w (x1 - x0) + sum (x - f) (w1 - w0)      where w, x, f and W are means of both ends.

/** Worth of a unit of the sum of weighted points, and of a unit of the sum of weights, by lane. */
interface Rates {
  points: Float64Array;
  weights: Float64Array;
}

let rates: Rates = { points: new Float64Array(64), weights: new Float64Array(64) };

function ratesFor(lanes: number): Rates {
  if (rates.points.length < lanes)
    rates = { points: new Float64Array(2 * lanes), weights: new Float64Array(2 * lanes) };
  return rates;
}

/** Hands rates on to children and weights. */
function spread(
  s: Sweep,
  { points, weights }: Rates,
  list: number,
  numbers: number,
  count: number,
  lo: number,
  hi: number,
): void {
  const { lists } = s.plan;
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const weightRow = lists[child + 2]!;
    if (weightRow >= 0) spreadDated(s, { points, weights }, lists[child]!, weightRow, lo, hi);
    else spreadChild(s, { points, weights }, lists[child]!, numbers + i, lo, hi);
  }
}

function spreadChild(
  s: Sweep,
  { points, weights }: Rates,
  row: number,
  index: number,
  lo: number,
  hi: number,
): void {
  const { from, to, cells } = s;
  const r = row * s.lanes;
  const c = row * s.stride - s.first;
  const w0 = s.fromNumbers[index]!;
  let ofWeight = 0;
  if (s.same) {
    for (let t = lo; t < hi; t++) {
      const x = from[r + t]!;
      const rate = points[t - lo]!;
      if (x !== x || (rate === 0 && weights[t - lo] === 0)) continue;
      cells[c + t]! += rate * w0;
      ofWeight += rate * x + weights[t - lo]!;
    }
  } else {
    const w1 = s.toNumbers[index]!;
    for (let t = lo; t < hi; t++) {
      const rate = points[t - lo]!;
      if (rate === 0 && weights[t - lo] === 0) continue;
      const x0 = from[r + t]!;
      const x1 = to[r + t]!;
      if (x0 === x0 && x1 === x1) {
        cells[c + t]! += (rate * (w0 + w1)) / 2;
        ofWeight += (rate * (x0 + x1)) / 2 + weights[t - lo]!;
      } else if (x1 === x1) s.arrived[c + t]! += w1 * (rate * x1 + weights[t - lo]!);
      else if (x0 === x0) s.arrived[c + t]! -= w0 * (rate * x0 + weights[t - lo]!);
    }
  }
  s.numbers[index]! += ofWeight;
}

function spreadDated(
  s: Sweep,
  { points, weights }: Rates,
  row: number,
  weightRow: number,
  lo: number,
  hi: number,
): void {
  const { from, to, cells } = s;
  const r = row * s.lanes;
  const w = weightRow * s.lanes;
  const c = row * s.stride - s.first;
  const cw = weightRow * s.stride - s.first;
  for (let t = lo; t < hi; t++) {
    const rate = points[t - lo]!;
    if (rate === 0 && weights[t - lo] === 0) continue;
    const x0 = from[r + t]!;
    const x1 = to[r + t]!;
    const w0 = from[w + t]!;
    const w1 = to[w + t]!;
    if (x0 === x0 && x1 === x1) {
      cells[c + t]! += (rate * (w0 + w1)) / 2;
      cells[cw + t]! += (rate * (x0 + x1)) / 2 + weights[t - lo]!;
    } else if (x1 === x1) s.arrived[c + t]! += w1 * (rate * x1 + weights[t - lo]!);
    else if (x0 === x0) s.arrived[c + t]! -= w0 * (rate * x0 + weights[t - lo]!);
  }
}

/** Adds up the weights of children that are there, over both ends. */
function weigh(
  s: Sweep,
  weights: Float64Array,
  list: number,
  numbers: number,
  count: number,
  lo: number,
  hi: number,
): void {
  const { lanes, from, to, plan, same } = s;
  for (let i = 0; i < count; i++) {
    const child = list + i * CHILD_WIDTH;
    const r = plan.lists[child]! * lanes;
    const weightRow = plan.lists[child + 2]! * lanes;
    if (same && weightRow < 0) {
      const twice = 2 * s.fromNumbers[numbers + i]!;
      for (let t = lo; t < hi; t++) {
        const x = from[r + t]!;
        if (x === x) weights[t - lo]! += twice;
      }
      continue;
    }
    for (let t = lo; t < hi; t++) {
      const dated = weightRow >= 0;
      const w0 = dated ? from[weightRow + t]! : s.fromNumbers[numbers + i]!;
      const w1 = dated ? to[weightRow + t]! : s.toNumbers[numbers + i]!;
      if (from[r + t] === from[r + t]) weights[t - lo]! += w0;
      if (to[r + t] === to[r + t]) weights[t - lo]! += w1;
    }
  }
}

/** Rates of a mean with its points in a row, and hands them on. */
function meanSecant(
  s: Sweep,
  result: number,
  list: number,
  numbers: number,
  count: number,
  lo: number,
  hi: number,
): void {
  const { lanes, from, to } = s;
  const own = ratesFor(hi - lo);
  let any = false;
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[result * s.stride + t - s.first]!;
    own.points[t - lo] = adjoint;
    any ||= adjoint !== 0;
    own.weights[t - lo] = 0;
  }
  if (!any) return;
  weigh(s, own.weights, list, numbers, count, lo, hi);
  for (let t = lo; t < hi; t++) {
    if (own.points[t - lo] === 0) {
      own.weights[t - lo] = 0;
      continue;
    }
    const f = (from[result * lanes + t]! + to[result * lanes + t]!) / 2;
    const rate = (2 * own.points[t - lo]!) / own.weights[t - lo]!;
    const usable = f === f && Number.isFinite(rate);
    own.points[t - lo] = usable ? rate : 0;
    own.weights[t - lo] = usable ? -rate * f : 0;
  }
  spread(s, own, list, numbers, count, lo, hi);
}

const mean: Secant = (s, at, lo, hi) => {
  const { code } = s.plan;
  meanSecant(s, code[at + 1]!, code[at + 2]! + 1, code[at + 3]! + 1, code[at + 4]!, lo, hi);
};

/** The first two rows of a block are the sums of weighted points and of weights. */
const block: Secant = (s, at, lo, hi) => {
  const { code } = s.plan;
  const own = ratesFor(hi - lo);
  const d = code[at + 1]!;
  let any = false;
  for (let t = lo; t < hi; t++) {
    own.points[t - lo] = s.cells[d * s.stride + t - s.first]!;
    own.weights[t - lo] = s.cells[(d + 1) * s.stride + t - s.first]!;
    any ||= own.points[t - lo] !== 0 || own.weights[t - lo] !== 0;
  }
  if (any) spread(s, own, code[at + 2]!, code[at + 3]!, code[at + 4]!, lo, hi);
};

const meanOfBlocks: Secant = (s, at, lo, hi) => {
  const { lanes, from, to, plan } = s;
  const d = plan.code[at + 1]!;
  const list = plan.code[at + 2]! + 1;
  const blocks = plan.lists.subarray(list, list + plan.code[at + 4]!);
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[d * s.stride + t - s.first]!;
    if (adjoint === 0) continue;
    let weights = 0;
    for (const row of blocks) weights += from[(row + 1) * lanes + t]! + to[(row + 1) * lanes + t]!;
    const rate = (2 * adjoint) / weights;
    const f = (from[d * lanes + t]! + to[d * lanes + t]!) / 2;
    if (f !== f || !Number.isFinite(rate)) continue;
    for (const row of blocks) {
      s.cells[row * s.stride + t - s.first]! += rate;
      s.cells[(row + 1) * s.stride + t - s.first]! -= rate * f;
    }
  }
};

/** Lead, lag and direct score: of a split the direct one first, which is made of the two others. */
const measures: Secant = (s, at, lo, hi) => {
  const { lists } = s.plan;
  const [d, list, numbers, count, leads] = operands(s, at);
  const policy = lists[list + 1]!;
  const lags = count - leads;
  const first = list + 2;
  const weights = numbers + 2;
  const afterLeads = first + leads * CHILD_WIDTH;
  if (policy === 1) meanSecant(s, d + 2, afterLeads, weights + leads, lags, lo, hi);
  else if (policy === 2 && leads > 0 && lags > 0)
    addBlend(s, { result: d + 2, a: d + 1, b: d, share: -1 - (numbers + 1) }, lo, hi);
  else meanSecant(s, d + 2, first, weights, count, lo, hi);
  meanSecant(s, d, first, weights, leads, lo, hi);
  meanSecant(s, d + 1, afterLeads, weights + leads, lags, lo, hi);
};

/** Secants of means. */
export const means = { mean, block, meanOfBlocks, measures } satisfies Record<string, Secant>;
