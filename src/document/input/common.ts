import type { TextInput } from '../../core/index.js';

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
  /** What the element is called. Without it, the id is shown. */
  readonly title?: TextInput;
  /** What it means, in a few sentences. */
  readonly description?: TextInput;
  /** A note of your own. */
  readonly note?: TextInput;
  /** Words to find it by. */
  readonly tags?: readonly string[];
  /** Where the element comes from: a document, a line, a workshop. */
  readonly provenance?: TextInput;
}
