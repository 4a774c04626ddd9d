import type { ScorecardInput } from '../src/document/input/index.js';
import type { Way } from './bench.mjs';
import type { PlainValues, Workload } from './workload.mjs';

export interface LeanScore {
  readonly points: number | null;
  readonly coverage: number;
}

export interface LeanResult {
  readonly total: LeanScore;
  readonly perspectives: ReadonlyMap<string, LeanScore>;
  readonly objectives: ReadonlyMap<string, LeanScore>;
  readonly indicators: ReadonlyMap<string, LeanScore>;
}

export type LeanModel = { readonly periods: readonly string[] };

export function buildLean(
  card: ScorecardInput,
  periods: readonly string[],
  values: PlainValues,
): LeanModel;
export function evaluateLean(model: LeanModel): LeanResult[];
export const lean: Way<LeanModel>;
