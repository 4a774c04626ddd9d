import type { TextInput } from '../../core/index.js';
import type { DurationText, PeriodText } from './common.js';

// What people write about time: windows, versions of a definition, revisions of the card, and values with their size or interval.

/** What a value sums up beside its own period: everything since the start of a longer one, or the last ones (S8). */
export type OverInput =
  | 'monthToDate'
  | 'quarterToDate'
  | 'yearToDate'
  | {
      /** How much time up to the period: P12M. */
      readonly rolling: DurationText;
    };

/** A change of what an indicator means: values on both sides of it are not compared. */
export interface VersionInput {
  /** First period of the new definition. */
  readonly from: PeriodText;
  /** What changed. */
  readonly note?: TextInput;
}

/** A value with the size of its sample, or with an interval of its own. */
export interface MeasuredValueInput {
  /** The value. */
  readonly value: number;
  /** How many cases it rests on. */
  readonly n?: number;
  /** Lower end of its interval. */
  readonly low?: number;
  /** Upper end of its interval. */
  readonly high?: number;
}

/** One written value: a number, a label, null for "not there yet", `n/a` for "does not apply", or a number with its size. */
export type WrittenValue = number | string | null | MeasuredValueInput;

/** Numbers that must add up in every period. */
export interface CheckInput {
  /** What must be equal: `offered = answered + abandoned`. */
  readonly equal: string;
  /** Largest difference that is still equal. Default 0. */
  readonly tolerance?: number;
  /** What it is about. */
  readonly title?: TextInput;
}

/** A change of the card itself, dated by when it was decided. */
export interface RevisionInput {
  /** The day from which the card reads like this. */
  readonly on: PeriodText;
  /** Why. */
  readonly note?: TextInput;
  /** Keys of the card, merged by id over what was there before; null removes. */
  readonly changes: { readonly [key: string]: unknown };
}
