export { type EditResult, editYaml } from './print/edit-yaml.js';
export { printYaml } from './print/print-yaml.js';
export { readYamlText } from './read/read-yaml.js';
