/**
 * Compiles a card with its values ahead, as plain data that `stratmap/embed` opens in a page.
 *
 * @module
 */
export * from './embed/pack-index.js';
