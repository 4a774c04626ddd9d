/**
 * A scorecard as one HTML file that opens anywhere: map, table, charts, explanations and what-if, without any request.
 *
 * @module
 */
export * from './report/index.js';
