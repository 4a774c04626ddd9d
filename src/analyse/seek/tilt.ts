import { firstBetween, NEAR, stepsOf } from './answers.js';
import type { Driver } from './driver.js';
import { withValue } from './trial.js';
import { costOf, dearestFirst, MOST_TRIES, movedOf, pulled, type Quest, type Way } from './ways.js';

/** How much cheaper a way must be, as a share, to be worth going on. */
const WORTH = 1e-7;

/** Places looked at along a driver before the best of them is looked at more closely. */
const PLACES = 8;

/** Steps of closer looks: each leaves about three fifths of what was left. */
const LOOKS = 40;

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * A way made cheaper by pairs of drivers: one goes elsewhere, and the other goes as far as that makes necessary. Where the ways that
 * reach the target have no dents this leads to the cheapest of them.
 */
export function tilted(
  quest: Quest,
  start: Way,
  free: readonly number[],
  most: number | undefined,
): Way {
  const { trial, best } = quest;
  const limit = trial.count() + MOST_TRIES;
  const useful = free.filter((i) => best[i] !== (trial.drivers[i] as Driver).from);
  let way = start;
  for (let round = 0; round < 6; round++) {
    const before = way.cost;
    const moved = movedOf(trial, way.stand);
    const partners = most !== undefined && moved.length >= most ? moved : useful;
    for (const i of partners)
      for (const j of moved) {
        if (i === j || trial.drivers[j]?.step !== undefined) continue;
        if (trial.count() > limit) return settled(quest, way);
        way = pairWay(quest, way, i, j);
      }
    if (!(way.cost < before * (1 - WORTH))) break;
  }
  return settled(quest, way);
}

function settled(quest: Quest, way: Way): Way {
  const found = pulled(quest, way.stand, dearestFirst(quest, way.stand));
  return found !== undefined && found.cost <= way.cost ? found : way;
}

/** The cheapest way that two drivers make together, the others standing still. */
function pairWay({ trial, to, best }: Quest, way: Way, i: number, j: number): Way {
  const driver = trial.drivers[i] as Driver;
  const other = trial.drivers[j] as Driver;
  const end = best[i] as number;
  let found = way;
  const costAt = (value: number): number => {
    const stand = withValue(way.stand, i, value);
    const f = (place: number): number => trial.points(withValue(stand, j, place));
    const far = best[j] as number;
    if (f(far) < to - NEAR) return Number.POSITIVE_INFINITY;
    const next = withValue(stand, j, firstBetween(f, other.from, far, to));
    const cost = costOf(trial, next);
    if (cost < found.cost * (1 - WORTH / 100) && trial.points(next) >= to - NEAR)
      found = { stand: next, cost };
    return cost;
  };
  const now = way.stand[i] as number;
  const places =
    driver.step === undefined
      ? Array.from(
          { length: PLACES + 1 },
          (_, k) => driver.from + (k / PLACES) * (end - driver.from),
        )
      : stepsOf(driver);
  const all = [...new Set([...places, now])].toSorted((a, b) => a - b);
  const costs = all.map(costAt);
  if (driver.step !== undefined) return found;
  const k = costs.indexOf(Math.min(...costs));
  narrow(costAt, all[Math.max(0, k - 1)] as number, all[Math.min(all.length - 1, k + 1)] as number);
  return found;
}

/** Looks for the lowest place between two by the golden section. */
function narrow(f: (value: number) => number, low: number, high: number): void {
  let [a, b] = [low, high];
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  for (
    let look = 0;
    look < LOOKS && b - a > 1e-10 * Math.max(Math.abs(low), Math.abs(high));
    look++
  ) {
    if (fc <= fd) {
      [b, d, fd] = [d, c, fc];
      c = b - GOLDEN * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + GOLDEN * (b - a);
      fd = f(d);
    }
  }
}
