import type { Plan } from '../../runtime/index.js';

/** What the numbers of one operation may be: each row between two ends, which are the same where it does not vary. */
export interface OpView {
  readonly plan: Plan;
  /** Where its record starts in `plan.code`. */
  readonly at: number;
  /** Lower end of a row; NaN where it is missing, throughout. */
  readonly low: (row: number) => number;
  /** Upper end of a row. */
  readonly high: (row: number) => number;
  /** Whether the ends are those of every period at once rather than of one, so that earlier periods vary too. */
  readonly everyLane: boolean;
}

/** How much an output moves for one unit of a row: at least and at most, infinite where it may jump. */
export type Slope = readonly [row: number, least: number, most: number];

/** What is known of a kernel beside how it runs. */
export interface Bearing {
  /**
   * Slopes of the output at an offset from the destination, over all the view allows; rows that do not move it are left out. Coverage has
   * none: what is there stays there.
   */
  readonly slopes: (view: OpView, offset: number) => readonly Slope[];
  /** Ends of the output where corners of the view do not have them. */
  readonly range?: (view: OpView, offset: number) => readonly [number, number] | undefined;
  /** Whether the output may be missing somewhere in the view though it is there at its corners. */
  readonly hazard?: (view: OpView) => boolean;
  /** Numbers of a row at which the output may turn around. */
  readonly turns?: (view: OpView, row: number) => readonly number[];
  /** What it makes; points lie between 0 and the largest cap. */
  readonly makes: 'value' | 'points';
}

const FAR = Number.POSITIVE_INFINITY;

export const rising = (row: number): Slope => [row, 0, FAR];
export const falling = (row: number): Slope => [row, -FAR, 0];
export const either = (row: number): Slope => [row, -FAR, FAR];
/** At most one for one, as a clamp or an extreme has it. */
export const atMostOne = (row: number): Slope => [row, 0, 1];

/** An argument of the operation of a view. */
export const arg = ({ plan, at }: OpView, index: 0 | 1 | 2 | 3): number =>
  plan.code[at + 2 + index] as number;

export const varies = (view: OpView, row: number): boolean =>
  view.low(row) !== view.high(row) && isThere(view, row);
export const isThere = (view: OpView, row: number): boolean => !Number.isNaN(view.low(row));
/** Whether a row may be 0. */
export const mayVanish = (view: OpView, row: number): boolean =>
  view.low(row) <= 0 && view.high(row) >= 0;

/** The product of two slopes; nothing times anything is nothing. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** Ends of the products of two ranges. */
export function product(
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
): readonly [number, number] {
  const all = [times(a, c), times(a, d), times(b, c), times(b, d)];
  return [Math.min(...all), Math.max(...all)];
}

/** Slope of a clamped line that rises by `slope`, over a range of heights before the clamp. */
export function clampedSlope(
  row: number,
  slope: number,
  heights: readonly [number, number],
  [floor, cap]: readonly [number, number],
): Slope {
  const [from, to] = [Math.min(...heights), Math.max(...heights)];
  if (from >= floor && to <= cap) return [row, slope, slope];
  if (to <= floor || from >= cap) return [row, 0, 0];
  return [row, Math.min(0, slope), Math.max(0, slope)];
}

/**
 * Slope of a line through knots over a range, clamped to `floor` and `cap`.
 *
 * @param first - where the knots start in the numbers of the plan: x and y in turn
 * @param extend - whether the line goes on beyond its ends
 */
export function knotSlope(
  { plan: { numbers }, low, high }: OpView,
  row: number,
  first: number,
  count: number,
  extend: boolean,
  [floor, cap]: readonly [number, number],
): Slope {
  const X = (i: number): number => numbers[first + 2 * i] as number;
  const Y = (i: number): number => numbers[first + 2 * i + 1] as number;
  const [from, to] = [low(row), high(row)];
  let [least, most] = [FAR, -FAR];
  const take = (slope: number): void => {
    least = Math.min(least, slope);
    most = Math.max(most, slope);
  };
  if (count < 2 || (!extend && (from < X(0) || to > X(count - 1)))) take(0);
  for (let i = 1; i < count; i++) {
    const starts = extend && i === 1 ? -FAR : X(i - 1);
    const ends = extend && i === count - 1 ? FAR : X(i);
    if (to <= starts || from >= ends) continue;
    const slope = (Y(i) - Y(i - 1)) / (X(i) - X(i - 1));
    const height = (x: number): number => Y(i - 1) + slope * (x - X(i - 1));
    const [, own, other] = clampedSlope(
      row,
      slope,
      [height(Math.max(from, starts)), height(Math.min(to, ends))],
      [floor, cap],
    );
    take(own);
    take(other);
  }
  return least > most ? [row, 0, 0] : [row, least, most];
}

/** The x of knots. */
export const knotPlaces = (plan: Plan, first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => plan.numbers[first + 2 * i] as number);
