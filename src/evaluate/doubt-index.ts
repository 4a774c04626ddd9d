// The face for those who tell doubts in words of their own: not part of the public entries.
export type { BreakdownDoubt, CheckDoubt, DataDoubt } from './doubts/data-doubt.js';
export { doubtsOf } from './questions/data-findings-at.js';
