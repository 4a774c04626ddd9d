import { EDGE_TOLERANCE } from '../../core/index.js';
import { powersOf } from '../kernels/operators.js';

// What the operators of S4.1 beside the mean do for a unit of each of their children and weights.

/** Children of one lane: points and weights that act, stated weights, and where their derivatives go. */
export interface Lane {
  n: number;
  size: number;
  x: Float64Array;
  /** Weight with which it acts: 0 where it is missing. */
  w: Float64Array;
  /** Weight as stated, missing or not. */
  stated: Float64Array;
  gx: Float64Array;
  gw: Float64Array;
  gs: Float64Array;
  /** Which way points and weights move; undefined for the mean of both sides. */
  vx: Float64Array;
  vw: Float64Array;
  leaning: boolean;
}

/** Puts derivatives into `gx`, `gw` and `gs`, all zero when called; returns whether this is a kink. */
export type Slopes = (lane: Lane, parameter: number) => boolean;

/**
 * At 0 points it has no tangent, but a slope in every direction: what it makes of the movements themselves, of all children where p > 0, of
 * those at 0 else. Without a direction it counts as moving all at once, or for p < 0 the only child at 0.
 */
export const powerMean: Slopes = ({ n, x, w, gx, gw, vx, leaning }, power) => {
  const { p, up, down } = powersOf(power);
  let all = 0;
  let sum = 0;
  let extreme = Number.NaN;
  for (let i = 0; i < n; i++) {
    if (!(w[i]! > 0)) continue;
    all += w[i]!;
    if (!(p > 0 ? x[i]! <= extreme : x[i]! >= extreme)) extreme = x[i]!;
  }
  if (!(extreme > 0)) {
    const zeros: number[] = [];
    for (let i = 0; i < n; i++) if (w[i]! > 0 && x[i] === 0) zeros.push(i);
    if (leaning) leavePower(zeros, w, vx, gx, p, all);
    else if (p > 0) for (const i of zeros) gx[i] = w[i]! / all;
    else if (zeros.length === 1) gx[zeros[0]!] = (w[zeros[0]!]! / all) ** (1 / p);
    return true;
  }
  for (let i = 0; i < n; i++) if (w[i]! > 0) sum += w[i]! * up(x[i]! / extreme);
  const f = extreme * down(sum / all);
  for (let i = 0; i < n; i++) {
    if (!(x[i]! >= 0)) continue;
    const ratio = x[i]! / f;
    if (w[i]! > 0) gx[i] = (w[i]! / all) * ratio ** (p - 1);
    gw[i] = (f * Math.expm1(p * Math.log(ratio))) / (p * all);
  }
  return false;
};

/** A power mean that leaves 0 in a direction; below 0 the extreme movement counts alone, as where it runs. */
function leavePower(
  zeros: readonly number[],
  w: Float64Array,
  v: Float64Array,
  g: Float64Array,
  p: number,
  all: number,
): void {
  const moves = zeros.map((i) => v[i]!);
  const extreme = p > 0 ? Math.max(...moves) : Math.min(...moves);
  if (!(extreme > 0)) {
    const first = zeros.find((i) => v[i] === extreme);
    if (first !== undefined) g[first] = 1;
    return;
  }
  let sum = 0;
  for (const i of zeros) if (v[i]! > 0) sum += w[i]! * (v[i]! / extreme) ** p;
  const f = extreme * (sum / all) ** (1 / p);
  for (const i of zeros) if (v[i]! > 0) g[i] = (w[i]! / all) * (v[i]! / f) ** (p - 1);
}

/**
 * At 0 points it leaves upwards without bound, which counts as 0, unless all children are at 0 and rise: then it has the slope of the
 * geometric mean of their movements. Downwards, and while another child stays at 0, nothing moves.
 */
export const geometricMean: Slopes = ({ n, x, w, gx, gw, vx, leaning }) => {
  let all = 0;
  let sum = 0;
  let rising = true;
  let ways = 0;
  for (let i = 0; i < n; i++) {
    if (!(w[i]! > 0)) continue;
    all += w[i]!;
    sum += w[i]! * Math.log(x[i]!);
    rising &&= x[i] === 0 && vx[i]! > 0;
    ways += w[i]! * Math.log(vx[i]!);
  }
  const f = Math.exp(sum / all);
  if (!(f > 0)) {
    const rate = Math.exp(ways / all);
    if (leaning && rising)
      for (let i = 0; i < n; i++) if (w[i]! > 0) gx[i] = ((w[i]! / all) * rate) / vx[i]!;
    return true;
  }
  for (let i = 0; i < n; i++) {
    if (!(x[i]! > 0)) continue;
    gx[i] = ((w[i]! / all) * f) / x[i]!;
    gw[i] = (f * (Math.log(x[i]!) - Math.log(f))) / all;
  }
  return false;
};

/** Shares of 1 among the children with the largest stated weight, missing ones included; ties by the way they move, else evenly. */
function largestOf({ n, stated, vw, leaning }: Lane): {
  readonly largest: number;
  readonly tied: readonly number[];
  readonly kink: boolean;
} {
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, stated[i]!);
  const tied: number[] = [];
  for (let i = 0; i < n; i++) if (stated[i] === largest) tied.push(i);
  if (tied.length === 1 || !leaning) return { largest, tied, kink: tied.length > 1 };
  const most = Math.max(...tied.map((i) => vw[i]!));
  return { largest, tied: tied.filter((i) => vw[i] === most), kink: true };
}

/** Slope of the points that count, at most 100. */
const upTo100 = (x: number, by: number | undefined): number =>
  x < 100 ? 1 : x > 100 ? 0 : by === undefined || by === 0 ? 0.5 : by < 0 ? 1 : 0;

