import type { ScorecardInput } from '../input/index.js';
import { printedDocument } from './printed-document.js';

/**
 * A document as JSON in canonical form: keys in the order of the schema, short forms, two spaces, LF at every line end.
 * Reading the result and printing it again gives the same bytes.
 *
 * @param card - a card, or a document that a reader accepted
 * @throws ScorecardError `invalid-option`, `invalid-scorecard` for anything else
 */
export function printJson(card: ScorecardInput | { readonly document: ScorecardInput }): string {
  return printedDocument(card, (document) => `${JSON.stringify(document, null, 2)}\n`);
}
