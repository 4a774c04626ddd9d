import { Document } from 'yaml';
import type { ScorecardInput } from '../input/index.js';
import { printedDocument } from './printed-document.js';

/** How YAML is written: no folding, and quotes around words that older YAML reads as true, false or dates. */
export const YAML_STYLE = { lineWidth: 0, indent: 2, minContentWidth: 0 } as const;

/**
 * A document as YAML in canonical form: keys in the order of the schema, short forms, two spaces, LF at every line end.
 * Reading the result and printing it again gives the same bytes.
 *
 * @param card - a card, or a document that a reader accepted
 * @throws ScorecardError `invalid-option`, `invalid-scorecard` for anything else
 */
export function printYaml(card: ScorecardInput | { readonly document: ScorecardInput }): string {
  return printedDocument(card, (document) =>
    new Document(document, {
      version: '1.2',
      schema: 'core',
      compat: 'yaml-1.1',
      aliasDuplicateObjects: false,
    }).toString(YAML_STYLE),
  );
}
