/**
 * New numbers into a workspace that was run, running only what they reach; beside `stratmap/runtime`, for programs that follow values
 * as they arrive.
 *
 * @module
 */
export { type CellChanges, type RowChange, update } from './runtime/index.js';
