/**
 * Ready indicators of customer service with formulas, targets, sources and known relations, to put on a card.
 *
 * @module
 */
export * from './catalogue/index.js';
