import { NEAR } from './answers.js';
import type { Driver } from './driver.js';
import { withValue } from './trial.js';
import {
  cheaper,
  dearestFirst,
  MOST_TRIES,
  movedOf,
  pulled,
  type Quest,
  type Way,
} from './ways.js';

/** The cheapest way that one more driver, or one instead of another, leads to: it goes all the way, and everything is pulled back. */
export function exchanged(
  quest: Quest,
  way: Way,
  free: readonly number[],
  most: number | undefined,
): Way | undefined {
  const { trial, best, to } = quest;
  const limit = trial.count() + MOST_TRIES / 4;
  const used = movedOf(trial, way.stand);
  const fromOf = (i: number): number => (trial.drivers[i] as Driver).from;
  const others = free.filter((j) => way.stand[j] !== best[j] && best[j] !== fromOf(j));
  let found: Way | undefined;
  for (const j of others) {
    const added = withValue(way.stand, j, best[j] as number);
    const isNew = way.stand[j] === fromOf(j);
    for (const i of [undefined, ...used.filter((one) => one !== j)]) {
      if (trial.count() > limit) return found;
      if (i === undefined && isNew && most !== undefined && used.length >= most) continue;
      const start = i === undefined ? added : withValue(added, i, fromOf(i));
      if (trial.points(start) < to - NEAR) continue;
      const order = dearestFirst(quest, start);
      found = cheaper(found, pulled(quest, start, [...order.filter((k) => k !== j), j]));
    }
  }
  return found;
}
