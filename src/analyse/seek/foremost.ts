import type { Driver } from './driver.js';
import { type Stand, type Trial, withValue } from './trial.js';
import { movedOf } from './ways.js';

/** So many drivers more than asked for are left out one by one, each time the one that costs the fewest points; more all at once. */
const FEW = 60;

/** A stand in which no more drivers move than can be left out one by one: of more those stay whose loss alone costs most. */
export function foremost(trial: Trial, stand: Stand, most: number): Stand {
  const moved = movedOf(trial, stand);
  if (moved.length <= most + FEW) return stand;
  const from = (i: number): number => (trial.drivers[i] as Driver).from;
  const rest = new Map(moved.map((i) => [i, trial.points(withValue(stand, i, from(i)))] as const));
  const order = moved.toSorted(
    (a, b) => (rest.get(a) as number) - (rest.get(b) as number) || a - b,
  );
  const next = stand.slice();
  for (const i of order.slice(most + FEW)) next[i] = from(i);
  return next;
}
