import type { JsonSchema, Writing } from './json-schema.js';
import type { Report } from './report.js';
import type { Take } from './take.js';

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
  /**
   * A frozen copy of a value (the value itself, where it is fresh) in which there is nothing to find: plain data, of this shape. Undefined for anything else, and
   * where there is any doubt; says nothing more, keeps no path, and is therefore several times quicker than to copy and check with care.
   */
  readonly take: Take;
  /** Reports everything that is wrong with a value that came from outside. */
  readonly check: (value: unknown, report: Report) => void;
  /** The preferred way to write a valid value: keys in order, short forms. */
  readonly canonical: (value: T, language: string) => unknown;
}
