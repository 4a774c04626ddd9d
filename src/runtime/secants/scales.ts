import { passes } from '../threshold.js';
import { local, number, type Gradient } from './local.js';
import { isMet, spreadMet } from './met-lines.js';
import { addCell, adjointOf, clampSlope, credit, type Secant, type Sweep } from './secant.js';

// Scales: values become points. The clamp has the slope of its side, and at its edge the mean of both unless a direction is given.

const args = (s: Sweep, at: number): readonly [number, number, number, number] =>
  [2, 3, 4, 5].map((i) => s.plan.code[at + i]!) as unknown as [number, number, number, number];

/** Multiplies derivatives of y by the slope of its clamp; the cap is the last place. Returns whether it stands on an edge. */
export function clampGradient(
  y: number,
  x: Float64Array,
  g: Float64Array,
  n: number,
  lean: Float64Array | undefined,
): boolean {
  const cap = x[n]!;
  let by = 0;
  if (lean !== undefined) {
    for (let i = 0; i < n; i++) by += g[i]! * lean[i]!;
    if (y === cap) by -= lean[n]!;
  }
  const slope = clampSlope(y, cap, lean === undefined ? undefined : by);
  for (let i = 0; i < n; i++) g[i] = g[i]! * slope;
  g[n] = y > cap || y === cap ? 1 - slope : 0;
  return y === 0 || y === cap;
}

const lineGradient: Gradient = (x, g, lean) => {
  const width = x[2]! - x[1]!;
  if (width === 0) return false;
  const share = (x[0]! - x[1]!) / width;
  g[0] = 100 / width;
  g[1] = (100 * (share - 1)) / width;
  g[2] = (-100 * share) / width;
  return clampGradient(share * 100, x, g, 3, lean);
};

/** The same for one step between two ends that are the same: the common case, without room. */
const line =
  (dated: boolean): Secant =>
  (s, at, lo, hi) => {
    if (!s.same || s.lean !== undefined)
      return dated ? slowDated(s, at, lo, hi) : slow(s, at, lo, hi);
    const { from, lanes, fromNumbers, cells, stride, first } = s;
    const { code } = s.plan;
    const value = code[at + 2]! * lanes;
    const b = code[at + 3]!;
    const c = code[at + 4]!;
    const e = code[at + 5]!;
    const own = code[at + 1]! * stride - first;
    const below = code[at + 2]! * stride - first;
    const capAt = dated ? e : b + 2;
    const cap = fromNumbers[capAt]!;
    let baseline = dated ? 0 : fromNumbers[b]!;
    let width = dated ? 0 : fromNumbers[b + 1]! - baseline;
    let ofBaseline = 0;
    let ofTarget = 0;
    let ofCap = 0;
    for (let t = lo; t < hi; t++) {
      const adjoint = cells[own + t]!;
      if (adjoint === 0) continue;
      if (dated && isMet(s, code[at + 2]!, b, c, e, t)) continue;
      if (dated) {
        baseline = from[b * lanes + t]!;
        width = from[c * lanes + t]! - baseline;
      }
      const share = (from[value + t]! - baseline) / width;
      const y = share * 100;
      let slope = 1;
      if (!(y > 0 && y < cap)) {
        if (y === 0 || y === cap) {
          s.kinks.add(at);
          slope = 0.5;
        } else slope = 0;
        if (y >= cap) ofCap += adjoint * (1 - slope);
        if (slope === 0) continue;
      }
      const rate = (100 * slope * adjoint) / width;
      cells[below + t]! += rate;
      if (dated) {
        addCell(s, b, t, rate * (share - 1));
        addCell(s, c, t, -rate * share);
      } else {
        ofBaseline += rate * (share - 1);
        ofTarget += rate * share;
      }
    }
    s.numbers[capAt]! += ofCap;
    if (dated) return;
    s.numbers[b]! += ofBaseline;
    s.numbers[b + 1]! -= ofTarget;
  };

const slow = local((s, at) => {
  const [value, n] = args(s, at);
  return { places: [value, number(n), number(n + 1), number(n + 2)], gradient: lineGradient };
});

