import { type Channel, CLEAR, type Piece, piecesOf, stackLanes } from './lanes.js';
import type { Frame } from './place-rows.js';
import type { Ports } from './ports.js';
import { type Closeness, type Points, pointsOfChains, same } from './straighten.js';

/** Sideways steps tried to part two links that lie on each other, nearest first. */
const STEPS = Array.from({ length: 24 }, (_, k) => k + 1).flatMap((step) => [step, -step]);

/** How far apart links come where there is plenty of room. */
const ROOMY = 8;

/** How far apart links are to come, by round: less and less where there is no room. */
const CLEARANCES = [
  ROOMY,
  ROOMY,
  CLEAR,
  CLEAR,
  CLEAR,
  CLEAR,
  CLEAR,
  CLEAR,
  3,
  3,
  3,
  3,
  1,
  1,
  1,
  1,
  1,
  1,
];

/** Links that would lie on each other part even where that brings them close to others. */
const FOR_PARTING = { ends: 4, beside: 5, lanes: 4 };

/** Points of links by link, as free as `closeness` lets them. */
type PointsOf = ReadonlyMap<number, Points>;

/**
 * Lanes for every channel. Where no order of lanes keeps two links off each other, one of them is moved a little
 * sideways.
 *
 * @param beyond - how far links may go beyond the bounds of the page for that, pixels
 */
export function laneChannels(frame: Frame, ports: Ports, beyond: number): Channel[] {
  const pointsOf = (closeness?: Closeness): PointsOf =>
    new Map(
      pointsOfChains(frame, ports, closeness).map((chain, k) => [
        frame.layers.chains[k]?.link as number,
        chain,
      ]),
    );
  const roomy = pointsOf();
  const tight = pointsOf({ ...FOR_PARTING, beyond });
  let channels = piecesOf(frame.layers, frame.x, ports).map(stackLanes);
  for (const [round, clear] of CLEARANCES.entries()) {
    if (channels.every(({ clashes, touches }) => clashes.length + touches.length === 0)) break;
    let moved = false;
    for (const { clashes, touches, pieces } of channels) {
      // Links that only look like one are parted while there is plenty of room.
      for (const [lower, upper] of round < 2 ? [...clashes, ...touches] : []) {
        if (partRuns(roomy, pieces, lower, upper, ROOMY)) moved = true;
      }
      for (const [lower, upper] of round < 2 ? [] : clashes) {
        if (apart(lower, upper) < clear && part(tight, pieces, lower, upper, clear)) moved = true;
      }
    }
    if (!moved) continue;
    const before = channels;
    channels = piecesOf(frame.layers, frame.x, ports).map((pieces, row) => {
      const channel = before[row];
      return channel !== undefined && unmoved(pieces, channel.pieces)
        ? channel
        : stackLanes(pieces);
    });
  }
  return channels;
}

/** Moves one of two clashing pieces sideways: with the whole straight run it belongs to, or else the place alone. */
function part(
  points: PointsOf,
  pieces: readonly Piece[],
  lower: Piece,
  upper: Piece,
  clear: number,
): boolean {
  if (partRuns(points, pieces, lower, upper, clear)) return true;
  return waysOf(points, lower, upper).some(({ chain, k }) => shift(chain, k, k, pieces, clear));
}

/** Moves the straight run of one of two pieces sideways, the shorter one if both may. */
function partRuns(
  points: PointsOf,
  pieces: readonly Piece[],
  lower: Piece,
  upper: Piece,
  clear: number,
): boolean {
  return waysOf(points, lower, upper)
    .map(({ chain, k }) => ({ chain, ...runAt(chain, k) }))
    .toSorted((a, b) => a.last - a.first - (b.last - b.first))
    .some(({ chain, first, last }) => shift(chain, first, last, pieces, clear));
}

/** Where the lower piece leaves the channel and where the upper one enters it. */
function waysOf(points: PointsOf, lower: Piece, upper: Piece): { chain: Points; k: number }[] {
  return [
    { chain: points.get(lower.link), k: lower.step + 1 },
    { chain: points.get(upper.link), k: upper.step },
  ].flatMap(({ chain, k }) => (chain === undefined ? [] : [{ chain, k }]));
}

/** The straight run of a link that a point belongs to. */
function runAt(chain: Points, k: number): { first: number; last: number } {
  let first = k;
  while (first > 0 && same(chain.at(first - 1), chain.at(k))) first -= 1;
  let last = k;
  while (last + 1 < chain.count && same(chain.at(last + 1), chain.at(k))) last += 1;
  return { first, last };
}

/** Moves points of a link by the first step that keeps clear of the other pieces of the channel. */
function shift(
  chain: Points,
  first: number,
  last: number,
  pieces: readonly Piece[],
  clear: number,
): boolean {
  const from = chain.at(first);
  const others = pieces
    .flatMap(({ below, above, back }) => [below, above, back])
    .filter((x) => !same(x, from));
  for (const step of STEPS) {
    const to = from + step;
    if (Math.abs(step) < clear || others.some((x) => Math.abs(x - to) < clear)) continue;
    let fits = true;
    for (let k = first; k <= last && fits; k++) fits = chain.canMove(k, to);
    if (!fits) continue;
    for (let k = first; k <= last; k++) chain.move(k, to);
    return true;
  }
  return false;
}

const unmoved = (pieces: readonly Piece[], before: readonly Piece[]): boolean =>
  pieces.every(({ left, right }, k) => left === before[k]?.left && right === before[k]?.right);

/** How far the lower piece goes on up from where the upper one comes up. */
const apart = (lower: Piece, upper: Piece): number =>
  Math.min(
    ...[upper.below, upper.back]
      .filter((x) => !Number.isNaN(x))
      .map((x) => Math.abs(x - lower.above)),
  );
