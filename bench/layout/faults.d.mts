import type { MapLayout } from '../../src/layout/index.js';

export declare function faultsOf(
  layout: MapLayout,
  page: number,
): {
  readonly broken: number;
  readonly through: number;
  readonly overlap: number;
  readonly wide: number;
};
