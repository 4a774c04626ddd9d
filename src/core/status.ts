import { EDGE_TOLERANCE } from './points.js';

/** Bands a score can fall into; `none` means that there is no score. `above` exists only where a card gives it an edge. */
export type Status = 'poor' | 'watch' | 'good' | 'above' | 'none';

/** How good each status is, the best highest. */
export const STATUS_RANK: Readonly<Record<Status, number>> = {
  none: -1,
  poor: 0,
  watch: 1,
  good: 2,
  above: 3,
};

/** Lower edges of the bands in points, inclusive. `poor` is what lies below `watch`. */
export interface StatusEdges {
  /** Start of the lowest band. */
  readonly poor: number;
  /** From here on a score is worth watching. */
  readonly watch: number;
  /** From here on a score is good. */
  readonly good: number;
  /** From here on a score is above what was asked; no such band without it. */
  readonly above?: number;
}

/** The edges used when a card names none. */
export const DEFAULT_STATUS_EDGES: StatusEdges = Object.freeze({ poor: 0, watch: 50, good: 85 });

/**
 * The band of a score.
 *
 * @param points - score in points, or NaN when there is none
 * @param edges - lower edges in points, inclusive within 1e-9
 */
export function statusOf(points: number, edges: StatusEdges): Status {
  const reaches = (edge: number | undefined): boolean =>
    edge !== undefined && points >= edge - EDGE_TOLERANCE;
  if (Number.isNaN(points)) return 'none';
  if (reaches(edges.above)) return 'above';
  if (reaches(edges.good)) return 'good';
  return reaches(edges.watch) ? 'watch' : 'poor';
}
