import { type Diagnostic, hasErrors } from '../core/index.js';
import { editionsOf, type ScorecardInput } from '../document/index.js';
import { buildModel, type ModelResult } from './build-model.js';
import type { EditionModel, Model } from './model.js';
import { type Locate, newReport } from './report.js';

/** Most revisions of one card: each is a whole card to check. */
const MOST_REVISIONS = 200;

/**
 * Resolves a document with all its revisions: the model of the card as it reads now, with the models of its earlier editions.
 * Problems of the card as first written are found where they are; those that a revision brings, at the revision.
 *
 * @param input - a document of valid shape
 * @param locate - where a path stands in the text, if the document came from text
 */
export function buildRevised(input: ScorecardInput, locate?: Locate): ModelResult {
  const { revisions = [] } = input;
  if (revisions.length === 0) return buildModel(input, locate);
  const report = newReport(locate);
  if (revisions.length > MOST_REVISIONS) {
    report.add('revision.too-many', ['revisions'], {
      count: revisions.length,
      limit: MOST_REVISIONS,
    });
    return { ok: false, diagnostics: report.found };
  }
  const models: EditionModel[] = [];
  let found: readonly Diagnostic[] = [];
  for (const { on, index, document, problem } of editionsOf(input)) {
    const built = buildModel(document, locate);
    const wrong = problem ?? built.diagnostics.find(({ severity }) => severity === 'error');
    if (index === undefined && hasErrors(built.diagnostics)) return built;
    if (wrong !== undefined && index !== undefined)
      report.add('revision.invalid', ['revisions', index, 'changes'], {
        on: on ?? '',
        at: problem?.path.join('.') ?? '',
        problem: wrong,
      });
    if (built.ok)
      models.push({ document, model: built.model, ...(on === undefined ? {} : { on }) });
    found = built.diagnostics;
  }
  const diagnostics = [...report.found, ...found.filter(({ severity }) => severity !== 'error')];
  const last = models.at(-1)?.model;
  if (last === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const model: Model = Object.freeze({ ...last, editions: Object.freeze(models) });
  return { ok: true, model, diagnostics };
}
