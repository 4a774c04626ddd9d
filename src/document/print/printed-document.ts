import { checkArguments, isPlain } from '../../core/index.js';
import type { ScorecardInput } from '../input/index.js';
import { canonical } from './canonical.js';

const DOCUMENT = {
  expected: 'a document that a reader accepted, such as the `document` of a card',
  fits: (value: unknown): boolean => isPlain(value) && Object.hasOwn(value, 'stratmap'),
};

/**
 * A document in canonical form, to be printed.
 *
 * @throws ScorecardError `invalid-option` for what is no document
 */
export function printedDocument(input: ScorecardInput): ScorecardInput {
  checkArguments({ input }, { input: DOCUMENT });
  return canonical(input);
}
