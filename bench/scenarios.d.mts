import type { Workload } from './workload.mjs';

export interface Edit {
  readonly key: string;
  readonly lane: number;
  readonly value: number;
}

export function makeEdits(workload: Workload, count: number, seed?: number): Edit[];
export function makeScenarios(
  workload: Workload,
  count: number,
  changes: number,
  seed?: number,
): Omit<Edit, 'lane'>[][];
