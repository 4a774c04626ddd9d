// What intervals and random draws take along; not an entry point.
export { stateOf } from './evaluation.js';
export { unknownId } from './period-scores.js';
export { endsOf } from './records.js';
export { cell, edgesInForce, type EvaluationState } from './state.js';
