import type { Cost } from './cost.js';
import type { Response } from './response.js';

/** What a driver can gain for what cost: points of a rising line, the first of them at no cost and no gain. */
export interface Curve {
  readonly cost: readonly number[];
  readonly gain: readonly number[];
  /** Where the driver stands at each point. */
  readonly value: readonly number[];
  /** Whether it can stop between a point and the next, its cost and gain in proportion. */
  readonly open: readonly boolean[];
  /** How much more the driver may gain than the line says. */
  readonly slack: number;
}

interface Way {
  readonly cost: number;
  readonly gain: number;
  readonly value: number;
  /** Whether the way from the point before is straight. */
  readonly open: boolean;
  readonly side: -1 | 1;
}

/** The best that a driver can do for each cost, from its answers below and above where it stands. */
export function curveOf(response: Response, from: number, start: number, cost: Cost): Curve {
  const up = waysOf(response, from, start, cost, 1);
  const down = waysOf(response, from, start, cost, -1);
  const ways = up.length > 0 && down.length > 0 ? best(from, up, down) : [...up, ...down];
  return {
    cost: [0, ...ways.map((way) => way.cost)],
    gain: [0, ...ways.map((way) => way.gain)],
    value: [from, ...ways.map((way) => way.value)],
    open: ways.map((way) => way.open),
    slack: response.slack,
  };
}

/** Of two sides what gains more than everything cheaper; where one overtakes the other, from there on. */
function best(from: number, up: readonly Way[], down: readonly Way[]): Way[] {
  const start: Way = { cost: 0, gain: 0, value: from, open: false, side: 1 };
  const before = new Map<Way, Way>();
  for (const ways of [up, down])
    for (const [i, way] of ways.entries()) before.set(way, ways[i - 1] ?? start);
  const kept: Way[] = [];
  for (const way of [...up, ...down].toSorted((a, b) => a.cost - b.cost || b.gain - a.gain)) {
    const last = kept.at(-1) ?? start;
    if (way.gain <= last.gain) continue;
    const own = before.get(way) as Way;
    if (way.open && own !== last) {
      // Along its line: where it comes up to the best so far, or stands where that was reached.
      const share = Math.max(
        (last.gain - own.gain) / (way.gain - own.gain),
        way.cost > own.cost ? (last.cost - own.cost) / (way.cost - own.cost) : 0,
      );
      const along = (name: 'cost' | 'gain' | 'value'): number =>
        own[name] + share * (way[name] - own[name]);
      kept.push({
        ...way,
        cost: along('cost'),
        gain: along('gain'),
        value: along('value'),
        open: false,
      });
    }
    kept.push(way);
  }
  return kept;
}

/** Ways to one side that gain more than everything before them. */
function waysOf(response: Response, from: number, start: number, cost: Cost, side: -1 | 1): Way[] {
  const ways: Way[] = [];
  let most = 0;
  let behind = { value: from, gain: 0 };
  // Whether the last point that was kept is the one just behind.
  let joined = true;
  for (const piece of piecesFrom(response, from, cost, side)) {
    const gain = piece.points - start;
    if (gain > most) {
      const low = behind.gain;
      if (!joined && !piece.jump && low < most) {
        // The line comes up to what was gained before, at a higher cost.
        const share = (most - low) / (gain - low);
        const value = behind.value + share * (piece.value - behind.value);
        ways.push({ cost: cost.at(value), gain: most, value, open: false, side });
        joined = true;
      } else if (!joined && !piece.jump) {
        ways.push({
          cost: cost.at(behind.value),
          gain: most,
          value: behind.value,
          open: false,
          side,
        });
        joined = true;
      }
      ways.push({
        cost: cost.at(piece.value),
        gain,
        value: piece.value,
        open: joined && !piece.jump,
        side,
      });
      most = gain;
      joined = true;
    } else joined = false;
    behind = { value: piece.value, gain };
  }
  return ways;
}

interface Piece {
  readonly value: number;
  readonly points: number;
  readonly jump: boolean;
}

/** Values on one side, nearest first, with those at which the cost bends between them. */
function* piecesFrom(
  { values, points, pieces }: Response,
  from: number,
  { bends }: Cost,
  side: -1 | 1,
): Generator<Piece> {
  const order = values.map((_, i) => i).filter((i) => side * ((values[i] as number) - from) > 0);
  if (side < 0) order.reverse();
  const stands = values.includes(from);
  for (const [n, i] of order.entries()) {
    const j = i - side;
    // A driver that stands outside its bounds gets in at once or not at all.
    const jump = pieces[Math.min(i, j)] === 'jump' || (n === 0 && !stands);
    const value = values[i] as number;
    if (!jump) {
      const before = values[j] as number;
      const [low, high] = [Math.min(before, value), Math.max(before, value)];
      const between = bends
        .filter((bend) => bend > low && bend < high && side * (bend - from) > 0)
        .toSorted((a, b) => side * (a - b));
      for (const bend of between) {
        const share = (bend - before) / (value - before);
        const height =
          (points[j] as number) + share * ((points[i] as number) - (points[j] as number));
        yield { value: bend, points: height, jump: false };
      }
    }
    yield { value, points: points[i] as number, jump };
  }
}
