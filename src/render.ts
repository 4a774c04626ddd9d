/**
 * Text from an evaluation: tables for a terminal, Markdown, Mermaid maps, what moved since another period.
 *
 * @module
 */
export * from './render/index.js';
