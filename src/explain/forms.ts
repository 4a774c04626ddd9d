import { resultForm } from '../core/index.js';

// What explanations are told from: the forms of arguments of this folder and of those above it.

export const explanationForm = resultForm('explain', {
  ...{ id: 'string', period: 'string', parts: 'object' },
});
export const changeForm = resultForm('explainChange', {
  ...{ id: 'string', before: 'object', after: 'object', lines: 'object' },
});
export const cardDiffForm = resultForm('diffEvaluations', {
  ...{ period: 'string', changes: 'object', scores: 'object', effects: 'object' },
});
