import type { JsonSchema, Writing } from './json-schema.js';
import type { Report } from './report.js';

/**
 * One part of the language of scorecards, declared once: what it looks like in the published JSON Schema, how a document is checked
 * against it with every finding worded for its author, and how it is preferably written.
 */
export interface Shape<T> {
  /** Never there: says which type the shape is of. */
  readonly of?: T;
  /** Its part of the JSON Schema. */
  readonly json: (writing: Writing) => JsonSchema;
  /** What a value of this shape is, for people: `a number, 0 or more`. */
  readonly expected: string;
  /** True only for values without any finding; says nothing more, keeps no path, and is therefore several times quicker. */
  readonly plainly: (value: unknown) => boolean;
  /** Reports everything that is wrong with a value that came from outside. */
  readonly check: (value: unknown, report: Report) => void;
  /** The preferred way to write a valid value: keys in order, short forms. */
  readonly canonical: (value: T, language: string) => unknown;
}
