// What the layers above work on beside records: the state of an evaluation, its numbers and what made them. Not an entry point.
export { compileModel } from './compile/index.js';
export { dataKeys } from './data-keys.js';
export { definitionAt } from './definitions.js';
export { edgesAt, edgesInForce } from './edges-in-force.js';
export { evaluateAgain } from './evaluate.js';
export { evaluatedForm } from './evaluated-form.js';
export { evaluationForm } from './evaluation-form.js';
export { type Evaluation, laneOf, stateOf, wholeOf } from './evaluation.js';
export { intakeOf, rulesOf } from './intake.js';
export { load, rolledInput } from './load.js';
export { weighingParts } from './node-children.js';
export { actingOverride } from './override-record.js';
export {
  type Parameter,
  type ParameterKind,
  type ParameterPlace,
  parametersOf,
  type PlanParameters,
  worthOf,
} from './parameters/index.js';
export { unknownId } from './period-scores.js';
export { endsOf } from './records.js';
export { anchorsAt, resolverAt } from './scale-facts.js';
export { resolvedAt } from './scale-in-force.js';
export { compiledApart, joinedData, partsOf, stage, type StageParts } from './stage.js';
export { appliesAt, cell, type EvaluationState, inForce } from './state.js';
