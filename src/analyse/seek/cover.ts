import { hullOf } from './hull.js';
import type { Curve } from './curve.js';

/** The cheapest way to gain so many points from curves whose gains add up. */
export interface Cover {
  /** Where each driver stops on its curve: the piece, and how far along it, 0 to 1. */
  readonly stops: readonly Stop[];
  readonly cost: number;
  /** No way costs less; equal to the cost where it was proved. */
  readonly bound: number;
}

/** A place on a curve: a point, or a share of the way to the next. */
export interface Stop {
  readonly point: number;
  readonly share: number;
}

/** What a cover must observe beside the gain. */
export interface CoverLimits {
  /** Most drivers that may be used. */
  readonly most?: number | undefined;
  /** Drivers of one group exclude each other; absent where none do. */
  readonly group?: readonly number[] | undefined;
  /** Drivers that may not be used. */
  readonly banned?: ReadonlySet<number> | undefined;
}

/** Most nodes of a search. */
const MOST_NODES = 6000;

/** Costs that differ by less than this share of them are the same. */
const SAME = 1e-12;

/** A part of all ways: from which to which point each driver may stop. */
interface Range {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Drivers that count as used, whatever they do. */
  readonly forced: ReadonlySet<number>;
}

interface Part extends Range {
  readonly bound: number;
  readonly relaxed: Relaxed;
}

interface Relaxed {
  readonly cost: number;
  /** Where the hulls are left: driver, points of the hull on both sides; undefined where every driver stops at a point. */
  readonly partly?: {
    readonly driver: number;
    readonly p: number;
    readonly q: number;
    readonly need: number;
  };
  /** Point of each driver, the partly used one at its lower. */
  readonly stops: Int32Array;
}

/**
 * Covers a gain at the lowest cost: branch and bound over the points of the curves, with the concave hulls of what is left as bound.
 * Exact where the search comes to its end.
 *
 * @param need - points to gain, above 0
 * @returns undefined where all together do not gain that much
 */
export function cover(
  curves: readonly Curve[],
  need: number,
  limits: CoverLimits = {},
): Cover | undefined {
  const first: Range = {
    from: new Int32Array(curves.length),
    to: Int32Array.from(curves, ({ cost }, i) =>
      limits.banned?.has(i) === true ? 0 : cost.length - 1,
    ),
    forced: new Set(),
  };
  let found: Cover | undefined;
  const waiting: Part[] = [];
  const consider = (part: Range): void => {
    if (isEmpty(part) || !mayFit(curves, part, need, limits)) return;
    const relaxed = relax(curves, part, need);
    if (relaxed === undefined || isWorse(relaxed.cost, found)) return;
    const made = coverFrom(curves, part, relaxed, need);
    if (
      made !== undefined &&
      fits(made, limits) &&
      !(found !== undefined && found.cost <= made.cost)
    )
      found = made;
    if (isWorse(relaxed.cost, found)) return;
    let place = waiting.length;
    while (place > 0 && (waiting[place - 1] as Part).bound < relaxed.cost) place--;
    waiting.splice(place, 0, { ...part, bound: relaxed.cost, relaxed });
  };
  consider(first);
  for (let nodes = 0; nodes < MOST_NODES; nodes++) {
    const part = waiting.pop();
    if (part === undefined || isWorse(part.bound, found)) {
      waiting.length = 0;
      break;
    }
    for (const child of split(curves, part, limits)) consider(child);
  }
  if (found === undefined) return undefined;
  const open = waiting.at(-1)?.bound ?? found.cost;
  return { ...found, bound: Math.min(open, found.cost) };
}

const isWorse = (bound: number, found: Cover | undefined): boolean =>
  found !== undefined && bound >= found.cost * (1 - SAME) - SAME;

const isEmpty = ({ from, to }: Range): boolean => from.some((low, i) => low > (to[i] as number));

/** Whether the most that a part can gain within its limits is enough. */
function mayFit(
  curves: readonly Curve[],
  { to, forced }: Range,
  need: number,
  { most }: CoverLimits,
): boolean {
  const gainOf = (i: number): number => (curves[i] as Curve).gain[to[i] as number] as number;
  const free = [...to.keys()].filter((i) => !forced.has(i)).map(gainOf);
  const rest =
    most === undefined ? free : free.toSorted((a, b) => b - a).slice(0, most - forced.size);
  const all = [...[...forced].map(gainOf), ...rest].reduce((sum, gain) => sum + gain, 0);
  return all >= need - 1e-11;
}

