import type { DiagnosticPath } from '../../core/index.js';
import { afterSpace, afterValue, stringEnd } from './json-scan.js';
import { lineFinder } from './lines.js';
import type { Places } from './opened.js';

/** Where one child of a map or list is. */
interface Child {
  readonly key: number;
  readonly value: number;
}

/**
 * Finds places in a valid JSON text. Only the maps and lists on the way to a path are looked into, and each of them once.
 */
export function jsonPlaces(text: string, source?: string): Places {
  const position = lineFinder(text, source);
  const indexed = new Map<number, ReadonlyMap<string | number, Child>>();
  const childrenAt = (offset: number): ReadonlyMap<string | number, Child> => {
    const known = indexed.get(offset);
    if (known !== undefined) return known;
    const children = childrenOf(text, offset);
    indexed.set(offset, children);
    return children;
  };
  return {
    find: (path: DiagnosticPath, at) => {
      let here: Child = { key: -1, value: afterSpace(text, 0) };
      let depth = 0;
      for (const part of path) {
        const child = childrenAt(here.value).get(part);
        if (child === undefined) break;
        here = child;
        depth += 1;
      }
      const compound = text[here.value] === '{' || text[here.value] === '[';
      const wantsKey =
        depth === path.length ? (at ?? (compound ? 'key' : 'value')) === 'key' : true;
      return { position: position(wantsKey && here.key >= 0 ? here.key : here.value), depth };
    },
  };
}

/** The children of the map or list at an offset; the last of equal keys counts, as in JSON.parse. */
function childrenOf(text: string, offset: number): ReadonlyMap<string | number, Child> {
  const children = new Map<string | number, Child>();
  const isMap = text[offset] === '{';
  if (!isMap && text[offset] !== '[') return children;
  let at = afterSpace(text, offset + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    let key = -1;
    let name: string | number = index;
    if (isMap) {
      key = at;
      const end = stringEnd(text, at);
      name = keyAt(text, at, end);
      at = afterSpace(text, afterSpace(text, end + 1) + 1);
    }
    children.set(name, { key, value: at });
    at = afterSpace(text, afterValue(text, at));
    if (text[at] === ',') at = afterSpace(text, at + 1);
  }
  return children;
}

function keyAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}
