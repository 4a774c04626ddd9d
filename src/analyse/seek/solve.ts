import { NEAR } from './answers.js';
import { cover, type CoverLimits, type Stop } from './cover.js';
import type { Curve } from './curve.js';
import type { Driver } from './driver.js';
import { lowerBound } from './lower-bound.js';
import { countSubsets, ordersOf, subsets } from './orders.js';
import { exchanged } from './exchange.js';
import { foremost } from './foremost.js';
import { repaired } from './repair.js';
import { tilted } from './tilt.js';
import { standing, type Stand, withValue } from './trial.js';
import {
  cheaper,
  covered,
  dearestFirst,
  MOST_TRIES,
  movedOf,
  neat,
  pulled,
  type Quest,
  valueAt,
  type Way,
} from './ways.js';

/** The cheapest way that was found, and what no way can be cheaper than. */
export interface Solved extends Way {
  readonly bound: number;
}

/** Most sets of drivers that are gone through one by one. */
const MOST_SETS = 200;

/** Finds the cheapest way without some drivers; undefined where none is found. */
export function solve(quest: Quest, banned: ReadonlySet<number> = new Set()): Solved | undefined {
  const free = [...quest.trial.drivers.keys()].filter((i) => !banned.has(i));
  const most = quest.most !== undefined && quest.most < free.length ? quest.most : undefined;
  const limits = { most, banned };
  if (actAlone(quest, free)) {
    const found = covered(quest, limits);
    if (found?.way !== undefined) {
      const way = neat(quest, found.way);
      return { ...way, bound: Math.min(found.bound, way.cost) };
    }
  }
  const { way: lead, bound, stand } = leadOf(quest, free, limits);
  if (lead !== undefined && isProved(lead, bound)) {
    const proved = neat(quest, lead);
    return { ...proved, bound: Math.min(bound, proved.cost) };
  }
  const found = [
    covered(quest, limits)?.way,
    covered(quest, { ...limits, group: quest.structure.group })?.way,
    repaired(quest, standing(quest.trial.drivers), free, most),
    stand === undefined ? undefined : repaired(quest, stand, free, most),
    ...candidates(quest, free, most),
  ];
  const way = found.reduce(cheaper, lead);
  if (way === undefined) return undefined;
  const better = improved(quest, way, free, most);
  const last = neat(quest, isProved(better, bound) ? better : tilted(quest, better, free, most));
  return { ...last, bound: Math.min(bound, last.cost) };
}

const isProved = ({ cost }: Way, bound: number): boolean => cost <= bound * (1 + 1e-9);

/** Gains that differ by less are the same. */
const SAME = 1e-6;

/**
 * Whether what the drivers do adds up: by the plan, and in the end as well, since a value that brings another one to its points, or
 * takes it away, shows in the numbers alone.
 */
function actAlone(quest: Quest, free: readonly number[]): boolean {
  const { trial, structure, curves } = quest;
  if (new Set(free.map((i) => structure.group[i])).size < free.length) return false;
  const sum = free.reduce((all, i) => all + ((curves[i] as Curve).gain.at(-1) as number), 0);
  const slack = free.reduce((all, i) => all + (curves[i] as Curve).slack, 0);
  const gained = trial.points(bestOf(quest, free)) - trial.points(standing(trial.drivers));
  return Math.abs(gained - sum) <= SAME + slack;
}

/** What no way can be cheaper than, and the way that a plan which never gives less leads to, where it holds. */
function leadOf(
  quest: Quest,
  free: readonly number[],
  limits: CoverLimits,
): { readonly way: Way | undefined; readonly bound: number; readonly stand?: Stand } {
  const { relaxed } = quest;
  const own = lowerBound(quest, free, limits.most);
  if (relaxed === undefined) return { way: undefined, bound: own };
  if (!actAlone(relaxed, free))
    return { way: undefined, bound: Math.max(own, lowerBound(relaxed, free, limits.most)) };
  const found = covered(relaxed, limits);
  if (found === undefined) return { way: undefined, bound: own };
  const { way } = found;
  const holds = way !== undefined && quest.trial.points(way.stand) >= quest.to - NEAR;
  return {
    way: holds ? way : undefined,
    bound: Math.max(own, found.bound),
    ...(way === undefined ? {} : { stand: way.stand }),
  };
}

/** Ways from the best stand back, under a limit by sets of drivers. */
function* candidates(
  quest: Quest,
  free: readonly number[],
  most: number | undefined,
): Generator<Way | undefined> {
  const limit = quest.trial.count() + MOST_TRIES;
  const useful = free.filter((i) => quest.best[i] !== (quest.trial.drivers[i] as Driver).from);
  if (most === undefined) {
    yield backWays(quest, useful, limit);
    return;
  }
  if (countSubsets(useful.length, Math.min(most, useful.length)) <= MOST_SETS) {
    for (const set of subsets(useful, Math.min(most, useful.length)))
      yield backWays(quest, set, limit);
    return;
  }
  yield backWays(quest, thinned(quest, useful, most), limit);
  yield backWays(quest, gathered(quest, useful, most), limit);
}

/** The best stand with some drivers alone. */
export function bestOf({ trial, best }: Quest, moving: readonly number[]): Stand {
  const stand = standing(trial.drivers);
  for (const i of moving) stand[i] = best[i] as number;
  return stand;
}

