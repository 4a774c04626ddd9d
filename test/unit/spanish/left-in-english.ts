import type { Diagnostic } from 'stratmap';
import { formatSpanishDiagnostic } from 'stratmap/spanish';

/** Words of sentences that Spanish does not have. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|is|are|was|it|its|of|or|and|not|has|have|with|without|for|from|by|at|an|as|which|that|than|more|most|least|such|between|number|list|map|text|key|value|values|given|nothing|write|give)(?![\p{L}-])/iu;

/** What is said, without the names that are quoted and the code. */
const wordsOf = (found: Diagnostic): string =>
  formatSpanishDiagnostic({ ...found, path: [] })
    .replaceAll(/`[^`]*`/g, '')
    .replace(found.code, '');

/** Those that are not in Spanish from end to end. */
export const leftInEnglish = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(wordsOf).filter((words) => ENGLISH.test(words));
