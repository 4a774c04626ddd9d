export { naiveEvaluate } from './evaluate.js';
export { normalForm } from './normal-form.js';
export type * from './types.js';
