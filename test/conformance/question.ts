import type { ConformanceData } from './case.js';

/**
 * What is asked of an evaluated case beside the scores of its periods. `is` is the answer: of records only the fields stated count, lists
 * have the entries stated, in their order, and null means that there is none.
 */
export type Question = QuestionOf & { readonly is: unknown };

type QuestionOf =
  /** The slope of the last `window` periods (S8.3): `{ ok, slope, count }`. */
  | {
      readonly what: 'slope';
      readonly id: string;
      readonly window?: number;
      readonly of?: 'points' | 'value';
    }
  /** The record of an element in a period by what was known on a day (S8.4); by all that is known without `asOf`. */
  | {
      readonly what: 'known';
      readonly asOf?: string;
      readonly period: string;
      readonly id: string;
    }
  /** The record of an element in a period after values were changed (S8.6). */
  | {
      readonly what: 'with';
      readonly changes: ConformanceData;
      readonly period: string;
      readonly id: string;
    }
  /** What changed by changed values, in all periods (S8.6): `{ id, period, before, after }`. */
  | { readonly what: 'changes'; readonly changes: ConformanceData }
  /** Alerts of one element between two periods (S8.7): `{ alerts, told }`, `told` being its band in the memory that is handed on. */
  | {
      readonly what: 'alerts';
      readonly id: string;
      readonly before: string;
      readonly after: string;
      /** The band last told; that of `before` by default. */
      readonly told?: 'good' | 'watch' | 'poor' | 'none';
      readonly hysteresis?: number;
      readonly maxAge?: number;
      readonly tolerance?: number;
    }
  /** Early warnings in a period (S8.8). */
  | { readonly what: 'warnings'; readonly period: string; readonly from?: 'poor' | 'watch' }
  /** Points by period of `total` and elements of each tenant (S8.9), null where there are none; by what was known on a day with `asOf`. */
  | {
      readonly what: 'fleet';
      readonly asOf?: string;
      readonly tenants: { readonly [id: string]: ConformanceData };
    }
  /** Findings of the data: `{ code, path }`. */
  | { readonly what: 'findings' };