/**
 * Where children stand at 0 points, the product leaves 0 with the sum of their powers: it has a slope where that sum is 1; above it nothing
 * moves, and below it leaves upwards without bound, which counts as 0.
 */
export const product: Slopes = (one) => {
  const { n, x, w, gx, gw, gs, vx, leaning } = one;
  const { largest, tied, kink } = largestOf(one);
  let zeros = 0;
  let rest = 100;
  let logs = 0;
  let edge = kink;
  let powers = 0;
  let ways = 1;
  let rising = leaning;
  for (let i = 0; i < n; i++) {
    if (!(w[i]! > 0)) continue;
    const share = Math.min(x[i]!, 100) / 100;
    if (share === 0) {
      zeros++;
      powers += w[i]! / largest;
      ways *= (vx[i]! / 100) ** (w[i]! / largest);
      rising &&= vx[i]! > 0;
    } else {
      rest *= share ** (w[i]! / largest);
      logs += w[i]! * Math.log(share);
    }
  }
  for (let i = 0; i < n; i++) {
    const share = Math.min(x[i]!, 100) / 100;
    if (share !== share) continue;
    const power = w[i]! / largest;
    if (x[i] === 100 && power > 0) edge = true;
    const side = upTo100(x[i]!, leaning ? vx[i]! : undefined) / 100;
    if (share === 0) {
      if (zeros === 1 && power === 1) gx[i] = rest * side;
      else if (rising && Math.abs(powers - 1) < 1e-12) gx[i] = (rest * power * ways) / vx[i]!;
      continue;
    }
    if (zeros > 0) continue;
    gx[i] = (rest * power * side) / share;
    gw[i] = (rest * Math.log(share)) / largest;
  }
  if (zeros === 0) for (const i of tied) gs[i] = (-rest * logs) / (largest * largest) / tied.length;
  return edge || zeros > 0;
};

export const noisyOr: Slopes = (one) => {
  const { n, x, w, gx, gw, gs, vx, leaning } = one;
  const { largest, tied, kink } = largestOf(one);
  let edge = kink;
  let ofLargest = 0;
  for (let i = 0; i < n; i++) {
    if (x[i] !== x[i]) continue;
    let others = 100;
    for (let j = 0; j < n; j++)
      if (j !== i && w[j]! > 0) others *= 1 - ((w[j]! / largest) * Math.min(x[j]!, 100)) / 100;
    const share = Math.min(x[i]!, 100) / 100;
    if (x[i] === 100 && w[i]! > 0) edge = true;
    gx[i] = (others * (w[i]! / largest) * upTo100(x[i]!, leaning ? vx[i]! : undefined)) / 100;
    gw[i] = (others * share) / largest;
    ofLargest -= (others * share * w[i]!) / (largest * largest);
  }
  for (const i of tied) gs[i] = ofLargest / tied.length;
  return edge;
};

/**
 * By places in falling order; of equal points the way they move decides, else they share their places evenly. A child that is there without
 * weight has its place for what its weight would do; of the first place without bound, which counts as 0.
 */
export const orderedMean: Slopes = ({ n, x, w, gx, gw, vx, leaning }, alpha) => {
  const order: number[] = [];
  let all = 0;
  for (let i = 0; i < n; i++) {
    if (x[i] !== x[i] || !(w[i]! >= 0)) continue;
    order.push(i);
    all += w[i]!;
  }
  order.sort((a, b) => x[b]! - x[a]! || (leaning ? vx[b]! - vx[a]! : 0) || w[b]! - w[a]!);
  const last = order.length - 1;
  const tied = (a: number, b: number): boolean => x[a] === x[b] && (!leaning || vx[a] === vx[b]);
  let kink = false;
  let cumulated = 0;
  let before = 0;
  let slope = 0;
  for (let start = 0; start <= last; ) {
    let end = start;
    let weights = 0;
    let heavy = 0;
    while (end <= last && tied(order[start]!, order[end]!)) {
      if (w[order[end]!]! > 0) heavy++;
      weights += w[order[end++]!]!;
    }
    kink ||= heavy > 1 || (end <= last && x[order[end]!] === x[order[start]!]);
    cumulated += weights;
    const now = end > last ? 1 : (cumulated / all) ** alpha;
    if (weights > 0)
      for (let j = start; j < end; j++) gx[order[j]!] = ((now - before) * w[order[j]!]!) / weights;
    before = now;
    start = end;
  }
  // Sum over places of Q(P) times the step down in points after it: the weight of a child raises every P from its place on.
  cumulated = 0;
  for (let j = 0; j < last; j++) {
    cumulated += w[order[j]!]!;
    const part = cumulated / all;
    if (part === 0 && alpha < 1) continue;
    const rate = (alpha * part ** (alpha - 1) * (x[order[j]!]! - x[order[j + 1]!]!)) / all;
    slope -= rate * part;
    gw[order[j]!] = rate;
  }
  let from = 0;
  for (let j = last; j >= 0; j--) {
    from += gw[order[j]!]!;
    gw[order[j]!] = from + slope;
  }
  return kink && alpha !== 1;
};

/** All to the one child that reaches the cut. */
export const exactlyOne: Slopes = ({ n, x, w, gx }, cut) => {
  const reaching: number[] = [];
  for (let i = 0; i < n; i++) if (w[i]! > 0 && x[i]! >= cut - EDGE_TOLERANCE) reaching.push(i);
  for (const i of reaching) gx[i] = 1 / reaching.length;
  return false;
};
