import { type Diagnostic, formatPath } from '../../../src/core/index.js';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { buildModel, type Model } from '../../../src/model/index.js';

/** A card with what every test needs, and what this one adds. */
export const cardWith = (more: Partial<ScorecardInput>): ScorecardInput => ({
  stratmap: 1,
  id: 'card',
  title: 'Card',
  perspectives: { p: {} },
  ...more,
});

/** Findings about a card as `code path`. */
export const foundIn = (more: Partial<ScorecardInput>): string[] =>
  diagnosticsOf(more).map(({ code, path }) => `${code} ${formatPath(path)}`);

/** Findings about a card. */
export const diagnosticsOf = (more: Partial<ScorecardInput>): readonly Diagnostic[] =>
  buildModel(cardWith(more)).diagnostics;

/** The model of a card that must be sound. */
export function modelWith(more: Partial<ScorecardInput>): Model {
  const built = buildModel(cardWith(more));
  if (built.ok) return built.model;
  throw new Error(built.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
}

export const scored = { baseline: 0, target: 100 };
