// What the report takes along into its page; not an entry point.
export { actingOverride } from './override-record.js';
export { stateOf } from './evaluation.js';
export { cell, edgesInForce, type EvaluationState } from './state.js';
export { statusByChildren } from './status-by.js';
export { weighingParts } from './node-children.js';