const slowDated: Secant = (s, at, lo, hi) => {
  const [value, baseline, target, n] = args(s, at);
  const d = s.plan.code[at + 1]!;
  for (let t = lo; t < hi; t++) {
    if (!isMet(s, value, baseline, target, n, t)) slowLine(s, at, t, t + 1);
    else spreadMet(s, [value, baseline, target], n, adjointOf(s, d, t), t);
  }
};

const slowLine = local((s, at) => {
  const [value, baseline, target, n] = args(s, at);
  return { places: [value, baseline, target, number(n)], gradient: lineGradient };
});

/**
 * Height and derivatives of a line through knots: x, then x and y of the knots in turn, then the cap. Beyond its ends it is level, or
 * goes on.
 */
const knotsGradient =
  (count: number, extend: boolean): Gradient =>
  (x, g, lean) => {
    const at = x[0]!;
    const X = (i: number): number => x[1 + 2 * i]!;
    const Y = (i: number): number => x[2 + 2 * i]!;
    const last = 1 + 2 * count;
    const side = lean === undefined ? 0 : lean[0]!;
    // Pieces are counted by the knot they end at: 0 before the first, `count` after the last.
    const put = (piece: number, weight: number): void => {
      if (count === 1 || (!extend && (piece === 0 || piece === count))) {
        g[2 + 2 * (piece === 0 ? 0 : count - 1)]! += weight;
        return;
      }
      const end = Math.min(Math.max(piece, 1), count - 1);
      const width = X(end) - X(end - 1);
      const slope = (Y(end) - Y(end - 1)) / width;
      const share = (at - X(end - 1)) / width;
      g[0]! += weight * slope;
      g[2 * end - 1]! -= weight * slope * (1 - share);
      g[2 * end]! += weight * (1 - share);
      g[2 * end + 1]! -= weight * slope * share;
      g[2 * end + 2]! += weight * share;
    };
    let piece = 0;
    while (piece < count && at > X(piece)) piece++;
    const onKnot = piece < count && at === X(piece);
    if (!onKnot) put(piece, 1);
    else {
      const by = lean === undefined ? 0 : side - lean[1 + 2 * piece]!;
      if (by === 0) {
        put(piece, 0.5);
        put(piece + 1, 0.5);
      } else put(by < 0 ? piece : piece + 1, 1);
    }
    return clampGradient(height(x, count, extend, piece), x, g, last, lean) || onKnot;
  };

function height(x: Float64Array, count: number, extend: boolean, piece: number): number {
  if (count === 1) return x[2]!;
  if (!extend && piece === 0) return x[2]!;
  if (!extend && piece === count) return x[2 * count]!;
  const end = Math.min(Math.max(piece, 1), count - 1);
  const x0 = x[2 * end - 1]!;
  const y0 = x[2 * end]!;
  const x1 = x[2 * end + 1]!;
  const y1 = x[2 * end + 2]!;
  if (x[0] === x1) return y1;
  return y0 + ((x[0]! - x0) / (x1 - x0)) * (y1 - y0);
}

const knotPlaces = (value: number, first: number, count: number, cap: number): number[] => [
  value,
  ...Array.from({ length: 2 * count }, (_, i) => number(first + i)),
  cap,
];

