import type { Comparison, Results } from './agreement.mjs';
import type { Goal } from './goals.mjs';
import type { Size, Workload } from './workload.mjs';

export interface Way<Handle = unknown> {
  readonly title: string;
  build(workload: Workload): Handle;
  evaluate(handle: Handle): unknown;
  read(handle: Handle): Results;
  load?(): Promise<void>;
  readonly sizes?: readonly string[];
}

export interface Ratio {
  readonly over?: string;
  readonly of?: string;
  readonly value: number;
  readonly limit?: number;
  readonly met?: boolean;
  /** False where there was nothing above 0 to judge. */
  readonly measurable?: false;
}

export interface Outcome {
  readonly operation: string;
  readonly size: string;
  readonly agreements: readonly (Comparison & {
    readonly way: string;
    readonly with: string;
    readonly agrees: boolean;
  })[];
  readonly times: Readonly<Record<string, number>>;
  readonly ratios: readonly Ratio[];
}

export function runOne(request: {
  readonly name: string;
  readonly operation: unknown;
  readonly sizeName: string;
  readonly size: Size;
  readonly ways: Readonly<Record<string, Way>>;
  readonly options: {
    readonly subject: string;
    readonly reference: string;
    readonly goals: readonly Goal[];
    readonly seed?: number;
    readonly rounds?: number;
    readonly warmMs?: number;
    readonly sampleMs?: number;
  };
}): Outcome;
