// What explanations of change and what-if take along; not an entry point.
export { evaluateAgain } from './evaluate.js';
export { type Evaluation, stateOf } from './evaluation.js';
export { compiledApart, joinedData, partsOf, stage, type StageParts } from './stage.js';
export type { EvaluationState } from './state.js';
