import type { ScorecardInput } from '../input/index.js';
import { printedDocument } from './printed-document.js';

/**
 * A document as JSON in canonical form: keys in the order of the schema, short forms, two spaces, LF at every line end.
 * Reading the result and printing it again gives the same bytes.
 *
 * @param input - a document that a reader accepted
 */
export function printJson(input: ScorecardInput): string {
  return `${JSON.stringify(printedDocument(input), null, 2)}\n`;
}
