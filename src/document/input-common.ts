import type { TextInput } from '../core/index.js';

/** Length of a period of the calendar. */
export type PeriodUnit = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

/** A period as text: `2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07`, `2026-06-30`. */
export type PeriodText = string;

/** An ISO 8601 duration in whole years, months, weeks or days: `P3M`. */
export type DurationText = string;

/** One value for always, or values by period. */
export type DatedInput<T> = T | { readonly [period: PeriodText]: T };

/** Keys that every element may have. */
export interface ElementInput {
  readonly title?: TextInput;
  readonly description?: TextInput;
  readonly note?: TextInput;
  readonly tags?: readonly string[];
  /** Where the element comes from: a document, a line, a workshop. */
  readonly provenance?: TextInput;
}
