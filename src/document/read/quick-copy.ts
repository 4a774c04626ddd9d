import { asTable, MANY } from './key-table.js';
import type { Limits } from './read-options.js';

interface Copying {
  /** Keys that every object has before it has any. */
  readonly inherited: ReadonlySet<string>;
  readonly depth: number;
  left: number;
}

/**
 * The copy of a map that is plain data without any doubt, which nearly all are; all but the outermost map is frozen. Undefined for
 * anything else: what is wrong with it, or whether it can be copied all the same, is for the careful copy to find out.
 */
export function quickCopy(value: unknown, limits: Limits): object | undefined {
  const copying: Copying = {
    inherited: new Set(Object.getOwnPropertyNames(Object.prototype)),
    depth: limits.depth,
    left: limits.values - 1,
  };
  try {
    return isLiteral(value) ? copyMap(value, 1, copying) : undefined;
  } catch {
    // Only a proxy can throw here, or depth where it is not limited.
    return undefined;
  }
}

/** The value itself if it is single, the frozen copy of a map or list; undefined where there is doubt. */
function copyOf(value: unknown, depth: number, copying: Copying): unknown {
  copying.left -= 1;
  if (copying.left < 0) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean' || value === null) return value;
  // A cycle has no end, so it ends here too.
  if (typeof value !== 'object' || depth >= copying.depth) return undefined;
  if (Array.isArray(value)) return copyList(value, depth + 1, copying);
  return isLiteral(value) ? Object.freeze(copyMap(value, depth + 1, copying)) : undefined;
}

function copyMap(value: object, depth: number, copying: Copying): object | undefined {
  let map: Record<string, unknown> = {};
  let count = 0;
  for (const key in value) {
    const own = Object.getOwnPropertyDescriptor(value, key);
    if (own === undefined || copying.inherited.has(key)) return undefined;
    // A key that is set to undefined is a key left out.
    if (own.value === undefined && 'value' in own) continue;
    const copied = copyOf(own.value, depth, copying);
    if (copied === undefined) return undefined;
    count += 1;
    if (count === MANY) map = asTable(map);
    map[key] = copied;
  }
  return map;
}

function copyList(
  value: readonly unknown[],
  depth: number,
  copying: Copying,
): readonly unknown[] | undefined {
  if (value.length > copying.left) return undefined;
  const list: unknown[] = [];
  for (let at = 0; at < value.length; at++) {
    const own = Object.getOwnPropertyDescriptor(value, at);
    const copied = own === undefined ? undefined : copyOf(own.value, depth, copying);
    if (copied === undefined) return undefined;
    list.push(copied);
  }
  return Object.freeze(list);
}

function isLiteral(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
