// What explanations need of an evaluation beside its records: the numbers they were made from. Not for users of the library.
export { stateOf } from './evaluation.js';
export { unknownId } from './period-scores.js';
export { resolverAt } from './scale-facts.js';
export { resolvedAt } from './scale-in-force.js';
export { appliesAt, edgesInForce, type EvaluationState, inForce } from './state.js';
