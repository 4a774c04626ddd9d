import type { Status, StatusEdges } from '../../core/index.js';
import type { IndicatorScore } from '../../evaluate/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import type { Zone } from './views.js';

/**
 * Which values earn which status: by baseline and target where the scale is a straight line between them, by the four ends of a
 * range that is best inside. Other scales have no zones here, nor have indicators whose status rules give.
 *
 * @param inForce - status edges of the period of the record
 */
export function zonesOf(
  resolved: ResolvedIndicator | undefined,
  record: IndicatorScore | undefined,
  inForce: StatusEdges,
): readonly Zone[] {
  const scale = resolved?.scale;
  if (resolved === undefined || scale === undefined || record === undefined) return [];
  // Where rules give the status the bands of the points would say another.
  if (resolved.indicator.statusBy !== undefined) return [];
  const edges = edgesOf(inForce);
  if (scale.kind === 'band') {
    const [[first, last], [start, end]] = [scale.zero, scale.full];
    const rising = edges.map(([status, points]) => [status, mix(first, start, points)] as const);
    const falling = edges.map(([status, points]) => [status, mix(last, end, points)] as const);
    return inside(rising, falling);
  }
  const { baseline, target } = record;
  if (scale.kind !== 'linear' || baseline === undefined || typeof target !== 'number') return [];
  if (baseline === target) return [];
  const up = target > baseline;
  return edges.map(([status, points], i) => {
    const next = edges[i + 1];
    const start = i === 0 ? null : mix(baseline, target, points);
    const stop = next === undefined ? null : mix(baseline, target, next[1]);
    return up ? { from: start, to: stop, status } : { from: stop, to: start, status };
  });
}

type Edge = readonly [status: Status, at: number];

/** Bands from the worst up, with the points they start at. */
const edgesOf = ({ poor, watch, good, above }: StatusEdges): readonly Edge[] => [
  ['poor', poor],
  ['watch', watch],
  ['good', good],
  // More than 100 points cannot be placed between baseline and target of a range.
  ...(above === undefined ? [] : [['above', above] as const]),
];

const mix = (from: number, to: number, points: number): number =>
  from + ((to - from) * points) / 100;

/** Zones on both sides of the best range, the worst outermost; a status beyond the best range takes no room. */
function inside(rising: readonly Edge[], falling: readonly Edge[]): readonly Zone[] {
  const within = rising.filter(([, at], i) => at <= (falling[i]?.[1] ?? at));
  const last = within.length - 1;
  const below = within.slice(0, last).map(([status, at], i): Zone => {
    return { from: i === 0 ? null : at, to: within[i + 1]?.[1] ?? null, status };
  });
  const above = within.slice(0, last).map(([status], i): Zone => {
    return {
      from: falling[i + 1]?.[1] ?? null,
      to: i === 0 ? null : (falling[i]?.[1] ?? null),
      status,
    };
  });
  const best = within[last];
  const middle: Zone[] =
    best === undefined ? [] : [{ from: best[1], to: falling[last]?.[1] ?? null, status: best[0] }];
  return [...below, ...middle, ...above.toReversed()];
}
