// Numbers of points as every text, table and picture shows them: to one decimal. A difference that is shown is the difference of what is shown, so that a reader
// who subtracts finds it (S9); exact numbers stay in the data.

/** Points as they are shown, as a number: rounded to one decimal as they are written, halves away from 0. */
export function shownPoints(points: number): number {
  const size = Math.abs(points);
  if (size < 0.01) return 0;
  // By the decimals that the number is written with, as `Intl` does: 8.35 is shown as 8.4, though it lies a little below.
  return (Math.sign(points) * Math.round(Number(`${size}e1`))) / 10 + 0;
}

/** The difference of two numbers of points as they are shown. */
export const shownDifference = (from: number, to: number): number =>
  Math.round(10 * (shownPoints(to) - shownPoints(from))) / 10 + 0;

/**
 * Parts of a difference as they are shown, so that they sum to it as it is shown: each rounded, and where the sum is then a tenth or more
 * off, those moved by a tenth that lie closest to it.
 */
export function shownParts(parts: readonly number[], sum: number): readonly number[] {
  const tenths = parts.map((part) => Math.round(10 * shownPoints(part)));
  const off = Math.round(10 * sum) - tenths.reduce((total, one) => total + one, 0);
  const left = (i: number): number =>
    Math.sign(off) * (10 * (parts[i] as number) - (tenths[i] as number));
  const order = [...parts.keys()].toSorted((a, b) => left(b) - left(a));
  for (const i of order.slice(0, Math.abs(off))) tenths[i] = (tenths[i] as number) + Math.sign(off);
  return tenths.map((one) => one / 10);
}
