export { naiveEvaluate } from './evaluate.js';
export type * from './types.js';
