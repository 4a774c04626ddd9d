/** Types of `maps.mjs`, for the tests. */
import type { MapGraph } from '../../src/layout/index.ts';

export interface MapSize {
  readonly objectives: number;
  readonly links: number;
  readonly maps: number;
}

export const sizes: { readonly [size in 'small' | 'medium' | 'large' | 'huge' | 'giant']: MapSize };

export function randomMap(size: MapSize, seed: number): MapGraph;

export function serviceMap(): MapGraph;
