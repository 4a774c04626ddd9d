/** Repeatable changes of values, for operations that need them. */
import { makeRandom } from './random.mjs';

/** Single changes: a key that has values, a period, and a number or, now and then, none. */
export function makeEdits({ columns, periods }, count, seed = 1) {
  const random = makeRandom(seed);
  const keys = Object.keys(columns);
  return Array.from({ length: count }, () => ({
    key: keys[random.int(0, keys.length - 1)],
    lane: random.int(0, periods.length - 1),
    value: random.next() < 0.03 ? Number.NaN : random.between(20, 110),
  }));
}

/** Sets of `changes` changed values, all different keys. */
export function makeScenarios({ columns }, count, changes, seed = 1) {
  const random = makeRandom(seed);
  const keys = Object.keys(columns);
  return Array.from({ length: count }, () =>
    random
      .distinct(changes, 0, keys.length)
      .map((at) => ({ key: keys[at], value: random.between(20, 110) })),
  );
}
