export { parseYamlScorecard } from './author/yaml.js';
export { editYaml, printYaml } from './document/yaml-index.js';
