import type * as z from 'zod';
import type { Report } from './report.js';

/**
 * One part of the language of scorecards. Its zod schema is the definition: the type, the checks of single values and the
 * published JSON Schema come from it. `check` walks a whole document by it and words every finding for the author of the
 * document; zod's own walk would hide findings inside unions and records, stop early, and copy what it reads.
 */
export interface Shape<T> {
  readonly zod: z.ZodType<T>;
  /** What a value of this shape is, for people: `a number, 0 or more`. */
  readonly expected: string;
  /** True only for values without any finding; says nothing more, keeps no path, and is therefore several times quicker. */
  readonly plainly?: (value: unknown) => boolean;
  /** Reports everything that is wrong with a value that came from outside. */
  readonly check: (value: unknown, report: Report) => void;
  /** The preferred way to write a valid value: keys in order, short forms. */
  readonly canonical: (value: T, language: string) => unknown;
}
