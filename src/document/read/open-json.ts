import { diagnostic, type Diagnostic } from '../../core/index.js';
import { isMap } from '../shape/index.js';
import { findDuplicateKeys } from './json-duplicates.js';
import { jsonPlaces } from './json-places.js';
import { countJson } from './json-scan.js';
import { findJsonFault } from './json-syntax.js';
import { lineFinder } from './lines.js';
import type { Open, Opened } from './opened.js';
import { limitsOf } from './read-options.js';

const MOST_CHARACTERS = 8_000_000;
const MOST_DUPLICATES = 100;
const YAML_INSTEAD = '`parseYamlScorecard` of `stratmap/yaml` reads cards in YAML';

/** Turns a JSON text into plain data. */
export const openJson: Open = (given, options) => {
  const limits = limitsOf(options, MOST_CHARACTERS);
  if (given.length > limits.characters)
    return refuse(
      diagnostic('document.too-large', [], { limit: limits.characters, unit: 'characters' }),
    );
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const counts = countJson(text);
  if (counts.depth > limits.depth)
    return refuse(diagnostic('document.too-deep', [], { limit: limits.depth }));
  if (counts.values > limits.values)
    return refuse(diagnostic('document.too-large', [], { limit: limits.values, unit: 'values' }));
  const position = lineFinder(text, options.source);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { offset, found, expected } = findJsonFault(text);
    const hint = /^\s*(?:#|---|[A-Za-z][\w-]*\s*:)/.test(text) ? { hint: YAML_INSTEAD } : {};
    return refuse(
      diagnostic('document.syntax', [], { found, expected, ...hint }, position(offset)),
    );
  }
  const places = jsonPlaces(text, options.source);
  const diagnostics: Diagnostic[] = [];
  const keys = cleanKeys(value, [], (path) => {
    const place = places.find(path, 'key')?.position;
    diagnostics.push(diagnostic('id.pattern', path, { id: '__proto__' }, place));
  });
  if (keys < counts.keys) diagnostics.push(...findDuplicateKeys(text, position, MOST_DUPLICATES));
  return { ok: true, value, places, diagnostics };
};

function refuse(found: Diagnostic): Opened {
  return { ok: false, diagnostics: [found] };
}

/** Counts the keys of freshly parsed data and takes out `__proto__`, which JSON.parse makes an own key. */
function cleanKeys(
  value: unknown,
  path: (string | number)[],
  refused: (path: readonly (string | number)[]) => void,
): number {
  let keys = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const child: unknown = value[index];
      if (typeof child !== 'object' || child === null) continue;
      path.push(index);
      keys += cleanKeys(child, path, refused);
      path.pop();
    }
  } else if (isMap(value)) {
    for (const key in value) {
      keys += 1;
      if (key === '__proto__') {
        refused([...path, key]);
        delete (value as Record<string, unknown>)[key];
        continue;
      }
      const child = value[key];
      if (typeof child !== 'object' || child === null) continue;
      path.push(key);
      keys += cleanKeys(child, path, refused);
      path.pop();
    }
  }
  return keys;
}
