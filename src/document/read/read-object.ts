import { diagnostic } from '../../core/index.js';
import { copyPlain } from './copy-plain.js';
import { finish } from './finish.js';
import { openJson } from './open-json.js';
import type { Open } from './opened.js';
import { limitsOf, type ReadOptions, type ReadResult } from './read-options.js';
import { takeCard } from './take-card.js';

const NONE = Object.freeze([]);

/**
 * Reads a scorecard from a value of a program. The value is copied: own enumerable keys of plain objects only, and keys set to undefined
 * count as left out. What the result holds is plain data of its own. Accessors are read as values are: they, like the traps of a proxy, are
 * code of the program that calls, and one that throws is a finding.
 *
 * @param input - anything
 * @param options - limits, and how to load what is extended (JSON only)
 * @returns the document and all findings; never throws
 */
export function readObject(input: unknown, options: ReadOptions = {}): ReadResult {
  const limits = limitsOf(options, Infinity);
  const taken = takeCard(input, limits);
  if (taken !== undefined && taken.extends === undefined && taken.includes === undefined)
    return { ok: true, input: taken, diagnostics: NONE, locate: () => undefined };
  return finish(copyPlain(input, limits), options, openOnlyJson);
}

/**
 * Reads a scorecard from a JSON text. Findings carry line and column.
 *
 * @param text - JSON, with or without byte order mark; by default at most 8,000,000 characters
 * @param options - name of the text, limits, and how to load what is extended (JSON only)
 * @returns the document and all findings; never throws
 */
export function readJsonText(text: string, options: ReadOptions = {}): ReadResult {
  return finish(openJson(text, options), options, openOnlyJson);
}

/** Opens what is extended where YAML cannot be read. */
const openOnlyJson: Open = (text, options) => {
  if (looksLikeJson(text)) return openJson(text, options);
  const reference = options.source ?? '';
  return { ok: false, diagnostics: [diagnostic('extends.format', ['extends'], { reference })] };
};

/** Whether a text is meant as JSON: its first visible character opens a map or a list. */
export function looksLikeJson(text: string): boolean {
  return /^\ufeff?\s*[{[]/.test(text.slice(0, 1000));
}
