import { finish } from './finish.js';
import { openJson } from './open-json.js';
import { openYaml } from './open-yaml.js';
import type { Open } from './opened.js';
import { looksLikeJson } from './read-object.js';
import type { ReadOptions, ReadResult } from './read-options.js';

/**
 * Reads a scorecard from a YAML text: YAML 1.2, core schema, one document, without tags, anchors, aliases and merge keys.
 * Findings carry line and column.
 *
 * @param text - YAML; by default at most 1,000,000 characters
 * @param options - name of the text, limits, and how to load what is extended (YAML or JSON)
 * @returns the document and all findings; never throws
 */
export function readYamlText(text: string, options: ReadOptions = {}): ReadResult {
  return finish(openYaml(text, options), options, openEither);
}

const openEither: Open = (text, options) => {
  const isJson = (options.source ?? '').endsWith('.json') || looksLikeJson(text);
  return isJson ? openJson(text, options) : openYaml(text, options);
};
