/**
 * Tables of values in and out: CSV text, row objects and row arrays in the shapes people use.
 *
 * @module
 */
export * from './exchange/index.js';
export type { Calendar, Period, PeriodUnit } from './period/index.js';
