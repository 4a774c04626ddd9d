/**
 * Ready scorecards with values to try them on, and what a card changed against its template.
 *
 * @module
 */
export * from './templates/index.js';
