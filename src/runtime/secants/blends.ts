import {
  addArrived,
  addCell,
  adjointOf,
  appears,
  credit,
  creditChanged,
  operands,
  type Secant,
  type Sweep,
} from './secant.js';

// Two scores mixed by a share, (1 - share) a + share b, or the one that is there. Where one comes or goes, the share it acts with goes
// from or to 0 and its one known score is held: that amount is its own.

/** Rows of a blend; the share is a row, or a number as -1 - index. */
export interface Blend {
  readonly result: number;
  readonly a: number;
  readonly b: number;
  readonly share: number;
  /** Rows of weights without which a side is not there. */
  readonly weighs?: readonly [a: number, b: number];
}

/** Hands the adjoints of a blend on. */
export function addBlend(s: Sweep, blend: Blend, lo: number, hi: number): void {
  const { lanes, from, to } = s;
  const { result, a, b, share, weighs } = blend;
  if (s.same && weighs === undefined) {
    blendSlopes(s, blend, lo, hi);
    return;
  }
  const there = (cells: Float64Array, row: number, side: 0 | 1, t: number): boolean =>
    cells[row * lanes + t] === cells[row * lanes + t] &&
    (weighs === undefined || cells[weighs[side] * lanes + t]! > 0);
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[result * s.stride + t - s.first]!;
    if (adjoint === 0) continue;
    const a0 = there(from, a, 0, t);
    const a1 = there(to, a, 0, t);
    const b0 = there(from, b, 1, t);
    const b1 = there(to, b, 1, t);
    const stated0 = share < 0 ? s.fromNumbers[-1 - share]! : from[share * lanes + t]!;
    const stated1 = share < 0 ? s.toNumbers[-1 - share]! : to[share * lanes + t]!;
    const share0 = a0 ? (b0 ? stated0 : 0) : 1;
    const share1 = a1 ? (b1 ? stated1 : 0) : 1;
    const part = (share0 + share1) / 2;
    // A score that is there at one end only is held at that.
    const [xa0, xa1] = held(from[a * lanes + t]!, to[a * lanes + t]!, a0, a1);
    const [xb0, xb1] = held(from[b * lanes + t]!, to[b * lanes + t]!, b0, b1);
    if (a0 && a1) addCell(s, a, t, adjoint * (1 - part));
    if (b0 && b1) addCell(s, b, t, adjoint * part);
    if (xa0 !== xa0 || xb0 !== xb0) continue;
    const ofShare = (xb0 + xb1 - xa0 - xa1) / 2;
    if (a0 && a1 && b0 && b1) {
      if (share < 0) s.numbers[-1 - share]! += adjoint * ofShare;
      else addCell(s, share, t, adjoint * ofShare);
      continue;
    }
    const amount = adjoint * ofShare * (share1 - share0);
    if (amount === 0) continue;
    const changed = [...(a0 === a1 ? [] : [0 as const]), ...(b0 === b1 ? [] : [1 as const])];
    for (const side of changed) decide(s, blend, side, t, amount / changed.length);
    if (changed.length === 0) addArrived(s, result, t, amount);
  }
}

/** The same where both ends are one. */
function blendSlopes(s: Sweep, { result, a, b, share }: Blend, lo: number, hi: number): void {
  const { lanes, from, cells, stride, first } = s;
  for (let t = lo; t < hi; t++) {
    const adjoint = cells[result * stride + t - first]!;
    if (adjoint === 0) continue;
    const x = from[a * lanes + t]!;
    const y = from[b * lanes + t]!;
    if (x !== x) addCell(s, b, t, adjoint);
    else if (y !== y) addCell(s, a, t, adjoint);
    else {
      const part = share < 0 ? s.fromNumbers[-1 - share]! : from[share * lanes + t]!;
      addCell(s, a, t, adjoint * (1 - part));
      addCell(s, b, t, adjoint * part);
      if (share < 0) s.numbers[-1 - share]! += adjoint * (y - x);
      else addCell(s, share, t, adjoint * (y - x));
    }
  }
}

const held = (
  x0: number,
  x1: number,
  there0: boolean,
  there1: boolean,
): readonly [number, number] =>
  there0 ? [x0, there1 ? x1 : x0] : there1 ? [x1, x1] : [Number.NaN, Number.NaN];

/**
 * A row, or what stands in for it where it is missing: another row, or a number as -1 - index. What comes or goes answers for the
 * whole difference.
 */
