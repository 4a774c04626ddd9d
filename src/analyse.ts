/**
 * What a scorecard answers beyond its scores: what matters most, how sure a score is, what happens if, how to reach a target, and
 * weights from people's judgements.
 *
 * @module
 */
export * from './analyse/index.js';
