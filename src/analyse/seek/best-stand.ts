import { answerOf, stepsOf } from './answers.js';
import type { Driver } from './driver.js';
import type { Scene } from './scene.js';
import { type Stand, standing, type Trial, withValue } from './trial.js';

/** Rounds of looking at every driver once. */
const ROUNDS = 8;

/** How much better something must be to be better at all. */
const BETTER = 1e-11;

/**
 * The stand with the most points that was found: from several stands each driver in turn goes where the target is highest, until none
 * does. Exact where no driver makes it depend on another which way is better.
 */
export function bestStand(trial: Trial, scene: Scene): Stand {
  const { drivers } = trial;
  const starts = [
    ownBest(trial, scene),
    standing(drivers),
    drivers.map(({ max }) => max),
    drivers.map(({ min }) => min),
  ];
  let [best, most] = [standing(drivers) as Stand, trial.points(standing(drivers))];
  for (const start of starts) {
    const found = climb(trial, start);
    const points = trial.points(found);
    if (points > most + BETTER) [best, most] = [found, points];
  }
  return best;
}

function climb(trial: Trial, start: Stand): Stand {
  let stand = start;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const i of trial.drivers.keys()) {
      const value = highest(trial, stand, i);
      if (value === stand[i]) continue;
      stand = withValue(stand, i, value);
      moved = true;
    }
    if (!moved) break;
  }
  return stand;
}

/** Values of a driver that are looked at before anything else. */
function placesOf(driver: Driver): number[] {
  if (driver.step !== undefined) return stepsOf(driver);
  const { min, max, from, marks } = driver;
  const grid = [1, 2, 3, 4, 5].map((k) => min + (k / 6) * (max - min));
  return [from, min, max, ...marks.filter((value) => value > min && value < max), ...grid];
}

/** Where a driver makes the target highest: where it stands if nothing is better. */
function highest(trial: Trial, stand: Stand, i: number): number {
  const driver = trial.drivers[i] as Driver;
  const now = stand[i] as number;
  const f = (value: number): number => trial.points(withValue(stand, i, value));
  let [best, most] = [now, f(now)];
  const places = placesOf(driver);
  for (const value of places) {
    const points = f(value);
    if (points > most + BETTER) [best, most] = [value, points];
  }
  const named = best === driver.min || best === driver.max || best === now;
  if (named || driver.step !== undefined) return best;
  const { values, points } = answerOf(trial, stand, i);
  for (const [k, value] of values.entries())
    if ((points[k] as number) > most + BETTER) [best, most] = [value, points[k] as number];
  return best;
}

/** Each driver where the indicators that it reaches have the most points of their own, whatever becomes of them above. */
function ownBest(trial: Trial, { compiled, lane }: Scene): Stand {
  const rows = [...compiled.rows.indicators.values()].flatMap(({ points }) =>
    points === undefined ? [] : [points],
  );
  const start = standing(trial.drivers);
  return trial.drivers.map((driver, i) => {
    const sum = (value: number): number => {
      const { cells, lanes } = trial.space(withValue(start, i, value));
      return rows.reduce((all, row) => all + (cells[row * lanes + lane] || 0), 0);
    };
    let [best, most] = [driver.from, sum(driver.from)];
    for (const value of placesOf(driver)) {
      const points = sum(value);
      if (points > most + BETTER) [best, most] = [value, points];
    }
    return best;
  });
}
