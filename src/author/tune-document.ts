import {
  checkArguments,
  type Diagnostic,
  diagnostic,
  isPlain,
  nameOf,
  own,
  recordForm,
  type Unchecked,
} from '../core/index.js';
import { type ScorecardInput, SECTIONS } from '../document/index.js';
import { documentRule } from './document-rules.js';
import { merge } from './merge-rule.js';
import { MOST_PROBLEMS, refused } from './refused.js';

const PATCH = recordForm('what changes, in the shape of the document');

/**
 * A document with a patch merged in.
 *
 * @throws ScorecardError `invalid-option` if the patch is no object, `unknown-id` if it names an element the document lacks
 */
export function tuneDocument(document: ScorecardInput, patch: unknown): unknown {
  checkArguments({ patch }, { patch: PATCH });
  const present = new Map<string, unknown>(Object.entries(document));
  const problems = Object.entries(SECTIONS).flatMap(([section, kind]) =>
    sectionProblems(present.get(section), own(patch as Unchecked, section), section, kind),
  );
  if (problems.length > 0)
    throw refused('`tune` changes only elements that the card has', problems, 'unknown-id');
  return merge(document, patch, documentRule);
}

function sectionProblems(
  present: unknown,
  changes: unknown,
  section: string,
  kind: string,
): Diagnostic[] {
  if (changes === undefined) return [];
  if (!isPlain(changes)) return [shape([section], changes, 'a map from ids to changes')];
  const known = isPlain(present) ? present : {};
  const ids = Object.keys(known);
  return Object.entries(changes)
    .filter(([id, change]) => change === null || !Object.hasOwn(known, id))
    .slice(0, MOST_PROBLEMS)
    .map(([id, change]) =>
      Object.hasOwn(known, id)
        ? shape([section, id], change, 'changes: tuning keeps every element of a card')
        : diagnostic('reference.unknown', [section, id], { id, kind, known: ids }),
    );
}

const shape = (path: readonly string[], found: unknown, expected: string): Diagnostic =>
  diagnostic('document.shape', path, { found: nameOf(found), expected });
