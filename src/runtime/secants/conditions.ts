import { EDGE_TOLERANCE } from '../../core/index.js';
import { GUARD_WIDTH, guardTrips, pointsBefore } from '../kernels/guards.js';
import { candidatesFor, place, shareOut } from './extremes.js';
import { local, number } from './local.js';
import { clampGradient } from './scales.js';
import {
  addCell,
  adjointOf,
  appears,
  clampSlope,
  creditChanged,
  type Decider,
  leanOf,
  operands,
  type Secant,
} from './secant.js';

// Caps that hold while something trips: the node and the caps that hold are a smallest of several. Where a cap begins or ends to hold,
// what that moves goes in equal parts to the cells that decided it.

const gate: Secant = (s, at, lo, hi) => {
  const { lists } = s.plan;
  const [d, node, list, numbers, count] = operands(s, at);
  const { from, to, lanes, fromNumbers, toNumbers } = s;
  const trips = (cells: Float64Array, own: Float64Array, i: number, t: number): boolean => {
    const weights = lists[list + 2 * i + 1]!;
    return (
      (weights < 0 || cells[weights * lanes + t]! > 0) &&
      cells[lists[list + 2 * i]! * lanes + t]! < own[numbers + 2 * i]! - EDGE_TOLERANCE
    );
  };
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    const c = candidatesFor(count + 1);
    place(c, count, from[node * lanes + t]!, to[node * lanes + t]!, leanOf(s, node, t));
    for (let i = 0; i < count; i++) {
      const cap = numbers + 2 * i + 1;
      place(
        c,
        i,
        trips(from, fromNumbers, i, t) ? fromNumbers[cap]! : Number.NaN,
        trips(to, toNumbers, i, t) ? toNumbers[cap]! : Number.NaN,
        s.lean === undefined ? 0 : s.lean.numbers[cap]!,
      );
    }
    if (shareOut(c, -1, s.same, s.lean !== undefined)) s.kinks.add(at);
    addCell(s, node, t, adjoint * c.share[count]!);
    for (let i = 0; i < count; i++) {
      const child = lists[list + 2 * i]!;
      const weights = lists[list + 2 * i + 1]!;
      if (c.there[i] === 3) s.numbers[numbers + 2 * i + 1]! += adjoint * c.share[i]!;
      if (c.amount[i] === 0) continue;
      const below = numbers + 2 * i;
      const step = toNumbers[below]! - fromNumbers[below]!;
      const still = from[child * lanes + t] === to[child * lanes + t];
      if (still && step !== 0) s.numbers[below]! += (adjoint * c.amount[i]!) / step;
      else
        creditChanged(
          s,
          weights < 0
            ? [[child, t]]
            : [
                [child, t],
                [weights, t],
              ],
          d,
          t,
          adjoint * c.amount[i]!,
        );
    }
  }
};

const guard: Secant = (s, at, lo, hi) => {
  const { lists } = s.plan;
  const [d, node, list, numbers, count] = operands(s, at);
  const { from, to, lanes, span, fromNumbers, toNumbers } = s;
  const trips = (cells: Float64Array, own: Float64Array, i: number, t: number): boolean => {
    const first = list + GUARD_WIDTH * i;
    const counter = lists[first]! * lanes;
    const before = pointsBefore(cells, cells, [lists[first]!, lists[first + 4]!], t, s);
    const edge = cells[lists[first + 1]! * lanes + t]!;
    return guardTrips(cells[counter + t]!, before, edge, own[numbers + i]!, lists[first + 3]!);
  };
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    const c = candidatesFor(count + 1);
    place(c, count, from[node * lanes + t]!, to[node * lanes + t]!, leanOf(s, node, t));
    for (let i = 0; i < count; i++) {
      const cap = lists[list + GUARD_WIDTH * i + 2]! * lanes + t;
      place(
        c,
        i,
        trips(from, fromNumbers, i, t) ? from[cap]! : Number.NaN,
        trips(to, toNumbers, i, t) ? to[cap]! : Number.NaN,
        leanOf(s, lists[list + GUARD_WIDTH * i + 2]!, t),
      );
    }
    if (shareOut(c, -1, s.same, s.lean !== undefined)) s.kinks.add(at);
    addCell(s, node, t, adjoint * c.share[count]!);
    for (let i = 0; i < count; i++) {
      const first = list + GUARD_WIDTH * i;
      const [counter, edge, cap, when] = [0, 1, 2, 3].map((k) => lists[first + k]!) as [
        number,
        number,
        number,
        number,
      ];
      if (c.there[i] === 3) addCell(s, cap, t, adjoint * c.share[i]!);
      if (c.amount[i] === 0) continue;
      const poor: readonly Decider[] = when === 1 ? [] : [[edge, t]];
      const worse: readonly Decider[] = when === 0 || t % span === 0 ? [] : [[counter, t - 1]];
      creditChanged(s, [[counter, t], ...poor, ...worse, [cap, t]], d, t, adjoint * c.amount[i]!);
    }
  }
};

/** The result of a formula, clamped; its children only decide whether there is one. */
const formulaNode = local((s, at) => {
  const [, , numbers, , row] = operands(s, at);
  return {
    places: [row, number(numbers + 1)],
    gradient: (x, g, lean) => {
      g[0] = 1;
      return clampGradient(x[0]!, x, g, 1, lean);
    },
  };
});

/** How far a level stands from acceptable to inherent. */
const exposure = local((s, at) => {
  const [, level, acceptable, inherent] = operands(s, at);
  // Without an inherent size there is no line, only the jump at what is acceptable.
  const places = inherent < 0 ? [level, acceptable] : [level, acceptable, inherent];
  return {
    places,
    gradient: (x, g, lean) => {
      const over = x[0]! - x[1]!;
      const room = inherent < 0 ? 0 : x[2]! - x[1]!;
      if (!(room > 0)) return false;
      const share = over / room;
      let by: number | undefined;
      if (lean !== undefined) by = lean[0]! - lean[1]! - share * (lean[2]! - lean[1]!);
      const slope = clampSlope(share, 1, by);
      g[0] = slope / room;
      g[1] = (slope * (share - 1)) / room;
      g[2] = (-slope * share) / room;
      return share === 0 || share === 1;
    },
  };
});

/** Whether something applies: level, but for jumps, which go to those that changed. */
const applies: Secant = (s, at, lo, hi) => {
  if (s.same) return;
  const { lists } = s.plan;
  const [d, value, list, count] = operands(s, at);
  for (let t = lo; t < hi; t++) {
    const amount = adjointOf(s, d, t) * (s.to[d * s.lanes + t]! - s.from[d * s.lanes + t]!);
    if (amount === 0 || amount !== amount) continue;
    const deciders: Decider[] = [];
    for (let i = 0; i < count; i++) deciders.push([lists[list + i]!, t]);
    if (value >= 0 && appears(s, value * s.lanes + t)) deciders.push([value, t]);
    creditChanged(s, deciders, d, t, amount);
  }
};

/** Secants of conditions. */
export const conditions = { gate, guard, formulaNode, exposure, applies } satisfies Record<
  string,
  Secant
>;
