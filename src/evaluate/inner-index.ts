// What the layers above work on beside records: the state of an evaluation, its numbers and what made them. Not an entry point.
export { compileModel } from './compile/index.js';
export { inputOf } from './compile/input-of.js';
export { dataKeys } from './data/data-keys.js';
export { evaluateAgain } from './evaluate.js';
export { type Evaluation, evaluationForm, laneOf, stateOf, wholeOf } from './evaluation.js';
export { anchorsAt, resolverAt } from './facts/scale.js';
export { definitionAt } from './in-force/definitions.js';
export { edgesAt, edgesInForce } from './in-force/edges.js';
export { actingOverride } from './in-force/override.js';
export { inAmounts, timesAt } from './in-force/amounts.js';
export { resolvedAt, scaleInNumbers, statedAt } from './in-force/scale.js';
export { intakeOf, rulesOf } from './load/intake.js';
export { load, rolledInput } from './load/load.js';
export { weighingParts } from './nodes/children.js';
export { CARD } from './nodes/ruled.js';
export {
  type Parameter,
  type ParameterKind,
  type ParameterPlace,
  parametersOf,
  type PlanParameters,
  worthOf,
} from './parameters/index.js';
export { compiledApart, joinedData, partsOf, stage, type StageParts } from './parameters/stage.js';
export { evaluatedForm } from './questions/evaluated-form.js';
export {
  CARD_AND_EVALUATION,
  EVALUATION_AND_ID,
  neededState,
} from './questions/evaluation-form.js';
export { scoreOf } from './records/score-of.js';
export { type SmallMember, smallMembersOf } from './questions/small-members.js';
export { endsOf } from './records/score-fields.js';
export { appliesAt, cell, type EvaluationState, inForce } from './state.js';
