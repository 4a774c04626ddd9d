/**
 * Scorecards in YAML: parse with line and column, print, and edit so that comments survive.
 *
 * @module
 */
export { parseYamlScorecard } from './author/yaml-index.js';
export { type EditResult, editYaml, printYaml } from './document/yaml-index.js';
