export type * from './input/index.js';
