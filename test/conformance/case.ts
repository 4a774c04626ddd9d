import { readdirSync, readFileSync } from 'node:fs';
import type { PeriodUnit, ScorecardInput } from '../../src/document/input.js';

/** One conformance case: plain data, readable by any implementation. */
export interface ConformanceCase {
  readonly title: string;
  /** Rule of docs/semantics.md: `S1` to `S8`, `S12`, `S13`. */
  readonly rule: string;
  /** Where the numbers come from, when they were not worked out for the case. */
  readonly source?: string;
  /** The arithmetic by hand. */
  readonly why: string;
  readonly card: ScorecardInput;
  readonly data: ConformanceData;
  /** Unit of the lanes; the calendar's own period by default. */
  readonly by?: PeriodUnit;
  /** The lanes, in order and without gaps. */
  readonly periods: readonly string[];
  /** Largest difference between numbers, 1e-9 by default. */
  readonly tolerance?: number;
  /** Fields by period and id (`total` for the whole card); null means that there is none. Only what is stated counts. */
  readonly expect: { readonly [period: string]: { readonly [id: string]: Expected } };
}

export type ConformanceData = {
  readonly [key: string]: { readonly [period: string]: number | string | null };
};

/** Fields of one node in one period, such as `points`, `coverage`, `low`, `worst`. */
export type Expected = { readonly [field: string]: unknown };

/** Every case of the folder `cases`, in order of file name. */
export function readCases(): readonly ConformanceCase[] {
  const folder = new URL('cases/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap(
      (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ConformanceCase[],
    );
}
