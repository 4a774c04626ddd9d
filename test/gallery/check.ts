import { parseScorecard } from '../../src/author/index.js';
import { parseYamlScorecard } from '../../src/author/yaml-index.js';
import { type Check, loadShared } from './gallery.js';

/** Everything that is found about a card, its meaning included; read by the ending of its name. */
export const check: Check = (text, name) => {
  const parse = name.endsWith('.json') ? parseScorecard : parseYamlScorecard;
  return parse(text, { source: name, load: loadShared }).diagnostics;
};
