/**
 * Pictures and text from an evaluation: strategy maps and charts as SVG with their twins in words and tables, DOT, Mermaid,
 * Vega-Lite, tables for a terminal, Markdown, what moved since another period.
 *
 * @module
 */
export * from './render/index.js';
