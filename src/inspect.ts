/**
 * Advice on a scorecard: what makes a good one, rule by rule; objectives looked at as SMART goals; what a card still lacks.
 *
 * @module
 */
export * from './inspect/index.js';