/** Inside a piece and off the clamp, or beyond level ends, where nearly all values are; the rest the long way. */
const piecewise: Secant = (s, at, lo, hi) => {
  if (!s.same || s.lean !== undefined) return anyPiecewise(s, at, lo, hi);
  const { from, lanes, fromNumbers: numbers, cells, stride, first } = s;
  const { code } = s.plan;
  const n = code[at + 3]!;
  const count = code[at + 4]!;
  const extend = code[at + 5]!;
  const d = code[at + 1]! * stride - first;
  const c = code[at + 2]! * stride - first;
  const value = code[at + 2]! * lanes;
  const cap = numbers[n]!;
  for (let t = lo; t < hi; t++) {
    const adjoint = cells[d + t]!;
    if (adjoint === 0) continue;
    const x = from[value + t]!;
    let k = 0;
    while (k < count && x > numbers[n + 1 + 2 * k]!) k++;
    if (k < count && x === numbers[n + 1 + 2 * k]!) anyPiecewise(s, at, t, t + 1);
    else if (k === 0 || k === count) {
      const end = n + 2 * (k === 0 ? 1 : count);
      const y = numbers[end]!;
      if (extend === 1) anyPiecewise(s, at, t, t + 1);
      else if (y > 0 && y < cap) s.numbers[end]! += adjoint;
      else {
        const slope = clampSlope(y, cap, undefined);
        if (slope !== 0) s.kinks.add(at);
        s.numbers[end]! += adjoint * slope;
        if (y >= cap) s.numbers[n]! += adjoint * (1 - slope);
      }
    } else {
      const left = n - 1 + 2 * k;
      const share = (x - numbers[left]!) / (numbers[left + 2]! - numbers[left]!);
      const rise = numbers[left + 3]! - numbers[left + 1]!;
      const y = numbers[left + 1]! + share * rise;
      if (!(y > 0 && y < cap)) {
        anyPiecewise(s, at, t, t + 1);
        continue;
      }
      const slope = (adjoint * rise) / (numbers[left + 2]! - numbers[left]!);
      cells[c + t]! += slope;
      s.numbers[left]! -= slope * (1 - share);
      s.numbers[left + 1]! += adjoint * (1 - share);
      s.numbers[left + 2]! -= slope * share;
      s.numbers[left + 3]! += adjoint * share;
    }
  }
};

const anyPiecewise = local((s, at) => {
  const [value, n, count, extend] = args(s, at);
  return {
    places: knotPlaces(value, n + 1, count, number(n)),
    gradient: knotsGradient(count, extend === 1),
  };
});

/** A curve over points ends at 100, which no number of the plan says. */
const curve = local((s, at) => {
  const [value, n, count] = args(s, at);
  const inner = knotsGradient(count, false);
  return {
    places: knotPlaces(value, n, count, value).slice(0, -1),
    gradient: (x, g, lean) => {
      const last = 1 + 2 * count;
      const wide = x.slice(0, last + 1);
      const slopes = g.slice(0, last + 1);
      const ways = lean?.slice(0, last + 1);
      wide[last] = 100;
      if (ways !== undefined) ways[last] = 0;
      const kink = inner(wide, slopes, ways);
      g.set(slopes.subarray(0, last));
      return kink;
    },
  };
});

/** A jump: `pass` or `fail` count where they hold; where the side changes, the difference goes to value and threshold as they moved. */
const step: Secant = (s, at, lo, hi) => {
  const [value, n, op] = args(s, at);
  const d = s.plan.code[at + 1]!;
  const { from, to, lanes, fromNumbers, toNumbers } = s;
  const edge = n + 1;
  const pass = n + 2;
  const fail = n + 3;
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[d * s.stride + t - s.first]!;
    if (adjoint === 0) continue;
    const x0 = from[value * lanes + t]!;
    const x1 = to[value * lanes + t]!;
    const before = passes(op, x0, fromNumbers[edge]!) ? 1 : 0;
    const after = passes(op, x1, toNumbers[edge]!) ? 1 : 0;
    s.numbers[pass]! += (adjoint * (before + after)) / 2;
    s.numbers[fail]! += (adjoint * (2 - before - after)) / 2;
    if (before === after) continue;
    const height =
      (fromNumbers[pass]! + toNumbers[pass]! - fromNumbers[fail]! - toNumbers[fail]!) / 2;
    const jump = adjoint * height * (after - before);
    const moved = x1 - x0 - (toNumbers[edge]! - fromNumbers[edge]!);
    if (moved !== 0) {
      addCell(s, value, t, jump / moved);
      s.numbers[edge]! -= jump / moved;
    } else credit(s, value, t, jump);
  }
};

