export {
  type Contribution,
  contributions,
  type Flow,
  type FlowNode,
  type Flows,
  flows,
  linesBelow,
} from './contributions.js';
export { explain, type ExplainOptions } from './explain.js';
export type * from './explanation.js';
export type { FormulaInput, FormulaStepResult, FormulaSteps } from './formula-steps.js';
export { type PathStep, pathsToTop, type PathsToTop, type PathToTop } from './paths-to-top.js';
