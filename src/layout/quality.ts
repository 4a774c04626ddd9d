import type { MapPoint, PlacedLink } from './map-layout.js';

/** What can be counted on a drawn map. */
export interface DrawnQuality {
  readonly crossings: number;
  readonly bends: number;
  readonly length: number;
}

interface Stretch {
  readonly link: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Counts crossings, bends and length of links. Curves count as the straight lines between the ends of their pieces.
 * Links that merely touch or share a stretch do not cross.
 */
export function drawnQuality(links: readonly Pick<PlacedLink, 'shape' | 'points'>[]): DrawnQuality {
  const lines = links.map(({ shape, points }) =>
    shape === 'curve' ? points.filter((_, k) => k % 3 === 0) : points,
  );
  const bends = lines.reduce((sum, line) => sum + Math.max(0, line.length - 2), 0);
  const length = lines.reduce(
    (sum, line) =>
      sum + pieces(line).reduce((part, [a, b]) => part + Math.hypot(a.x - b.x, a.y - b.y), 0),
    0,
  );
  const square = lines.every((line) => pieces(line).every(([a, b]) => a.x === b.x || a.y === b.y));
  return {
    crossings: square ? squareCrossings(lines) : slantCrossings(lines),
    bends,
    length: Math.round(length),
  };
}

const pieces = (line: readonly MapPoint[]): (readonly [MapPoint, MapPoint])[] =>
  line.slice(1).map((point, k) => [line[k] as MapPoint, point] as const);

/** Crossings of horizontal with vertical pieces. */
function squareCrossings(lines: readonly (readonly MapPoint[])[]): number {
  const flat: Stretch[] = [];
  const steep: Stretch[] = [];
  for (const [link, line] of lines.entries()) {
    for (const [a, b] of pieces(line)) {
      if (a.y === b.y)
        flat.push({ link, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else steep.push({ link, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    }
  }
  let crossings = 0;
  for (const one of flat) {
    for (const other of steep) {
      if (one.link === other.link || other.at <= one.from || other.at >= one.to) continue;
      if (one.at > other.from && one.at < other.to) crossings += 1;
    }
  }
  return crossings;
}

function slantCrossings(lines: readonly (readonly MapPoint[])[]): number {
  const all = lines.flatMap((line, link) => pieces(line).map(([a, b]) => ({ link, a, b })));
  let crossings = 0;
  for (const [k, one] of all.entries()) {
    for (const other of all.slice(k + 1)) {
      if (one.link !== other.link && properlyCross(one.a, one.b, other.a, other.b)) crossings += 1;
    }
  }
  return crossings;
}

function properlyCross(a: MapPoint, b: MapPoint, c: MapPoint, d: MapPoint): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const side = (a: MapPoint, b: MapPoint, c: MapPoint): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
