import type { NormalScorecard, Observed } from '../document/index.js';

/** The metric or indicator of an id; undefined where it is none. */
export const observedOf = (
  { metrics, indicators }: Pick<NormalScorecard, 'metrics' | 'indicators'>,
  id: string,
): Observed | undefined => metrics.get(id) ?? indicators.get(id);

/** A key of values taken apart: the id, and the answer, member or other slice that it names beside it, if it names one. */
export function keyParts(key: string): readonly [id: string, part: string | undefined] {
  const point = key.indexOf('.');
  return point < 0 ? [key, undefined] : [key.slice(0, point), key.slice(point + 1)];
}
