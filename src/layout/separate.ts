import { type Channel, CLEAR, type Piece, piecesOf, stackLanes } from './lanes.js';
import type { Frame } from './place-rows.js';
import type { Ports } from './ports.js';
import { type Points, pointsOfChains, same } from './straighten.js';

/** Sideways steps tried to part two links that lie on each other, nearest first. */
const STEPS = Array.from({ length: 24 }, (_, k) => k + 1).flatMap((step) => [step, -step]);

/** How far apart links are to come, by round: less and less where there is no room. */
const CLEARANCES = [CLEAR, CLEAR, CLEAR, CLEAR, CLEAR, CLEAR, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1];

/** Links that would lie on each other part even where that brings them close to others. */
const FOR_PARTING = { ends: 4, beside: 5, lanes: 4 };

/**
 * Lanes for every channel. Where no order of lanes keeps two links off each other, one of them is moved a little
 * sideways.
 *
 * @param beyond - how far links may go beyond the bounds of the page for that, pixels
 */
export function laneChannels(frame: Frame, ports: Ports, beyond: number): Channel[] {
  const points = new Map(
    pointsOfChains(frame, ports, { ...FOR_PARTING, beyond }).map((chain, k) => [
      frame.layers.chains[k]?.link as number,
      chain,
    ]),
  );
  let channels = piecesOf(frame.layers, frame.x, ports).map(stackLanes);
  for (const clear of CLEARANCES) {
    if (channels.every(({ clashes }) => clashes.length === 0)) break;
    let moved = false;
    for (const { clashes, pieces } of channels) {
      for (const [lower, upper] of clashes) {
        if (apart(lower, upper) < clear && part(points, pieces, lower, upper, clear)) moved = true;
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

/** Moves the place where one of two clashing pieces changes rows; pieces straight elsewhere move last. */
function part(
  points: ReadonlyMap<number, Points>,
  pieces: readonly Piece[],
  lower: Piece,
  upper: Piece,
  clear: number,
): boolean {
  const ways = [
    { chain: points.get(lower.link), k: lower.step + 1 },
    { chain: points.get(upper.link), k: upper.step },
  ].flatMap(({ chain, k }) => (chain === undefined ? [] : [{ chain, k }]));
  for (const bendsElsewhere of [true, false]) {
    for (const { chain, k } of ways) {
      if (!isStraightBeside(chain, k) !== bendsElsewhere) continue;
      const from = chain.at(k);
      const opposite = pieces
        .flatMap(({ below, above, back }) => [below, above, back])
        .filter((x) => !same(x, from));
      for (const step of STEPS) {
        const to = from + step;
        if (Math.abs(step) < clear || opposite.some((x) => Math.abs(x - to) < clear)) continue;
        if (!chain.canMove(k, to)) continue;
        chain.move(k, to);
        return true;
      }
    }
  }
  return false;
}

const isStraightBeside = (chain: Points, k: number): boolean =>
  (k > 0 && same(chain.at(k - 1), chain.at(k))) ||
  (k + 1 < chain.count && same(chain.at(k + 1), chain.at(k)));

const unmoved = (pieces: readonly Piece[], before: readonly Piece[]): boolean =>
  pieces.every(({ left, right }, k) => left === before[k]?.left && right === before[k]?.right);

/** How far the lower piece goes on up from where the upper one comes up. */
const apart = (lower: Piece, upper: Piece): number =>
  Math.min(
    ...[upper.below, upper.back]
      .filter((x) => !Number.isNaN(x))
      .map((x) => Math.abs(x - lower.above)),
  );
