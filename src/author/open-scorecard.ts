import { type Diagnostic, deepFreeze, hasErrors } from '../core/index.js';
import type { ReadResult, ScorecardInput } from '../document/index.js';
import { readObject } from '../document/index.js';
import { buildRevised, type Locate, type Model, registerModel } from '../model/index.js';
import { addElements } from './add-elements.js';
import { refused } from './refused.js';
import type { TunableScorecard } from './tunable-scorecard.js';
import { tuneDocument } from './tune-document.js';

/** What a door answers: a card, perhaps with warnings, or all that is wrong. */
export type ParseResult =
  | {
      /** Whether the card can be used. */
      readonly ok: true;
      /** The card, frozen. */
      readonly scorecard: TunableScorecard;
      /** Warnings and remarks; no errors. */
      readonly diagnostics: readonly Diagnostic[];
      /** Where a path stands in the text; nowhere, if the card came from no text. */
      readonly locate: Locate;
    }
  | {
      /** Whether the card can be used. */
      readonly ok: false;
      /** Everything that is wrong, and warnings. */
      readonly diagnostics: readonly Diagnostic[];
    };

/** Makes a card of a document that was read: resolves it and refuses it if any finding is an error. */
export function openScorecard(read: ReadResult): ParseResult {
  if (!read.ok) return closed(read.diagnostics);
  const built = buildRevised(read.input, read.locate);
  const diagnostics = [...read.diagnostics, ...built.diagnostics];
  if (!built.ok || hasErrors(diagnostics)) return closed(diagnostics);
  return Object.freeze({
    ok: true,
    scorecard: makeCard(read.input, built.model),
    diagnostics: Object.freeze(diagnostics),
    locate: (path) => read.locate(path),
  });
}

const closed = (diagnostics: readonly Diagnostic[]): ParseResult =>
  Object.freeze({ ok: false, diagnostics: Object.freeze([...diagnostics]) });

// Its methods are closures over the document, so they work when they are passed around.
function makeCard(input: ScorecardInput, model: Model): TunableScorecard {
  const document = deepFreeze(input);
  const card: TunableScorecard = {
    document,
    tune: (patch: unknown) => reopen('the tuned scorecard', tuneDocument(document, patch)),
    add: (more: unknown) => reopen('the extended scorecard', addElements(document, more)),
    toJSON: () => document,
  };
  registerModel(card, model);
  return Object.freeze(card);
}

function reopen(what: string, document: unknown): TunableScorecard {
  const opened = openScorecard(readObject(document));
  if (!opened.ok) throw refused(`${what} is not valid`, opened.diagnostics);
  return opened.scorecard;
}
