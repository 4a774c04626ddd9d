import { NEAR, pulledBack } from './answers.js';
import { cover } from './cover.js';
import type { Curve } from './curve.js';
import type { Driver } from './driver.js';
import { standing, withValue } from './trial.js';
import { costOf, type Quest } from './ways.js';

// What no way can be cheaper than, where drivers need each other. It rests on one thing: on the way from where it stands to where the best
// stand has it, no driver makes the target lower.

/** Levels of cost that a group of two is looked at. */
const LEVELS = 24;

/** Levels of gain of a larger group. */
const FEWER = 12;

/** Shares of a cost between two drivers. */
const SHARES = 32;

/** No way with these drivers costs less. */
export function lowerBound(
  quest: Quest,
  free: readonly number[],
  most: number | undefined,
): number {
  const { trial, structure, curves, to } = quest;
  const start = trial.points(standing(trial.drivers));
  const groups = new Map<number, number[]>();
  for (const i of free) {
    const group = structure.group[i] as number;
    groups.set(group, [...(groups.get(group) ?? []), i]);
  }
  const relaxed = [...groups.values()].map((members) => {
    const [only] = members;
    if (members.length === 1) return withSlack(curves[only as number] as Curve);
    return members.length === 2 ? pairCurve(quest, members) : neededCurve(quest, members);
  });
  const alone = cover(relaxed, to - start, { most })?.bound ?? 0;
  const all = [...trial.drivers.keys()].filter((i) => free.includes(i));
  return Math.max(alone, neededFor(quest, all, to));
}

/** The stand of all others where they were, and of these where they are best. */
function bestWith({ trial, best }: Quest, members: readonly number[]): number[] {
  const stand = standing(trial.drivers);
  for (const i of members) stand[i] = best[i] as number;
  return stand;
}

/** What the moves cost that each driver must make even if the others go all the way. */
function neededFor(quest: Quest, members: readonly number[], to: number): number {
  const { trial } = quest;
  const stand = bestWith(quest, members);
  if (trial.points(stand) < to - NEAR) return 0;
  return members.reduce((sum, i) => {
    const value = pulledBack(trial, stand, i, to);
    const { cost, from } = trial.drivers[i] as Driver;
    return value === from ? sum : sum + cost.at(value);
  }, 0);
}

/** Costs and gains as a curve of steps, each gain at the cost before which it cannot be had. */
function steps(costs: readonly number[], gains: readonly number[]): Curve {
  return {
    cost: [0, ...costs],
    gain: [0, ...gains],
    value: [0, ...gains],
    open: gains.map(() => false),
    slack: 0,
  };
}

const withSlack = (curve: Curve): Curve =>
  curve.slack === 0
    ? curve
    : { ...curve, gain: curve.gain.map((gain, i) => (i === 0 ? 0 : gain + curve.slack)) };

/** Gains of a group by what its members must at least do for them. */
function neededCurve(quest: Quest, members: readonly number[]): Curve {
  const { trial } = quest;
  const start = trial.points(standing(trial.drivers));
  const whole = trial.points(bestWith(quest, members)) - start;
  if (!(whole > 0)) return steps([], []);
  const gains = Array.from({ length: FEWER }, (_, k) => (whole * (k + 1)) / FEWER);
  const costs = [0, ...gains.slice(0, -1).map((gain) => neededFor(quest, members, start + gain))];
  return steps(running(costs), gains);
}

/** Gains of two drivers by what both may cost together: every way to share a cost between them is inside one of the shares looked at. */
function pairCurve(quest: Quest, members: readonly number[]): Curve {
  const { trial, best } = quest;
  const stand = standing(trial.drivers);
  const start = trial.points(stand);
  const [a, b] = members as [number, number];
  const most = members.map((i) => costOf(trial, withValue(stand, i, best[i] as number))) as [
    number,
    number,
  ];
  const points = (first: number, second: number): number =>
    trial.points(
      withValue(
        withValue(stand, a, placeAt(quest, a, first, most[0])),
        b,
        placeAt(quest, b, second, most[1]),
      ),
    );
  const whole = most[0] + most[1];
  const costs = Array.from({ length: LEVELS }, (_, k) => (whole * (k + 1)) / LEVELS);
  const gains = costs.map((cost) => {
    const [low, high] = [Math.max(0, cost - most[1]), Math.min(cost, most[0])];
    let gain = 0;
    for (let k = 0; k < SHARES; k++) {
      const [less, more] = [k, k + 1].map((n) => low + (n / SHARES) * (high - low)) as [
        number,
        number,
      ];
      gain = Math.max(gain, points(more, cost - less) - start);
    }
    return gain;
  });
  return steps([0, ...costs.slice(0, -1)], running(gains));
}

const running = (numbers: readonly number[]): number[] => {
  let most = 0;
  return numbers.map((one) => (most = Math.max(most, one)));
};

/** Where a driver stands for a cost on its way to the best stand; all the way where it costs no more. */
function placeAt({ trial, best }: Quest, i: number, price: number, most: number): number {
  const { from, cost } = trial.drivers[i] as Driver;
  const end = best[i] as number;
  if (price >= most) return end;
  let [low, high] = [0, 1];
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (cost.at(from + middle * (end - from)) <= price) low = middle;
    else high = middle;
  }
  return from + high * (end - from);
}
