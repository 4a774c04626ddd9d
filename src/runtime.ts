/**
 * The compiled plan and the kernels that run it, without documents or ids: for programs that only evaluate.
 *
 * @module
 */
export * from './runtime/index.js';
