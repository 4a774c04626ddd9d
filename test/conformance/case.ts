import { readdirSync, readFileSync } from 'node:fs';
import type { PeriodUnit, ScorecardInput } from '../../src/document/input/index.js';
import type { Question } from './question.js';

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
  /** Whether comparisons reach across changes of a definition (S8.2). */
  readonly acrossVersions?: boolean;
  /** What else is asked, each with its answer. The plain evaluator of the tests answers none: the hand numbers judge the engine alone. */
  readonly ask?: readonly Question[];
  /** Codes of the errors, sorted, for which the card is refused; nothing else is expected of such a case. */
  readonly refused?: readonly string[];
  /** `numbers`: the plain evaluator of the tests lacks what the case is about, so that the hand numbers judge the engine alone. */
  readonly judgedBy?: 'numbers';
}

/** Values by key and period, or rows that may say when they were recorded. */
export type ConformanceData =
  | { readonly [key: string]: { readonly [period: string]: ConformanceValue } }
  | readonly {
      readonly period: string;
      readonly key: string;
      readonly value: ConformanceValue;
      readonly recorded?: string;
    }[];

/** A value, alone or with its number of cases, or its interval (S8.5). */
export type ConformanceValue =
  | number
  | string
  | null
  | {
      readonly value: number | null;
      readonly n?: number;
      readonly low?: number;
      readonly high?: number;
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
