import type { ScorecardInput } from '../src/document/input.js';
import type { Way } from './bench.mjs';
import type { PlainValues, Workload } from './workload.mjs';

export interface NaiveScore {
  readonly points: number | null;
  readonly coverage: number;
}

export interface NaiveResult {
  readonly total: NaiveScore;
  readonly perspectives: ReadonlyMap<string, NaiveScore>;
  readonly objectives: ReadonlyMap<string, NaiveScore>;
  readonly indicators: ReadonlyMap<string, NaiveScore>;
}

export type NaiveModel = { readonly periods: readonly string[] };

export function buildNaive(
  card: ScorecardInput,
  periods: readonly string[],
  values: PlainValues,
): NaiveModel;
export function evaluateNaive(model: NaiveModel): NaiveResult[];
export const naive: Way<NaiveModel>;
