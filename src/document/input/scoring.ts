import type { CombineInput, StatusByInput } from './combine.js';
import type { DatedInput, PeriodText, PeriodUnit } from './common.js';

// What people write about scoring and the calendar.

/** What a node does about missing children (S2). */
export type MissingInput =
  | 'renormalise'
  | 'strict'
  | 'worst'
  | {
      /** Points that a missing child counts as. */
      readonly neutral: number;
    }
  | {
      /** For how many periods the last points are carried on. */
      readonly carry: number;
    };

/** Lower edges of the status bands in points. */
export interface StatusEdgesInput {
  /** Lower edge of the lowest band, usually 0. */
  readonly poor?: number;
  /** From here on a score is worth watching. Default 50. */
  readonly watch?: number;
  /** From here on a score is good. Default 85. */
  readonly good?: number;
  /** From here on a score is above what was asked. */
  readonly above?: number;
}

/** Lower edges of the status bands for always, or by period from which they hold. */
export type DatedEdgesInput =
  | StatusEdgesInput
  | { readonly [period: PeriodText]: StatusEdgesInput };

/** Defaults of scoring for the whole card. */
export interface ScoringInput {
  /** Highest points one indicator can earn, 100 to 200. */
  readonly cap?: number;
  /** What every node does about missing children. Default renormalise. */
  readonly missing?: MissingInput;
  /** Share of weight, 0 to 1, that must be measured for a renormalising node to have a score. */
  readonly minCoverage?: number;
  /** Share of an objective's reported points that comes from its drivers, 0 to 1. */
  readonly driverShare?: DatedInput<number>;
  /** Whether an objective without direct score reports what its drivers imply. */
  readonly infer?: boolean;
  /** Fewest cases a value should rest on, before its sample counts as small. Default 30. */
  readonly minSample?: number;
  /** Which measures make the direct score. Default all. */
  readonly measures?: MeasuresInput;
  /** How perspectives make the total. Default mean. */
  readonly combine?: CombineInput;
  /** Where the status of the total comes from. Default points. */
  readonly statusBy?: StatusByInput;
  /** What loops without delay are: an error (default), or solved together. */
  readonly loops?: 'error' | 'fixedPoint';
  /** Lower edges of the status bands. */
  readonly status?: DatedEdgesInput;
}

/** Which measures make the direct score of an objective (S6). */
export type MeasuresInput =
  | 'all'
  | 'lagOnly'
  | {
      /** Share of the leading measures, 0 to 1. */
      readonly split: number;
    };

/** Calendar of the card. */
export interface CalendarInput {
  /** Length of a period. Default month. */
  readonly period?: PeriodUnit;
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly yearStart?: number;
}
