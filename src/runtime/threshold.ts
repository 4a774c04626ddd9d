// All comparisons of a value with a threshold (S3): kernels, their secants and the scales share them. 29 of 100 in percent is
// 28.999999999999996 in doubles, and must reach 29.

/** How near a number must come to count as the threshold itself, of 1 or of its size. */
const SLACK = 1e-12;

/** Whether a number is the same as another but for what decimals lose in doubles. */
export const isSame = (x: number, edge: number): boolean =>
  Math.abs(x - edge) <= SLACK * Math.max(1, Math.abs(edge));

/** The comparisons a step scale can make, by number. */
export const stepTests = ['>=', '>', '<=', '<', '='] as const;

const tests: readonly ((x: number, at: number) => boolean)[] = [
  (x, at) => x >= at || isSame(x, at),
  (x, at) => x > at && !isSame(x, at),
  (x, at) => x <= at || isSame(x, at),
  (x, at) => x < at && !isSame(x, at),
  isSame,
];

/** Whether a number is on the passing side of a threshold; a missing one is not. `test` is an index in `stepTests`. */
export const passes = (test: number, x: number, edge: number): boolean => tests[test]!(x, edge);

/**
 * Points of a value on a line that does not lead the way it should in a lane: the target is met by where the line starts, so that only
 * meeting it counts. NaN where the line leads that way, or where no way is known.
 *
 * @param way - 1 where higher is better, -1 where lower is, 0 where that is not known
 */
export function pointsOfMet(x: number, from: number, to: number, way: number): number {
  if (!((to - from) * way <= 0) || way === 0 || x !== x) return Number.NaN;
  return passes(way > 0 ? 0 : 2, x, to) ? 100 : 0;
}
