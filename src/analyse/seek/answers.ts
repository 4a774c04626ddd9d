import type { Driver } from './driver.js';
import { respond, respondAt, type Response } from './response.js';
import { type Stand, type Trial, withValue } from './trial.js';

/** Points this far below a target reach it. */
export const NEAR = 1e-12;

/** How the target answers to one driver while the others stand still. */
export function answerOf(trial: Trial, stand: Stand, i: number): Response {
  const driver = trial.drivers[i] as Driver;
  const f = (value: number): number => trial.points(withValue(stand, i, value));
  if (driver.step !== undefined) return respondAt(f, stepsOf(driver));
  const { from, min, max } = driver;
  const inside = respond(f, min, max, [
    ...driver.marks,
    ...(from > min && from < max ? [from] : []),
  ]);
  if (from >= min && from <= max) return inside;
  const below = from < min;
  const values = below ? [from, ...inside.values] : [...inside.values, from];
  return {
    values,
    points: below ? [f(from), ...inside.points] : [...inside.points, f(from)],
    pieces: below ? ['jump', ...inside.pieces] : [...inside.pieces, 'jump'],
    slack: inside.slack,
  };
}

/** Values of a driver that moves in steps, ascending: whole steps from where it stands, and its bounds. */
export function stepsOf({ from, min, max, step = 1 }: Driver): number[] {
  const values = new Set([from, min, max]);
  const first = Math.ceil((min - from) / step - 1e-9);
  const last = Math.floor((max - from) / step + 1e-9);
  for (let k = first; k <= last; k++) values.add(Math.min(max, Math.max(min, from + k * step)));
  return [...values].toSorted((a, b) => a - b);
}

/**
 * The value nearest to where a driver stood at which the target is still reached, on the way from there to where it stands now; where it
 * is reached all the way, where it stood.
 */
export function pulledBack(trial: Trial, stand: Stand, i: number, to: number): number {
  const driver = trial.drivers[i] as Driver;
  const now = stand[i] as number;
  const { from } = driver;
  const f = (value: number): number => trial.points(withValue(stand, i, value));
  const reached = (value: number): boolean => f(value) >= to - NEAR;
  if (now === from || reached(from)) return from;
  if (driver.step !== undefined) {
    const way = stepsOf(driver).filter((value) => (value - from) * (value - now) <= 0);
    if (now < from) way.reverse();
    return way.find(reached) ?? now;
  }
  const goal = Math.min(to, f(now));
  const start = now > from ? Math.max(from, driver.min) : Math.min(from, driver.max);
  if (start === now) return now;
  // On a slope with nothing to spare there is nothing to pull back but what rounding has left.
  const beside = now + (from - now) * 1e-7;
  if (!reached(beside)) return firstBetween(f, beside, now, goal);
  let far = now;
  for (let k = 0; k < LOOKS; k++) {
    const found = firstBetween(f, start, far, goal);
    const nearer = placesBetween(driver, start, found).find(reached);
    if (nearer === undefined) return found;
    far = nearer;
  }
  return far;
}

/** Times that a nearer place is looked for. */
const LOOKS = 6;

/** Places between two at which a target may be reached before it is missed again: nearest to the first one first. */
function placesBetween({ marks }: Driver, start: number, end: number): number[] {
  const inside = marks.filter((value) => (value - start) * (value - end) < 0);
  const even = [0.08, 0.21, 0.38, 0.53, 0.67, 0.86].map((share) => start + share * (end - start));
  return [...even, ...inside].toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
}

/**
 * A value between two at which the target is just reached, where it is reached at the second and not at the first: false position with
 * the weights of the Illinois method, halves where that is slow.
 */
export function firstBetween(
  f: (value: number) => number,
  near: number,
  far: number,
  to: number,
): number {
  let [low, high] = [near, far];
  let [below, above] = [f(near) - to, f(far) - to];
  if (below >= 0) return near;
  for (let i = 0; i < 200; i++) {
    const share = i % 3 === 2 ? 0.5 : below / (below - above);
    const middle = low + Math.min(1, Math.max(0, share)) * (high - low);
    if (middle === low || middle === high) {
      if (i % 3 === 2) break;
      continue;
    }
    const rest = f(middle) - to;
    // On a level stretch that just reaches the target its nearer end is sought.
    const isThere = rest >= 0 && rest <= 1e-13 * Math.abs(to);
    if (isThere && f(middle + (low - middle) * 1e-6) < to) return middle;
    if (rest >= 0) {
      [high, above] = [middle, rest];
      below /= 2;
    } else {
      [low, below] = [middle, rest];
      above /= 2;
    }
  }
  return high;
}
