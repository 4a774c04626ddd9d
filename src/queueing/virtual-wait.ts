import { visitNodes } from './quadrature.js';

/** A weight of exp(-60) beside the largest is below the rounding of a double. */
const FALL = 60;

/** Where |z| is smaller, `z + expm1(-z)` would lose digits. */
const SERIES_BELOW = 0.5;

/** What a contact that must wait meets; times as multiples of the mean patience. */
export interface VirtualWait {
  /** 1 / A, where A is the sum of the weights of the waiting states relative to the first; 0 where A overflows. */
  readonly inverseSum: number;
  /** Share of waiting contacts that give up, and of those that do not; each to its own last digit. */
  readonly givingUp: number;
  readonly staying: number;
  /** Mean over waiting contacts of the wait of those answered, 0 for the others. */
  readonly answeredWait: number;
  /** Share of waiting contacts that are answered within a time. */
  readonly answeredWithin: (time: number) => number;
}

/**
 * The wait that a contact without patience limit would have, given that it waits: its density is proportional to
 * `exp(y (1 - exp(-z)) - x z)` at the time `z`, with `x = agents * patience / handleTime` and `y = load * patience / handleTime`.
 * The waiting states summed out leave exactly this, so integrals of it answer what the linear system of the states would, for any load
 * and patience.
 *
 * The exponent has its largest value at `peak = ln(y / x)`, or at 0 if that is negative, and falls off to both sides at least as
 * fast as a straight line; it is computed relative to that value, so nothing overflows and nothing cancels.
 *
 * Source: F. Baccelli and G. Hebuterne, On queues with impatient customers, 1981.
 */
export function virtualWait(load: number, agents: number, ratio: number): VirtualWait {
  const overloaded = load > agents;
  const peak = overloaded ? Math.log1p((load - agents) / agents) : 0;
  const slope = overloaded ? 0 : (agents - load) * ratio;
  const bend = Math.min(load, agents) * ratio;
  const fall = (from: number): number => slope * from + bend * bendOf(from);
  const density = (z: number): number => Math.exp(-fall(z - peak));

  const start = overloaded ? Math.max(0, peak - reach((s) => fall(-s))) : 0;
  const end = peak + reach(fall);
  let all = 0;
  let leaving = 0;
  let staying = 0;
  let answeredWait = 0;
  visitNodes([start, peak, end], (z, weight) => {
    const mass = weight * density(z);
    const left = -Math.expm1(-z);
    all += mass;
    leaving += mass * left;
    staying += mass * Math.exp(-z);
    answeredWait += mass * z * Math.exp(-z);
  });
  return {
    inverseSum: Math.exp(-bend * (overloaded ? bendOf(-peak) : 0)) / (agents * ratio * all),
    givingUp: leaving / all,
    staying: staying / all,
    answeredWait: answeredWait / all,
    answeredWithin: (time) => {
      const last = Math.min(time, end);
      let within = 0;
      visitNodes([start, Math.min(peak, last), last], (z, weight) => {
        within += weight * density(z) * Math.exp(-z);
      });
      return within / all;
    },
  };
}

/** `z + exp(-z) - 1` without loss of digits: half of z squared for small z. */
function bendOf(z: number): number {
  if (Math.abs(z) >= SERIES_BELOW) return z + Math.expm1(-z);
  let term = (z * z) / 2;
  let sum = term;
  for (let k = 3; Math.abs(term) > Number.EPSILON * 0.1 * sum; k++) {
    term *= -z / k;
    sum += term;
  }
  return sum;
}

/** A distance at which the exponent has fallen by at least `FALL`, and by not much more. */
function reach(fall: (distance: number) => number): number {
  let distance = 1;
  while (fall(distance) < FALL) distance *= 2;
  while (fall(distance / 2) >= FALL) distance /= 2;
  return distance;
}
