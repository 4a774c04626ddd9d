import { ACROSS } from '../kernels/members.js';
import { candidatesFor, place, shareOut } from './extremes.js';
import { addArrived, addCell, adjointOf, type Secant, type Sweep } from './secant.js';

// The whole of the members of a breakdown.

/** A mean of members by weights that stand in rows, where all that are there have one; else all weigh the same. */
function memberMean(
  s: Sweep,
  d: number,
  list: number,
  count: number,
  adjoint: number,
  t: number,
): void {
  const { from, to, lanes, plan } = s;
  const weighted = (cells: Float64Array): boolean => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const row = plan.lists[list + 2 * i]!;
      const weight = plan.lists[list + 2 * i + 1]!;
      if (cells[row * lanes + t] !== cells[row * lanes + t]) continue;
      if (weight < 0 || !(cells[weight * lanes + t]! >= 0)) return false;
      sum += cells[weight * lanes + t]!;
    }
    return sum > 0;
  };
  const by0 = weighted(from);
  const by1 = weighted(to);
  const weightOf = (cells: Float64Array, by: boolean, i: number): number =>
    by ? cells[plan.lists[list + 2 * i + 1]! * lanes + t]! : 1;
  let all = 0;
  for (let i = 0; i < count; i++) {
    const cell = plan.lists[list + 2 * i]! * lanes + t;
    if (from[cell] === from[cell]) all += weightOf(from, by0, i);
    if (to[cell] === to[cell]) all += weightOf(to, by1, i);
  }
  const f = (from[d * lanes + t]! + to[d * lanes + t]!) / 2;
  const rate = (2 * adjoint) / all;
  if (f !== f || !Number.isFinite(rate)) return;
  let turned = 0;
  const arrivals: number[] = [];
  for (let i = 0; i < count; i++) {
    const row = plan.lists[list + 2 * i]!;
    const weight = plan.lists[list + 2 * i + 1]!;
    const x0 = from[row * lanes + t]!;
    const x1 = to[row * lanes + t]!;
    const there0 = x0 === x0;
    const there1 = x1 === x1;
    if (weight >= 0 && from[weight * lanes + t]! >= 0 !== to[weight * lanes + t]! >= 0)
      arrivals.push(weight);
    if (there0 !== there1) arrivals.push(row);
    const w0 = there0 ? weightOf(from, by0, i) : 0;
    const w1 = there1 ? weightOf(to, by1, i) : 0;
    if (there0 && there1) {
      addCell(s, row, t, (rate * (w0 + w1)) / 2);
      const worth = rate * ((x0 + x1) / 2 - f);
      if (by0 && by1) addCell(s, weight, t, worth);
      else turned += worth * (w1 - w0);
    } else if (there1) addArrived(s, row, t, rate * w1 * (x1 - f));
    else if (there0) addArrived(s, row, t, -rate * w0 * (x0 - f));
  }
  // Where members begin or cease to weigh the same, that is owed to what came or went.
  if (turned === 0) return;
  for (const row of arrivals) addArrived(s, row, t, turned / arrivals.length);
  if (arrivals.length === 0) addArrived(s, d, t, turned);
}

/** The extreme of rows that are there. */
function memberExtreme(
  s: Sweep,
  at: number,
  sign: 1 | -1,
  rowOf: (i: number) => number,
  count: number,
  adjoint: number,
  t: number,
): void {
  const c = candidatesFor(count);
  const { lean } = s;
  for (let i = 0; i < count; i++) {
    const row = rowOf(i);
    const by = lean === undefined ? 0 : lean.cells[row * s.stride + t - s.first]!;
    place(c, i, s.from[row * s.lanes + t]!, s.to[row * s.lanes + t]!, by);
  }
  if (shareOut(c, sign, s.same, lean !== undefined)) s.kinks.add(at);
  for (let i = 0; i < count; i++) {
    if (c.there[i] === 3) addCell(s, rowOf(i), t, adjoint * c.share[i]!);
    if (c.amount[i] !== 0) addArrived(s, rowOf(i), t, adjoint * c.amount[i]!);
  }
}

const meanOfMembers: Secant = (s, at, lo, hi) => {
  const { code } = s.plan;
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, code[at + 1]!, t);
    if (adjoint !== 0) memberMean(s, code[at + 1]!, code[at + 2]!, code[at + 4]!, adjoint, t);
  }
};

const acrossMembers: Secant = (s, at, lo, hi) => {
  const { code, lists } = s.plan;
  const d = code[at + 1]!;
  const list = code[at + 2]!;
  const count = code[at + 4]!;
  const how = ACROSS[code[at + 5]!];
  const rowOf = (i: number): number => lists[list + 2 * i]!;
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    if (how === 'sum') for (let i = 0; i < count; i++) addCell(s, rowOf(i), t, adjoint);
    else if (how === 'mean') memberMean(s, d, list, count, adjoint, t);
    else memberExtreme(s, at, how === 'min' ? -1 : 1, rowOf, count, adjoint, t);
  }
};

const worstMember: Secant = (s, at, lo, hi) => {
  const { code, lists } = s.plan;
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, code[at + 1]!, t);
    if (adjoint !== 0)
      memberExtreme(s, at, -1, (i) => lists[code[at + 2]! + i]!, code[at + 4]!, adjoint, t);
  }
};

/** Secants of breakdowns. */
export const members = {
  members: meanOfMembers,
  acrossMembers,
  worstMember,
} satisfies Record<string, Secant>;