/** Points by label: where the label changes, half of what each entry moves by itself, the rest to the value. */
const lookup: Secant = (s, at, lo, hi) => {
  const [value, n] = args(s, at);
  const d = s.plan.code[at + 1]!;
  const { from, to, lanes, fromNumbers, toNumbers } = s;
  for (let t = lo; t < hi; t++) {
    const adjoint = s.cells[d * s.stride + t - s.first]!;
    if (adjoint === 0) continue;
    const before = n + 1 + from[value * lanes + t]!;
    const after = n + 1 + to[value * lanes + t]!;
    s.numbers[before]! += adjoint / 2;
    s.numbers[after]! += adjoint / 2;
    if (before === after) continue;
    const rest =
      (fromNumbers[after]! + toNumbers[after]! - fromNumbers[before]! - toNumbers[before]!) / 2;
    credit(s, value, t, adjoint * rest);
  }
};

const ratio = local((s, at) => {
  const [value, target, n, lower] = args(s, at);
  return {
    places: [value, target, number(n)],
    gradient: (x, g, lean) => {
      const [a, b] = lower === 1 ? [x[1]!, x[0]!] : [x[0]!, x[1]!];
      g[lower === 1 ? 1 : 0] = 100 / b;
      g[lower === 1 ? 0 : 1] = (-100 * a) / (b * b);
      return clampGradient((100 * a) / b, x, g, 2, lean);
    },
  };
});

const halfLife = local((s, at) => {
  const [value, n] = args(s, at);
  return {
    places: [value, number(n), number(n + 1)],
    gradient: (x, g, lean) => {
      const beyond = (x[0]! - x[1]!) / x[2]!;
      const rate = (-Math.LN2 * 100 * 2 ** -Math.max(0, beyond)) / x[2]!;
      const by = lean === undefined ? undefined : (lean[0]! - lean[1]!) / x[2]!;
      const slope = clampSlope(beyond, Number.POSITIVE_INFINITY, by);
      g[0] = rate * slope;
      g[1] = -rate * slope;
      g[2] = -rate * beyond * slope;
      return beyond === 0;
    },
  };
});

const logistic = local((s, at) => {
  const [value, n] = args(s, at);
  return {
    places: [value, number(n), number(n + 1)],
    gradient: (x, g) => {
      const y = 1 / (1 + Math.exp(x[2]! * (x[1]! - x[0]!)));
      const rate = 100 * y * (1 - y);
      g[0] = rate * x[2]!;
      g[1] = -rate * x[2]!;
      g[2] = rate * (x[0]! - x[1]!);
      return false;
    },
  };
});

const slo = local((s, at) => {
  const [value, n] = args(s, at);
  return {
    places: [value, number(n)],
    gradient: (x, g, lean) => {
      const errors = 100 - x[0]!;
      const budget = x[1]!;
      const by = lean === undefined ? undefined : -lean[0]! - lean[1]!;
      const slope = clampSlope(errors - budget, Number.POSITIVE_INFINITY, by);
      g[0] = slope === 0 ? 0 : (slope * 100 * budget) / (errors * errors);
      g[1] = slope === 0 ? 0 : (slope * 100) / errors;
      return errors === budget;
    },
  };
});

const clamp = local((s, at) => {
  const [row, , n] = args(s, at);
  return {
    places: [row, number(n)],
    gradient: (x, g, lean) => {
      g[0] = 1;
      return clampGradient(x[0]!, x, g, 1, lean);
    },
  };
});

const improve = local((s, at) => {
  const [row, n] = args(s, at);
  return {
    places: [row, number(n)],
    gradient: (x, g, lean) => {
      g[0] = 1 + x[1]! * Math.sign(x[0]! === 0 && lean !== undefined ? lean[0]! : x[0]!);
      g[1] = Math.abs(x[0]!);
      return x[0] === 0;
    },
  };
});

/** Secants of scales. */
export const scales = {
  linear: line(false),
  linearDated: line(true),
  piecewise,
  curve,
  step,
  lookup,
  ratio,
  halfLife,
  logistic,
  slo,
  clamp,
  improve,
} satisfies Record<string, Secant>;
