import { distance, type Frame } from './place-rows.js';
import type { Ports } from './ports.js';

/** How close a point may come to its neighbours when it is moved for looks. */
export interface Closeness {
  /** Two ends on one side of a box. */
  readonly ends: number;
  /** A passing link and a box. */
  readonly beside: number;
  /** Two passing links. */
  readonly lanes: number;
  /** How far a passing link may leave the page. */
  readonly beyond: number;
}

/** A straight link may pass a little closer than a bent one. */
const FOR_STRAIGHTNESS: Closeness = {
  ends: 8,
  beside: 9,
  lanes: Number.POSITIVE_INFINITY,
  beyond: 0,
};

/** Largest jog that straightening removes, pixels. */
const LONGEST_JOG = 64;

/** A way to read and move the points of a link, from its lower end to its upper end. */
export interface Points {
  readonly count: number;
  at(k: number): number;
  canMove(k: number, to: number): boolean;
  move(k: number, to: number): void;
}

/** The points of each chain of the map. */
export function pointsOfChains(
  frame: Frame,
  ports: Ports,
  closeness: Closeness = FOR_STRAIGHTNESS,
): Points[] {
  const { layers, x } = frame;
  const spacing = {
    boxes: frame.spacing.boxes,
    beside: Math.min(frame.spacing.beside, closeness.beside),
    lanes: Math.min(frame.spacing.lanes, closeness.lanes),
  };
  const close: Frame = { ...frame, spacing };
  return layers.chains.map(({ link, items }) => {
    const last = items.length - 1;
    const end = (k: number): number => 2 * link + (k === 0 ? 0 : 1);
    const isEnd = (k: number): boolean => k === 0 || k === last;
    return {
      count: items.length,
      at: (k) => (isEnd(k) ? ports.x[end(k)] : x[items[k] as number]) as number,
      canMove: (k, to) =>
        isEnd(k)
          ? endFits(frame, ports, closeness.ends, end(k), to)
          : itemFits(close, closeness.beyond, items[k] as number, to),
      move: (k, to) => {
        if (isEnd(k)) ports.x[end(k)] = to;
        else x[items[k] as number] = to;
      },
    };
  });
}

/** Removes small jogs: a straight run of a link moves over to the next run wherever there is room. */
export function straighten(chains: readonly Points[]): void {
  for (let round = 0; round < 6; round++) {
    let moved = false;
    for (const points of chains) if (straightenLink(points)) moved = true;
    if (!moved) return;
  }
}

function straightenLink(points: Points): boolean {
  let moved = false;
  for (let k = 0; k + 1 < points.count; k++) {
    const here = points.at(k);
    const next = points.at(k + 1);
    const jog = Math.abs(here - next);
    if (same(here, next) || jog > LONGEST_JOG) continue;
    let first = k;
    while (first > 0 && same(points.at(first - 1), here)) first -= 1;
    let last = k + 1;
    while (last + 1 < points.count && same(points.at(last + 1), next)) last += 1;
    if (moveRun(points, first, k, next) || moveRun(points, k + 1, last, here)) moved = true;
  }
  return moved;
}

/** Moves a run if all of it may; a longer link is not worth it. */
function moveRun(points: Points, first: number, last: number, to: number): boolean {
  for (let k = first; k <= last; k++) if (!points.canMove(k, to)) return false;
  const from = points.at(first);
  const outside = [
    ...(first > 0 ? [points.at(first - 1)] : []),
    ...(last + 1 < points.count ? [points.at(last + 1)] : []),
  ];
  const growth = outside.reduce((sum, at) => sum + Math.abs(at - to) - Math.abs(at - from), 0);
  if (growth > LONGEST_JOG) return false;
  for (let k = first; k <= last; k++) points.move(k, to);
  return true;
}

export const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

function itemFits(
  { layers, order, spacing, x, low, high }: Frame,
  beyond: number,
  item: number,
  to: number,
): boolean {
  const items = order.rows[layers.rowOf[item] as number] as readonly number[];
  const place = order.place[item] as number;
  const left = items[place - 1];
  const right = items[place + 1];
  if (to < (low[item] as number) - beyond || to > (high[item] as number) + beyond) return false;
  if (left !== undefined && to - (x[left] as number) < distance(layers, spacing, left, item) - 0.01)
    return false;
  return (
    right === undefined ||
    (x[right] as number) - to >= distance(layers, spacing, item, right) - 0.01
  );
}

function endFits(
  { x }: Frame,
  { x: at, sideOf }: Ports,
  closest: number,
  end: number,
  to: number,
): boolean {
  const side = sideOf.get(end);
  if (side === undefined) return false;
  const gap = Math.min(side.gap, closest) - 0.01;
  const place = side.ends.indexOf(end);
  const left = side.ends[place - 1];
  const right = side.ends[place + 1];
  if (Math.abs(to - (x[side.box] as number)) > side.reach + 0.01) return false;
  if (left !== undefined && to - (at[left] as number) < gap) return false;
  return right === undefined || (at[right] as number) - to >= gap;
}
