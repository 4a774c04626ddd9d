import { type Channel, CLEAR, type Piece, piecesOf, stackLanes } from './lanes.js';
import type { Frame } from './place-rows.js';
import type { Ports } from './ports.js';
import { type Points, pointsOfChains, same } from './straighten.js';

/** Sideways steps tried to part two links that lie on each other, nearest first. */
const STEPS = [5, 6, 7, 8, 10, 12, 14, 3, 4, 18, 2].flatMap((step) => [step, -step]);

/**
 * Lanes for every channel. Where no order of lanes keeps two links off each other, one of them is moved a little
 * sideways.
 */
export function laneChannels(frame: Frame, ports: Ports): Channel[] {
  const points = new Map(
    pointsOfChains(frame, ports).map((chain, k) => [frame.layers.chains[k]?.link as number, chain]),
  );
  let channels = piecesOf(frame.layers, frame.x, ports).map(stackLanes);
  for (let round = 0; round < 12; round++) {
    let moved = false;
    for (const { clashes, pieces } of channels) {
      for (const [lower, upper] of clashes)
        if (part(points, pieces, lower, upper, round)) moved = true;
    }
    if (!moved) break;
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
  round: number,
): boolean {
  const ways = [
    { chain: points.get(lower.link), k: lower.step + 1 },
    { chain: points.get(upper.link), k: upper.step },
  ].flatMap(({ chain, k }) => (chain === undefined ? [] : [{ chain, k }]));
  const clear = round < 6 ? CLEAR : 2;
  for (const bendsElsewhere of [true, false]) {
    for (const { chain, k } of ways) {
      if (!isStraightBeside(chain, k) !== bendsElsewhere) continue;
      const from = chain.at(k);
      const opposite = pieces
        .flatMap((piece) => [...piece.below, ...piece.above])
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
  pieces.every(({ left, right }, k) => left === before[k]?.left && right === before[k].right);
