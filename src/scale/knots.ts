import { alongKnots } from '../runtime/index.js';
import type { ScaleLowering, SlopePair } from './scale-kind.js';

/** A line through knots `[value, points]`, values strictly rising; constant beyond its ends, or extended. */
export interface KnotLine {
  readonly knots: readonly (readonly [number, number])[];
  readonly extend?: boolean;
}

type Piece = readonly [readonly [number, number], readonly [number, number]];

/** Its height at a value. */
export function knotPoints({ knots, extend = false }: KnotLine, value: number): number {
  return alongKnots(knots.flat(), 0, knots.length, extend, value);
}

/** Its slopes on both sides of a value. */
export function knotSlope(line: KnotLine, value: number): SlopePair {
  if (Number.isNaN(value)) return [value, value];
  const { knots } = line;
  // The piece left of a value ends at the first knot not below it, the piece right of it at the first knot above.
  const left = knots.findIndex(([x]) => x >= value);
  const right = knots.findIndex(([x]) => x > value);
  const end = (index: number): number => (index < 0 ? knots.length : index);
  return [slopeBefore(line, end(left)), slopeBefore(line, end(right))];
}

/** Slope of the piece that ends at a knot; beyond the ends that of the end piece, or 0. */
function slopeBefore({ knots, extend = false }: KnotLine, index: number): number {
  if (!extend && (index === 0 || index === knots.length)) return 0;
  const end = Math.min(Math.max(index, 1), knots.length - 1);
  return slopeOf([knots[end - 1], knots[end]] as unknown as Piece);
}

const slopeOf = ([[x0, y0], [x1, y1]]: Piece): number => (y1 - y0) / (x1 - x0);

/** Values at which it has a height, ascending; of a level stretch its ends. */
export function knotInverse({ knots, extend = false }: KnotLine, points: number): number[] {
  const found = new Set<number>();
  const last = knots.length - 1;
  for (let i = 1; i <= last; i++) {
    const piece = [knots[i - 1], knots[i]] as unknown as Piece;
    const [[x0, y0], [x1, y1]] = piece;
    if (points === y0) found.add(x0);
    if (points === y1) found.add(x1);
    const x = x0 + ((points - y0) / (y1 - y0)) * (x1 - x0);
    const inside = x > x0 && x < x1;
    // A level piece leads nowhere.
    const beyond = extend && y0 !== y1 && ((i === 1 && x < x0) || (i === last && x > x1));
    if (inside || beyond) found.add(x);
  }
  return [...found].toSorted((a, b) => a - b);
}

/** Adds it to a plan. */
export function lowerKnots(
  { knots, extend = false }: KnotLine,
  { builder, value, cap }: ScaleLowering,
): number {
  const numbers = builder.number(cap);
  for (const knot of knots) {
    builder.number(knot[0]);
    builder.number(knot[1]);
  }
  return builder.op('piecewise', [value, numbers, knots.length, extend ? 1 : 0]);
}

/** What a kind of scale needs that is a line through knots. */
export function knotKind<S>(line: (spec: S) => KnotLine) {
  return {
    points: (spec: S, value: number): number => knotPoints(line(spec), value),
    slope: (spec: S, value: number): SlopePair => knotSlope(line(spec), value),
    inverse: (spec: S, points: number): readonly number[] => knotInverse(line(spec), points),
    lower: (spec: S, lowering: ScaleLowering): number => lowerKnots(line(spec), lowering),
  };
}

/** A line with its values rising, whichever way its knots are told. */
export function rising(knots: readonly (readonly [number, number])[]): KnotLine {
  const [first, second] = knots;
  return {
    knots:
      first !== undefined && second !== undefined && first[0] > second[0]
        ? knots.toReversed()
        : knots,
  };
}
