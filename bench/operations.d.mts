import type { Comparison } from './agreement.mjs';
import type { Way } from './bench.mjs';
import type { Workload } from './workload.mjs';

export interface Operation {
  readonly sizes: readonly string[];
  readonly unit: string;
  check(way: Way, reference: Way, workloads: readonly Workload[]): Comparison;
}

export const operations: Readonly<Record<
  'build' | 'evaluate' | 'update' | 'whatIf' | 'sensitivities' | 'allSensitivities' | 'memory' | 'load' | 'cold' | 'fleet',
  Operation
>>;
