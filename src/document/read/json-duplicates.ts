import { diagnostic, type Diagnostic } from '../../core/index.js';
import { afterSpace, stringEnd } from './json-scan.js';
import type { lineFinder } from './lines.js';

interface Open {
  /** Offsets of the keys of a map; undefined for a list. */
  readonly keys: Map<string, number> | undefined;
  part: string | number;
}

/**
 * The keys that stand twice in one map of a valid JSON text.
 *
 * @param most - how many to name
 */
export function findDuplicateKeys(
  text: string,
  position: ReturnType<typeof lineFinder>,
  most: number,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length && found.length < most; at++) {
    const char = text[at];
    const inside = open.at(-1);
    if (char === '{') open.push({ keys: new Map(), part: '' });
    else if (char === '[') open.push({ keys: undefined, part: 0 });
    else if (char === '}' || char === ']') open.pop();
    else if (char === ',' && typeof inside?.part === 'number') inside.part += 1;
    else if (char === '"') {
      const start = at;
      at = stringEnd(text, at);
      if (inside?.keys === undefined || text[afterSpace(text, at + 1)] !== ':') continue;
      const key = JSON.parse(text.slice(start, at + 1)) as string;
      const first = inside.keys.get(key);
      inside.part = key;
      if (first === undefined) inside.keys.set(key, start);
      else
        found.push(
          diagnostic(
            'document.duplicate-key',
            open.map((one) => one.part),
            { key, firstLine: position(first).line },
            position(start),
          ),
        );
    }
  }
  return found;
}
