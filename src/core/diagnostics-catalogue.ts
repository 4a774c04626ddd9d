import { catalogue } from './catalogue/all.js';
import type { DiagnosticEntry } from './catalogue/entry.js';
import type { DiagnosticCode } from './diagnostic.js';

/** The entries of all diagnostics, by code. */
export type DiagnosticsCatalogue = {
  readonly [Code in DiagnosticCode]: DiagnosticEntry<never>;
};

/**
 * Every diagnostic the library can report, by code, for those who list them. The parts of an entry that depend on what was found are
 * functions of it, and what they are given differs from code to code.
 */
export function diagnosticsCatalogue(): DiagnosticsCatalogue {
  return catalogue();
}
