export type * from './combine.js';
export type * from './scorecard.js';
