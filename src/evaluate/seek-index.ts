// What goal-seek takes along to try values out; not an entry point.
export { compileModel } from './compile/index.js';
export { stateOf } from './evaluation.js';
export { load } from './load.js';
export { unknownId } from './period-scores.js';
export { resolverAt } from './scale-facts.js';
export { resolvedAt } from './scale-in-force.js';
export { inForce } from './state.js';
export type { EvaluationState } from './state.js';
