import type { ScorecardInput } from '../src/document/input/index.js';

export interface Size {
  readonly cards: number;
  readonly objectives: number;
  readonly indicators: number;
  readonly periods: number;
  readonly group: number;
  readonly rounds: number;
}

export interface Workload {
  readonly card: ScorecardInput;
  readonly periods: readonly string[];
  readonly columns: Readonly<Record<string, Float64Array>>;
}

export type PlainValues = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export function makeWorkload(size: Size, seed?: number): Workload;
export function makeWorkloads(size: Size, seed?: number): Workload[];
export function plainValues(workload: Pick<Workload, 'periods' | 'columns'>): PlainValues;