export function standIn(
  s: Sweep,
  d: number,
  row: number,
  other: number,
  lo: number,
  hi: number,
): void {
  const { lanes, from, to } = s;
  for (let t = lo; t < hi; t++) {
    const adjoint = adjointOf(s, d, t);
    if (adjoint === 0) continue;
    const i = row * lanes + t;
    const before = from[i] === from[i];
    const after = to[i] === to[i];
    if (before && after) addCell(s, row, t, adjoint);
    else if (before || after)
      addArrived(s, row, t, adjoint * (to[d * lanes + t]! - from[d * lanes + t]!));
    else if (other < 0) s.numbers[-1 - other]! += adjoint;
    else addCell(s, other, t, adjoint);
  }
}

/** A side that came or went: its own cell, or the weight without which it is not there. */
function decide(s: Sweep, { a, b, weighs }: Blend, side: 0 | 1, t: number, amount: number): void {
  const row = side === 0 ? a : b;
  const cell = row * s.lanes + t;
  if (appears(s, cell) || weighs === undefined) addArrived(s, row, t, amount);
  else credit(s, weighs[side], t, amount);
}

const blend: Secant = (s, at, lo, hi) => {
  const [result, a, b, index] = operands(s, at);
  addBlend(s, { result, a, b, share: -1 - index }, lo, hi);
};

const blendDated: Secant = (s, at, lo, hi) => {
  const [result, a, b, share] = operands(s, at);
  addBlend(s, { result, a, b, share }, lo, hi);
};

/** The stated share is that of the leads. */
const splitNode: Secant = (s, at, lo, hi) => {
  const [result, lead, lag, list, index] = operands(s, at);
  const weighs = [s.plan.lists[list + 1]!, s.plan.lists[list]!] as const;
  addBlend(s, { result, a: lag, b: lead, share: -1 - index, weighs }, lo, hi);
};

/** A value or points, or those that override them. */
const override: Secant = (s, at, lo, hi) => {
  const [d, computed, stated] = operands(s, at);
  standIn(s, d, stated, computed, lo, hi);
};

/** Points, or stated ones where there are none. */
const substitute: Secant = (s, at, lo, hi) => {
  const [d, row, , index] = operands(s, at);
  standIn(s, d, row, -1 - index, lo, hi);
};

/** The first of some rows that is there; where another one is chosen, what decided is the first that came or went. */
const first =
  (width: 1 | 2): Secant =>
  (s, at, lo, hi) => {
    const { lanes, from, to, plan } = s;
    const [d, list, count] = operands(s, at);
    const row = (i: number): number => plan.lists[list + width * i]!;
    for (let t = lo; t < hi; t++) {
      const adjoint = s.cells[d * s.stride + t - s.first]!;
      if (adjoint === 0) continue;
      const chosen = (cells: Float64Array): number => {
        let i = 0;
        while (i < count - 1 && cells[row(i) * lanes + t] !== cells[row(i) * lanes + t]) i++;
        return i;
      };
      const before = chosen(from);
      const after = chosen(to);
      if (before === after) addCell(s, row(before), t, adjoint);
      else
        addArrived(
          s,
          row(Math.min(before, after)),
          t,
          adjoint * (to[d * lanes + t]! - from[d * lanes + t]!),
        );
    }
  };

/** One of several rows by an index: where that changes, half of what each row moves by itself, the rest to the index. */
const selectDated: Secant = (s, at, lo, hi) => {
  const { lanes, from, to, plan } = s;
  const [d, index, list] = operands(s, at);
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[d * s.stride + t - s.first]!;
    if (adjoint === 0) continue;
    const i = from[index * lanes + t]!;
    const j = to[index * lanes + t]!;
    const before = plan.lists[list + Math.trunc(i)]!;
    const after = plan.lists[list + Math.trunc(j)]!;
    if (Math.trunc(i) === Math.trunc(j)) {
      addCell(s, before, t, adjoint);
      continue;
    }
    let rest = to[d * lanes + t]! - from[d * lanes + t]!;
    for (const row of [before, after]) {
      const step = to[row * lanes + t]! - from[row * lanes + t]!;
      if (step !== step) continue;
      addCell(s, row, t, adjoint / 2);
      rest -= step / 2;
    }
    creditChanged(s, [[index, t]], d, t, adjoint * rest);
  }
};

/** Secants of what mixes or chooses. */
export const blends = {
  blend,
  blendDated,
  splitNode,
  overrideValue: override,
  overrideNode: override,
  substitute,
  firstOf: first(1),
  firstPresent: first(2),
  selectDated,
} satisfies Record<string, Secant>;
