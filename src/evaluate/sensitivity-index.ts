// What sensitivities take along; not an entry point.
export { type Evaluation, stateOf } from './evaluation.js';
export {
  type Parameter,
  parameterKey,
  type ParameterKind,
  type ParameterPlace,
  parametersOf,
  type PlanParameters,
  worthOf,
} from './parameters/index.js';
export { unknownId } from './period-scores.js';
export { cell, edgesInForce, type EvaluationState } from './state.js';
