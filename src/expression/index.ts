export * from './compile-formula.js';
export { conditionProgram, isCondition } from './condition.js';
export { evaluateProgram, type ReadName, runSteps } from './evaluate-program.js';
export * from './failure-of.js';
export * from './format-formula.js';
export * from './formula.js';
export * from './formula-ops.js';
