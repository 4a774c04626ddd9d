import type { Diagnostic } from 'stratmap';
import { formatSpanishDiagnostic } from 'stratmap/spanish';

/** Words of sentences that Spanish does not have. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|is|are|was|it|its|of|or|and|not|has|have|with|without|for|from|by|at|an|as|which|that|than|more|most|least|such|between|number|list|map|text|key|value|values|given|nothing|write|give)(?![\p{L}-])/iu;

/** Names of options in a list, of which some are words as well. */
const NAMES = /(?<=(?:un objeto con|un[ao] de|una lista de|solo) )[a-z]\w*(?:, [a-z]\w*)*/gi;

/** What is said, without the names that are quoted or listed, and the code. */
const wordsOf = (found: Diagnostic): string =>
  formatSpanishDiagnostic({ ...found, path: [] })
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(NAMES, '')
    .replace(found.code, '');

/** Those that are not in Spanish from end to end. */
export const leftInEnglish = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(wordsOf).filter((words) => ENGLISH.test(words));
