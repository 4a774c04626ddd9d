export type { CardChange, DiffElementKind, DiffKind } from './card-change.js';
export type { CardDiff, ChangeEffect, ScoreDifference } from './card-diff.js';
export { diffEvaluations, type DiffOptions } from './diff-evaluations.js';
export { diffScorecards } from './diff-scorecards.js';
export type { Edit } from './edit.js';
export { formatCardDiff, formatDiff, type FormatDiffOptions } from './format-diff.js';
