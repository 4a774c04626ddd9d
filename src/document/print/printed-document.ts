import {
  checkArguments,
  type Diagnostic,
  isPlain,
  isRecord,
  ScorecardError,
} from '../../core/index.js';
import type { ScorecardInput } from '../input/index.js';
import { copyPlain } from '../read/copy-plain.js';
import { readObject } from '../read/read-object.js';
import { canonical } from './canonical.js';

/** A card, or a document by itself. */
type Printable = ScorecardInput | { readonly document: ScorecardInput };

const DOCUMENT = {
  expected: 'a card, or a document that a reader accepted',
  fits: (value: unknown): boolean => isPlain(value) && Object.hasOwn(value, 'stratmap'),
};

/** More than any reader lets through unless it is told to; what goes round in circles comes to an end. */
const LIMITS = { characters: Number.POSITIVE_INFINITY, depth: 1000, values: 1e8 };

/**
 * A document in canonical form, as text.
 *
 * @param write - makes the text
 * @throws ScorecardError `invalid-option` for what is no document, `invalid-scorecard` for one that no reader would accept
 */
export function printedDocument(
  card: Printable,
  write: (document: ScorecardInput) => string,
): string {
  const given: unknown = isRecord(card) && 'document' in card ? card.document : card;
  checkArguments({ card: given }, { card: DOCUMENT });
  const copied = copyPlain(given, LIMITS);
  if (!copied.ok) throw unprintable(copied.diagnostics);
  const document = copied.value as ScorecardInput;
  try {
    return write(canonical(document));
  } catch {
    // Only a document that was never read holds what cannot be written.
    throw unprintable(readObject(document).diagnostics);
  }
}

const unprintable = (found: readonly Diagnostic[]): ScorecardError =>
  new ScorecardError('invalid-scorecard', 'this document cannot be printed', found);
