/**
 * Findings in Spanish: every diagnostic of the library, worded by its code and by what it was told.
 *
 * @module
 */
export * from './spanish/index.js';
