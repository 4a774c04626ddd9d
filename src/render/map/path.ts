import type { MapPoint, PlacedLink } from '../../layout/index.js';

/** A straight piece of a link. */
export interface Run {
  readonly from: MapPoint;
  readonly to: MapPoint;
  readonly length: number;
}

/** The straight pieces of a link; of a curve those at its ends, along which it leaves and arrives. */
export function runsOf(points: readonly MapPoint[], shape: PlacedLink['shape']): readonly Run[] {
  const joined =
    shape === 'curve'
      ? [
          [points[0] as MapPoint, onCubic(points.slice(0, 4), 0.14)],
          [points.at(-2) as MapPoint, points.at(-1) as MapPoint],
        ]
      : [points];
  const runs = joined.flatMap((line) =>
    line.slice(1).map((to, i) => {
      const from = line[i] as MapPoint;
      return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
    }),
  );
  const drawn = runs.filter(({ length }) => length > 0);
  const origin = points[0] ?? { x: 0, y: 0 };
  return drawn.length > 0
    ? drawn
    : [{ from: origin, to: { x: origin.x, y: origin.y - 1 }, length: 1 }];
}

/** A point of a cubic piece: start, two controls, end. */
function onCubic(piece: readonly MapPoint[], t: number): MapPoint {
  const [a, b, c, d] = piece as [MapPoint, MapPoint, MapPoint, MapPoint];
  const s = 1 - t;
  const mix = (of: 'x' | 'y'): number =>
    s * s * s * a[of] + 3 * s * s * t * b[of] + 3 * s * t * t * c[of] + t * t * t * d[of];
  return { x: mix('x'), y: mix('y') };
}

/** The point of a run at a distance from its start. */
export function along({ from, to, length }: Run, distance: number): MapPoint {
  const share = length === 0 ? 0 : distance / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const two = (value: number): number => Math.round(value * 100) / 100 + 0;
const at = ({ x, y }: MapPoint): string => `${two(x)} ${two(y)}`;

/** Straight pieces with rounded corners. */
export function roundedPath(points: readonly MapPoint[], radius: number): string {
  const parts = [`M${at(points[0] as MapPoint)}`];
  for (const [i, corner] of points.entries()) {
    if (i === 0) continue;
    const before = points[i - 1] as MapPoint;
    const after = points[i + 1];
    if (after === undefined) {
      parts.push(`L${at(corner)}`);
      continue;
    }
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    parts.push(`L${at(towards(corner, before, r))}Q${at(corner)} ${at(towards(corner, after, r))}`);
  }
  return parts.join('');
}

/** Cubic pieces: a start, then control, control, end for each. */
export function curvePath(points: readonly MapPoint[]): string {
  const [start, ...rest] = points;
  const pieces = rest.map((point, i) => `${i % 3 === 0 ? 'C' : ' '}${at(point)}`);
  return `M${at(start as MapPoint)}${pieces.join('')}`;
}

const distance = (a: MapPoint, b: MapPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: MapPoint, to: MapPoint, by: number): MapPoint {
  const length = distance(from, to);
  const share = length === 0 ? 0 : by / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
