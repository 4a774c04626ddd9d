/**
 * The strategy map as an element of a web page: `<stratmap-map>`.
 *
 * @module
 */
export * from './element/index.js';