/** The cheapest way along the hulls: steepest first. */
function relax(curves: readonly Curve[], { from, to }: Range, need: number): Relaxed | undefined {
  const stops = from.slice();
  let [cost, left] = [0, need];
  const steps: { driver: number; p: number; q: number; gain: number; cost: number }[] = [];
  for (const [driver, curve] of curves.entries()) {
    const a = from[driver] as number;
    cost += curve.cost[a] as number;
    left -= curve.gain[a] as number;
    const hull = hullOf(curve, a, to[driver] as number);
    for (let i = 1; i < hull.length; i++) {
      const [p, q] = [hull[i - 1] as number, hull[i] as number];
      steps.push({
        ...{ driver, p, q },
        gain: (curve.gain[q] as number) - (curve.gain[p] as number),
        cost: (curve.cost[q] as number) - (curve.cost[p] as number),
      });
    }
  }
  if (left <= 1e-12) return { cost, stops };
  steps.sort((a, b) => b.gain * a.cost - a.gain * b.cost || a.driver - b.driver || a.p - b.p);
  for (const { driver, p, q, gain, cost: price } of steps) {
    if (gain < left - 1e-12) {
      left -= gain;
      cost += price;
      stops[driver] = q;
    } else if (gain <= left + 1e-12) {
      stops[driver] = q;
      return { cost: cost + price, stops };
    } else
      return { cost: cost + (price * left) / gain, stops, partly: { driver, p, q, need: left } };
  }
  return undefined;
}

/** A real way near the relaxed one: the partly used driver goes on along its curve until it has gained enough. */
function coverFrom(
  curves: readonly Curve[],
  { to }: Range,
  { stops, partly }: Relaxed,
  need: number,
): Cover | undefined {
  const made: Stop[] = Array.from(stops, (point) => ({ point, share: 0 }));
  if (partly !== undefined) {
    const { driver, p } = partly;
    const curve = curves[driver] as Curve;
    const wanted = (curve.gain[p] as number) + partly.need;
    let q = p;
    while (q < (to[driver] as number) && (curve.gain[q] as number) < wanted - 1e-12) q++;
    if ((curve.gain[q] as number) < wanted - 1e-12 || q === p) return undefined;
    const low = curve.gain[q - 1] as number;
    const share = (wanted - low) / ((curve.gain[q] as number) - low);
    made[driver] =
      curve.open[q - 1] === true && share < 1 ? { point: q - 1, share } : { point: q, share: 0 };
  }
  const cost = made.reduce((sum, stop, i) => sum + costAt(curves[i] as Curve, stop), 0);
  return need > 0 ? { stops: made, cost, bound: cost } : undefined;
}

/** What a stop costs. */
function costAt({ cost }: Curve, { point, share }: Stop): number {
  const at = cost[point] as number;
  return share === 0 ? at : at + share * ((cost[point + 1] as number) - at);
}

const isUsed = ({ point, share }: Stop): boolean => point > 0 || share > 0;

function fits({ stops }: Cover, { most, group }: CoverLimits): boolean {
  const used = [...stops.keys()].filter((i) => isUsed(stops[i] as Stop));
  if (most !== undefined && used.length > most) return false;
  return group === undefined || new Set(used.map((i) => group[i])).size === used.length;
}

/** Parts of a part, none of which holds the relaxed way again. */
function* split(curves: readonly Curve[], part: Part, limits: CoverLimits): Generator<Range> {
  const { from, to, forced, relaxed } = part;
  const { stops, partly } = relaxed;
  if (partly !== undefined) {
    const { driver, p, q } = partly;
    const curve = curves[driver] as Curve;
    const [low, high] = [from[driver] as number, to[driver] as number];
    const narrowed = (first: number, last: number): Range => ({
      from: from.with(driver, first),
      to: to.with(driver, last),
      forced,
    });
    if (q > p + 1) {
      const middle = nearest(curve, p, q, (curve.gain[p] as number) + partly.need);
      yield narrowed(low, middle);
      yield narrowed(middle, high);
      return;
    }
    if (curve.open[p] !== true) {
      yield narrowed(low, p);
      yield narrowed(q, high);
      return;
    }
  }
  const used = [...stops.keys()].filter((i) => (stops[i] as number) > 0 || partly?.driver === i);
  const driver = offender(used, forced, limits);
  if (driver === undefined) return;
  if (from[driver] === 0) yield { from, to: to.with(driver, 0), forced };
  yield withForced(part, driver, limits);
}

/** A part in which a driver is used: whatever it excludes is not. */
function withForced(
  { from, to, forced }: Range,
  driver: number,
  { most, group }: CoverLimits,
): Range {
  const all = new Set([...forced, driver]);
  const full = most !== undefined && all.size >= most;
  const left = to.slice();
  for (let i = 0; i < left.length; i++) {
    const excluded = group !== undefined && group[i] === group[driver];
    if (!all.has(i) && (full || excluded)) left[i] = 0;
  }
  return { from, to: left, forced: all };
}

/** A driver that is used without having to be, where too many are or where it excludes another. */
function offender(
  used: readonly number[],
  forced: ReadonlySet<number>,
  { most, group }: CoverLimits,
): number | undefined {
  const free = used.filter((i) => !forced.has(i));
  if (group !== undefined) {
    const crowded = (i: number): boolean => used.some((j) => j !== i && group[j] === group[i]);
    const found = free.find(crowded);
    if (found !== undefined) return found;
  }
  return most !== undefined && used.length > most ? free[0] : undefined;
}

/** The point between two of a curve whose gain is next to what is wanted. */
function nearest({ gain }: Curve, p: number, q: number, wanted: number): number {
  let at = p + 1;
  while (at < q - 1 && (gain[at] as number) < wanted) at++;
  return at;
}
