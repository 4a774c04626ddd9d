export type Columns = ReadonlyMap<string, Float64Array>;

export interface Results {
  readonly total: Float64Array;
  readonly objectives: Columns;
  readonly indicators: Columns;
  readonly perspectives?: Columns;
  readonly totalCoverage?: Float64Array;
  readonly objectiveCoverages?: Columns;
}

export interface Comparison {
  readonly difference: number;
  readonly where: string;
  readonly compared: number;
}

export const TOLERANCE: number;
export function compareResults(actual: Results, expected: Results): Comparison;
