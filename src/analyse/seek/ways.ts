import { answerOf, NEAR, pulledBack } from './answers.js';
import { type Cover, cover, type CoverLimits, type Stop } from './cover.js';
import { type Curve, curveOf } from './curve.js';
import type { Driver } from './driver.js';
import type { Structure } from './structure.js';
import { type Stand, standing, type Trial, withValue } from './trial.js';

/** A problem to solve: which drivers may move, and how far the target is. */
export interface Quest {
  readonly trial: Trial;
  readonly structure: Structure;
  readonly to: number;
  /** The stand with the most points, with all drivers. */
  readonly best: Stand;
  /** Curves of all drivers from where they stand. */
  readonly curves: readonly Curve[];
  readonly most: number | undefined;
  /** The same on a plan that never gives less, where there is one. */
  readonly relaxed?: Quest | undefined;
}

/** A stand that reaches the target, with what it costs. */
export interface Way {
  readonly stand: Stand;
  readonly cost: number;
}

/** Most tries of one search for ways. */
export const MOST_TRIES = 20_000;

/** What a stand costs. */
export const costOf = ({ drivers }: Trial, stand: Stand): number =>
  drivers.reduce((sum, { cost, from }, i) => {
    const value = stand[i] as number;
    return value === from ? sum : sum + cost.at(value);
  }, 0);

/** Drivers that do not stand where they did. */
export const movedOf = ({ drivers }: Trial, stand: Stand): number[] =>
  [...drivers.keys()].filter((i) => stand[i] !== (drivers[i] as Driver).from);

/** Curves of every driver from where all stand. */
export function curvesOf(trial: Trial): Curve[] {
  const stand = standing(trial.drivers);
  const start = trial.points(stand);
  return trial.drivers.map((driver, i) =>
    curveOf(answerOf(trial, stand, i), driver.from, start, driver.cost),
  );
}

/** Where a driver stands at a stop of its curve. */
export function valueAt({ value }: Curve, { point, share }: Stop): number {
  const at = value[point] as number;
  return share === 0 ? at : at + share * ((value[point + 1] as number) - at);
}

/** The cheaper of two ways. */
export const cheaper = (a: Way | undefined, b: Way | undefined): Way | undefined =>
  a === undefined || (b !== undefined && b.cost < a.cost) ? b : a;

/** A stand with every driver pulled back, in an order, as far as the target allows; undefined where it does not reach it. */
export function pulled(
  { trial, to }: Quest,
  stand: Stand,
  order: readonly number[],
): Way | undefined {
  if (trial.points(stand) < to - NEAR) return undefined;
  let now = stand;
  for (let round = 0; round < 3; round++) {
    const before = now;
    for (const i of order) now = withValue(now, i, pulledBack(trial, now, i, to));
    if (now.every((value, i) => value === before[i])) break;
  }
  return { stand: now, cost: costOf(trial, now) };
}

/** Values this near, as a share, are the same but for rounding. */
const ROUNDING = 1e-9;

/** A way with values put onto a bound, a bend or a short number from which only rounding sets them apart. */
export function neat({ trial, to }: Quest, { stand }: Way): Way {
  let now = stand;
  for (const [i, { min, max, marks, from }] of trial.drivers.entries()) {
    const value = stand[i] as number;
    if (value === from) continue;
    const short = Number(value.toPrecision(6));
    const near = [min, max, ...marks, short].find(
      (x) => Math.abs(x - value) <= ROUNDING * Math.max(Math.abs(x), Math.abs(max - min)),
    );
    const next = near === undefined ? now : withValue(now, i, near);
    if (trial.points(next) >= to - NEAR) now = next;
  }
  return { stand: now, cost: costOf(trial, now) };
}

/** Where a cover leads. */
export const standOf = ({ trial, curves }: Quest, { stops }: Cover): number[] =>
  trial.drivers.map((_, i) => valueAt(curves[i] as Curve, stops[i] as Stop));

/** Drivers by what they cost where they stand, the dearest first. */
export function dearestFirst({ trial }: Quest, stand: Stand): number[] {
  const costs = trial.drivers.map(({ cost }, i) => cost.at(stand[i] as number));
  return [...costs.keys()].toSorted((a, b) => (costs[b] as number) - (costs[a] as number) || a - b);
}

/**
 * The cheapest way where drivers that need each other exclude each other: then gains add up. Where rounding or curves leave a little to
 * gain, a little more is asked for.
 */
export function covered(
  quest: Quest,
  limits: CoverLimits,
): { way?: Way; bound: number } | undefined {
  const { trial, to, curves } = quest;
  const need = to - trial.points(standing(trial.drivers));
  const slack = curves.reduce((sum, curve) => sum + curve.slack, 0);
  let asked = need;
  let bound: number | undefined;
  for (let i = 0; i < 6; i++) {
    const found = cover(curves, asked, limits);
    if (found === undefined) return bound === undefined ? undefined : { bound };
    bound ??=
      slack === 0 ? found.bound : (cover(curves, Math.max(0, need - slack), limits)?.bound ?? 0);
    const stand = standOf(quest, found);
    const points = trial.points(stand);
    if (points >= to - NEAR) {
      const way = pulled(quest, stand, dearestFirst(quest, stand));
      return { ...(way === undefined ? {} : { way }), bound };
    }
    asked += (to - points) * 1.000001 + 1e-9;
  }
  return bound === undefined ? undefined : { bound };
}
