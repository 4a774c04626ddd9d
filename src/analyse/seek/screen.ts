import type { Driver } from './driver.js';
import type { Cast } from './find-drivers.js';
import { standing, trialOf, withValue } from './trial.js';

/** With more drivers than this each is looked at first, and left alone where nothing comes of it. */
const MANY = 150;

/** Points that are nothing: less than rounding leaves of a score. */
const NOTHING = 1e-12;

/** A cast without the drivers that leave the points as they are. */
export interface Screened {
  readonly cast: Cast;
  /** Drivers that were left out. */
  readonly left: readonly Driver[];
}

/**
 * Leaves out of many drivers those that move nothing, wherever they go alone, neither from where all stand nor from where all are at
 * either end: far down a chain an effect is smaller than what a number can show.
 */
export function screened(cast: Cast): Screened {
  const { scene, drivers } = cast;
  if (drivers.length <= MANY) return { cast, left: [] };
  const trial = trialOf(scene, drivers);
  const moves = new Set<number>();
  const ends = [standing(drivers), drivers.map(({ max }) => max), drivers.map(({ min }) => min)];
  for (const stand of ends) {
    const points = trial.points(stand);
    for (const [i, { min, max, from, marks }] of drivers.entries()) {
      if (moves.has(i)) continue;
      const places = [min, max, from, (min + max) / 2, ...marks.filter((x) => x > min && x < max)];
      if (places.some((x) => Math.abs(trial.points(withValue(stand, i, x)) - points) > NOTHING))
        moves.add(i);
    }
  }
  trial.points(standing(drivers));
  return {
    cast: { ...cast, drivers: drivers.filter((_, i) => moves.has(i)) },
    left: drivers.filter((_, i) => !moves.has(i)),
  };
}
