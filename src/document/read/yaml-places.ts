import { type Document, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { lineFinder } from './lines.js';
import type { Places } from './opened.js';

/** The key of a map as it is written; undefined if it is no single value. Numbers such as 2026 stay as they look. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value, source } = key as Scalar & { readonly source?: string };
  if (typeof value === 'string') return value;
  return source === undefined || source === '' ? undefined : source;
}

interface Child {
  readonly key: Node | undefined;
  readonly value: Node | null;
}

/** Finds places in the syntax tree of a YAML text. */
export function yamlPlaces(document: Document.Parsed, text: string, source?: string): Places {
  const position = lineFinder(text, source);
  const indexed = new WeakMap<object, ReadonlyMap<string, Child>>();
  const childOf = (node: Node | null, part: string | number): Child | undefined => {
    if (isSeq(node)) {
      const item = typeof part === 'number' ? node.items[part] : undefined;
      return item === undefined ? undefined : { key: undefined, value: item as Node | null };
    }
    if (!isMap(node)) return undefined;
    let children = indexed.get(node);
    if (children === undefined) {
      children = childrenOf(node as YAMLMap<Node, Node | null>);
      indexed.set(node, children);
    }
    return children.get(String(part));
  };
  return {
    find: (path, at) => {
      let here: Child = { key: undefined, value: document.contents };
      let depth = 0;
      for (const part of path) {
        const child = childOf(here.value, part);
        if (child === undefined) break;
        here = child;
        depth += 1;
      }
      const compound = !isScalar(here.value);
      const wantsKey = depth < path.length || (at ?? (compound ? 'key' : 'value')) === 'key';
      const node = (wantsKey ? here.key : undefined) ?? here.value ?? here.key;
      return { position: position(node?.range?.[0] ?? 0), depth };
    },
  };
}

function childrenOf(map: YAMLMap<Node, Node | null>): ReadonlyMap<string, Child> {
  const children = new Map<string, Child>();
  for (const { key, value } of map.items) {
    const name = keyText(key);
    if (name !== undefined && !children.has(name)) children.set(name, { key, value });
  }
  return children;
}
