import type { Plan, Scenarios } from '../../runtime/index.js';
import { type Bounding, type Bounds, type Box } from './bounds.js';
import { type Ways, waysTo } from './ways.js';

/** What the search for the ends of a target needs. */
export interface SearchParts {
  readonly plan: Plan;
  /** Operations that the inputs reach. */
  readonly ops: readonly number[];
  readonly bounding: Bounding;
  /** Scenarios with at least three places, of all inputs. */
  readonly points: Scenarios;
  /** The inputs between their ends. */
  readonly whole: Box;
  /** Bounds over all of it. */
  readonly first: Bounds;
  /** Most boxes looked at for one end. */
  readonly boxes: number;
}

/** One end of a target. */
export interface End {
  /** A safe end: nothing lies beyond it. */
  readonly bound: number;
  /** The farthest point that was seen. */
  readonly attained: number;
}

/** Most inputs that push both ways and are still looked at more closely. */
const MOST_MIXED = 12;

/** Ends this near each other are the same. */
export const SAME = 1e-9;

/** Inputs that move a target both ways. */
export function mixedRows({ least, most }: Ways, box: Box): readonly number[] {
  return [...box.keys()].filter((row) => (least[row] as number) < 0 && (most[row] as number) > 0);
}

/**
 * The lowest (`sign` 1) or highest (-1) value of a target over a box. Inputs that move it one way stand at their ends; the others are halved
 * again and again, the most promising box first, until what is safe and what was seen meet.
 */
export function endOf(parts: SearchParts, target: number, sign: 1 | -1): End {
  let attained = Number.POSITIVE_INFINITY;
  const look = (box: Box, known?: Bounds): Candidate => {
    const found = explore(parts, target, sign, box, known);
    attained = Math.min(attained, found.seen);
    return found;
  };
  const boxes = [look(parts.whole, parts.first)];
  const mixed = boxes[0]?.mixed.length ?? 0;
  const most = mixed > MOST_MIXED ? 1 : parts.boxes;
  let bound = (boxes[0] as Candidate).bound;
  for (let looked = 1; looked < most; looked += 2) {
    boxes.sort((a, b) => b.bound - a.bound);
    const best = boxes.at(-1) as Candidate;
    bound = best.bound;
    if (best.mixed.length === 0 || attained - bound <= SAME) break;
    boxes.pop();
    for (const half of halves(parts.whole, best)) boxes.push(look(half));
    bound = Math.min(...boxes.map((one) => one.bound));
  }
  return { bound: sign * Math.min(bound, attained), attained: sign * attained };
}

/** A box that was looked at; numbers are those of the sign times the target. */
interface Candidate {
  readonly box: Box;
  readonly bound: number;
  readonly seen: number;
  readonly mixed: readonly number[];
}

function explore(
  { plan, ops, bounding, points }: SearchParts,
  target: number,
  sign: 1 | -1,
  start: Box,
  known?: Bounds,
): Candidate {
  let box = start;
  let bounds = known ?? bounding(box);
  let mixed: readonly number[] = [];
  // With some inputs at their ends others may turn out to push one way.
  for (let round = 0; round < 4; round++) {
    const ways = waysTo(plan, ops, bounds, target);
    mixed = mixedRows(ways, box).filter((row) => isWide(box, row));
    const fixed = new Map(box);
    let moved = false;
    for (const [row, [low, high]] of box) {
      if (low === high || mixed.includes(row)) continue;
      const up = (ways.most[row] as number) > 0;
      const end = up === sign > 0 ? low : high;
      fixed.set(row, [end, end]);
      moved = true;
    }
    box = fixed;
    if (mixed.length === 0 || !moved) break;
    bounds = bounding(box);
  }
  const seen = trial(points, target, sign, box, mixed.length === 0 ? 1 : 3);
  if (mixed.length === 0 && bounds.open[target] !== 1) return { box, bound: seen, seen, mixed };
  const bound = sign > 0 ? (bounds.low[target] as number) : -(bounds.high[target] as number);
  return { box, bound, seen, mixed };
}

const isWide = (box: Box, row: number): boolean => {
  const [low, high] = box.get(row) as readonly [number, number];
  return low < high;
};

/** The least of the sign times the target at the low ends, the high ends and the middle of a box. */
function trial(
  { space, run }: Scenarios,
  target: number,
  sign: 1 | -1,
  box: Box,
  count: 1 | 3,
): number {
  const { cells, lanes } = space;
  for (const [row, [low, high]] of box) {
    cells[row * lanes] = low;
    cells[row * lanes + 1] = high;
    cells[row * lanes + 2] = low + (high - low) / 2;
  }
  run(count);
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < count; place++) {
    const value = sign * (cells[target * lanes + place] as number);
    if (value < least) least = value;
  }
  return least;
}

/** The two halves of a box along the mixed input that is widest for what it was at first. */
function halves(whole: Box, { box, mixed }: Candidate): readonly Box[] {
  const share = (row: number): number => {
    const [low, high] = box.get(row) as readonly [number, number];
    const [from, to] = whole.get(row) as readonly [number, number];
    return (high - low) / (to - from);
  };
  const widest = mixed.reduce((best, row) => (share(row) > share(best) ? row : best));
  const [low, high] = box.get(widest) as readonly [number, number];
  const middle = low + (high - low) / 2;
  return [new Map([...box, [widest, [low, middle]]]), new Map([...box, [widest, [middle, high]]])];
}
