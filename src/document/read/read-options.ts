import {
  type Diagnostic,
  functionForm,
  type OptionForm,
  type OptionForms,
  readOptions,
  recordForm,
  stated,
  textForm,
} from '../../core/index.js';
import type { ScorecardInput } from '../input/index.js';
import type { Locate } from '../shape/index.js';

/** How much of a document is read at most. */
export interface ReadLimits {
  /** Length of one text in UTF-16 units. Default 1,000,000 for YAML and 8,000,000 for JSON. */
  readonly characters?: number | undefined;
  /** Levels of maps and lists inside each other. Default 64. */
  readonly depth?: number | undefined;
  /** Number of values. Default 2,000,000. */
  readonly values?: number | undefined;
}

/** How a document is read. */
export interface ReadOptions {
  /** Name of the text, for messages. */
  readonly source?: string | undefined;
  /** Other limits than the defaults. */
  readonly limits?: ReadLimits | undefined;
  /**
   * Gives the text of a scorecard named under `extends`, or undefined if there is none. References of a document that was
   * itself loaded are first joined to its own reference, so that all are seen from the first document.
   */
  readonly load?: (reference: string) => string | undefined;
}

/** A document that was read: its content and every finding, or the findings alone if any is an error. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly input: ScorecardInput;
      readonly diagnostics: readonly Diagnostic[];
      /** Place of a path in the text; of a key where its value is a map or a list. Undefined for plain objects. */
      readonly locate: Locate;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The limits with every default filled in. */
export type Limits = { readonly [K in keyof ReadLimits]-?: number };

/** Fills in defaults. */
export function limitsOf(options: ReadOptions, characters: number): Limits {
  return { characters, depth: 64, values: 2_000_000, ...stated(options.limits ?? {}) };
}

const COUNT: OptionForm = {
  expected: 'a number, 0 or more',
  fits: (value) => typeof value === 'number' && value >= 0,
};
const LIMITS: OptionForms<ReadLimits> = { characters: COUNT, depth: COUNT, values: COUNT };

const FORMS: OptionForms<ReadOptions> = {
  source: textForm(),
  limits: recordForm('an object with the limits that differ'),
  load: functionForm('a function of a reference'),
};

/**
 * The options of reading.
 *
 * @throws ScorecardError `invalid-option` with everything that is wrong
 */
export function readingOptions(given: ReadOptions | null | undefined): ReadOptions {
  return readOptions(given, FORMS, ({ limits }, problems) => {
    if (limits !== undefined) problems.within(['limits'], limits, LIMITS);
  });
}
