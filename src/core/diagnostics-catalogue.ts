import { catalogue } from './catalogue/all.js';
import type { DiagnosticEntry } from './catalogue/entry.js';
import type { DiagnosticCode } from './diagnostic.js';

/**
 * Every diagnostic the library can report, by code, for those who list them. The parts of an entry that depend on what was found are
 * functions of it, and what they are given differs from code to code.
 */
export const diagnosticsCatalogue: { readonly [Code in DiagnosticCode]: DiagnosticEntry<never> } =
  catalogue;