/** The cheapest way by pulling drivers back from the best stand, one after the other, in many orders. */
function backWays(quest: Quest, moving: readonly number[], limit: number): Way | undefined {
  const { trial, to } = quest;
  const start = bestOf(quest, moving);
  if (trial.points(start) < to - NEAR) return undefined;
  let found: Way | undefined;
  for (const order of ordersOf(moving, sensibleOrders(quest, start, moving))) {
    found = cheaper(found, pulled(quest, start, order));
    if (trial.count() > limit) break;
  }
  return found;
}

/** Orders that are likely to be good: the dearest first, the least gain for the cost first. */
function sensibleOrders(
  quest: Quest,
  start: Stand,
  moving: readonly number[],
): (readonly number[])[] {
  const { trial, curves } = quest;
  const set = new Set(moving);
  const points = trial.points(start);
  const costs = trial.drivers.map(({ cost }, i) => cost.at(start[i] as number));
  const lost = trial.drivers.map((driver, i) =>
    set.has(i) ? points - trial.points(withValue(start, i, driver.from)) : 0,
  );
  const gained = curves.map(({ gain }) => gain.at(-1) ?? 0);
  const by = (worth: readonly number[]): number[] =>
    moving.toSorted(
      (a, b) =>
        (worth[a] as number) / (costs[a] as number) - (worth[b] as number) / (costs[b] as number) ||
        a - b,
    );
  const dearest = dearestFirst(quest, start).filter((i) => set.has(i));
  return [by(lost), by(gained), dearest, dearest.toReversed()];
}

/** Drivers left when those whose loss costs least are left out, one after the other. */
function thinned(quest: Quest, useful: readonly number[], most: number): number[] {
  const { trial } = quest;
  const stand = bestOf(quest, useful);
  const kept = new Set(movedOf(trial, foremost(trial, stand, most)));
  let left = useful.filter((i) => kept.has(i));
  while (left.length > most) {
    const rest = left.map((_, k) => quest.trial.points(bestOf(quest, left.toSpliced(k, 1))));
    left = left.toSpliced(rest.indexOf(Math.max(...rest)), 1);
  }
  return left;
}

/** Drivers taken in one after the other, the one that adds most first. */
function gathered(quest: Quest, useful: readonly number[], most: number): number[] {
  const taken: number[] = [];
  const limit = quest.trial.count() + MOST_TRIES;
  while (taken.length < most && taken.length < useful.length && quest.trial.count() < limit) {
    const rest = useful.filter((i) => !taken.includes(i));
    const points = rest.map((i) => quest.trial.points(bestOf(quest, [...taken, i])));
    taken.push(rest[points.indexOf(Math.max(...points))] as number);
  }
  return taken;
}

/** A way made cheaper: drivers that act by themselves are covered anew, each used driver is tried without, others are exchanged. */
function improved(
  quest: Quest,
  start: Way,
  free: readonly number[],
  most: number | undefined,
): Way {
  const limit = quest.trial.count() + MOST_TRIES;
  let way = start;
  for (let round = 0; round < 4; round++) {
    const before = way.cost;
    way = cheaper(way, recovered(quest, way, free, most)) as Way;
    if (most === undefined) {
      for (const i of movedOf(quest.trial, way.stand)) {
        if (quest.trial.count() > limit) break;
        way = cheaper(way, without(quest, way, i, free)) as Way;
      }
    }
    way = cheaper(way, exchanged(quest, way, free, most)) as Way;
    if (!(way.cost < before * (1 - 1e-9)) || quest.trial.count() > limit) break;
  }
  return way;
}

/** A way without a driver, from the best stand of the others: those that are not used so far go first. */
function without(
  quest: Quest,
  { stand }: Way,
  i: number,
  free: readonly number[],
): Way | undefined {
  const rest = free.filter((j) => j !== i);
  const start = bestOf(quest, rest);
  const used = new Set(movedOf(quest.trial, stand));
  const order = dearestFirst(quest, start).filter((j) => j !== i && rest.includes(j));
  return pulled(quest, start, [
    ...order.filter((j) => !used.has(j)),
    ...order.filter((j) => used.has(j)),
  ]);
}

/** A way whose drivers that act by themselves are chosen anew, the others standing as they do: exact for those. */
function recovered(
  quest: Quest,
  { stand }: Way,
  free: readonly number[],
  most: number | undefined,
): Way | undefined {
  const { trial, structure, curves, to } = quest;
  const sizes = new Map<number, number>();
  for (const one of structure.group) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const alone = free.filter((i) => sizes.get(structure.group[i] as number) === 1);
  if (alone.length === 0) return undefined;
  const base = [...stand];
  for (const i of alone) base[i] = (trial.drivers[i] as Driver).from;
  const need = to - trial.points(base);
  const left = most === undefined ? undefined : most - movedOf(trial, base).length;
  if (need <= NEAR) return pulled(quest, base, dearestFirst(quest, base));
  const others = new Set([...curves.keys()].filter((i) => !alone.includes(i)));
  const slack = curves.reduce((sum, curve) => sum + curve.slack, 0);
  const found =
    cover(curves, need + slack, { banned: others, most: left }) ??
    cover(curves, need, { banned: others, most: left });
  if (found === undefined) return undefined;
  for (const i of alone) base[i] = valueAt(curves[i] as Curve, found.stops[i] as Stop);
  return pulled(quest, base, dearestFirst(quest, base));
}
