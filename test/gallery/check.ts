import { readJsonText } from '../../src/document/index.js';
import { readYamlText } from '../../src/document/yaml-index.js';
import { type Check, loadShared } from './gallery.js';

/** Reads a card by the ending of its name. */
export const check: Check = (text, name) => {
  const read = name.endsWith('.json') ? readJsonText : readYamlText;
  return read(text, { source: name, load: loadShared }).diagnostics;
};
