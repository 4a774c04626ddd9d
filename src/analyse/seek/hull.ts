import type { Curve } from './curve.js';

/** Points of the upper concave hull of a stretch of a curve, by index, its ends included. */
export function hullOf(
  { cost, gain }: Pick<Curve, 'cost' | 'gain'>,
  from: number,
  to: number,
): number[] {
  const kept: number[] = [];
  for (let i = from; i <= to; i++) {
    while (kept.length >= 2) {
      const [a, b] = [kept.at(-2) as number, kept.at(-1) as number];
      const left =
        ((gain[b] as number) - (gain[a] as number)) * ((cost[i] as number) - (cost[a] as number));
      const right =
        ((gain[i] as number) - (gain[a] as number)) * ((cost[b] as number) - (cost[a] as number));
      if (left > right) break;
      kept.pop();
    }
    kept.push(i);
  }
  return kept;
}
