export { parseYamlScorecard } from './author/yaml-index.js';
export { editYaml, printYaml } from './document/yaml-index.js';
