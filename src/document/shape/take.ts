import { asTable, MANY } from './key-table.js';

/** What a quick walk through a value goes by. */
export interface Taking {
  /** Whether nobody else has the value, as with what was read from a text: then it is not copied, but kept and frozen itself. */
  readonly fresh: boolean;
  /** Levels of maps and lists that may still follow. */
  depth: number;
  /** Values that may still follow. */
  left: number;
}

/** Takes a value. */
export type Take = (value: unknown, taking: Taking) => unknown;

/** Takes what stands under one key of a map or at one place of a list. */
export type TakeChild<K> = (key: K, value: unknown, taking: Taking) => unknown;

/** Begins a quick walk. */
export function newTaking(
  limits: { readonly depth: number; readonly values: number },
  fresh = false,
): Taking {
  return { fresh, depth: limits.depth, left: limits.values - 1 };
}

/**
 * The copy of a map, not frozen yet, if it is plain data and each child is taken; undefined otherwise. No accessor of what is not fresh is
 * called.
 *
 * @param free - whether authors choose the keys: then one of them may be what every object has before it has any, to set which may do
 * something else
 */
export function takeMap(
  value: unknown,
  taking: Taking,
  child: TakeChild<string>,
  free: boolean,
): Record<string, unknown> | undefined {
  if (!isLiteral(value) || taking.depth < 1) return undefined;
  if (taking.fresh) return keepMap(value, taking, child);
  taking.depth -= 1;
  let map: Record<string, unknown> = {};
  let count = 0;
  for (const key in value) {
    const own = Object.getOwnPropertyDescriptor(value, key);
    taking.left -= 1;
    if (own === undefined || taking.left < 0 || (free && key in Object.prototype)) return undefined;
    // A key that is set to undefined is a key left out.
    if (own.value === undefined && 'value' in own) continue;
    const taken = child(key, own.value, taking);
    if (taken === undefined) return undefined;
    count += 1;
    if (count === MANY) map = asTable(map);
    map[key] = taken;
  }
  taking.depth += 1;
  return map;
}

/** The same for a list, whose copy is frozen. */
export function takeList(
  value: unknown,
  taking: Taking,
  child: TakeChild<number>,
): readonly unknown[] | undefined {
  if (!Array.isArray(value) || taking.depth < 1 || value.length > taking.left) return undefined;
  if (taking.fresh) return keepList(value, taking, child);
  taking.depth -= 1;
  taking.left -= value.length;
  const list: unknown[] = [];
  for (let at = 0; at < value.length; at++) {
    const own = Object.getOwnPropertyDescriptor(value, at);
    const taken = own === undefined ? undefined : child(at, own.value, taking);
    if (taken === undefined) return undefined;
    list.push(taken);
  }
  taking.depth += 1;
  return Object.freeze(list);
}

function keepMap(map: object, taking: Taking, child: TakeChild<string>) {
  const children = map as Record<string, unknown>;
  for (const key in children) if (child(key, children[key], taking) === undefined) return undefined;
  return children;
}

function keepList(list: readonly unknown[], taking: Taking, child: TakeChild<number>) {
  for (let at = 0; at < list.length; at++)
    if (child(at, list[at], taking) === undefined) return undefined;
  return Object.freeze(list);
}

/** Takes plain data of any shape. */
export function takeAnything(value: unknown, taking: Taking): unknown {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return takeList(value, taking, anyChild);
  return frozen(takeMap(value, taking, anyChild, true));
}

const anyChild: TakeChild<unknown> = (_, value, taking) => takeAnything(value, taking);

/** Freezes what was taken. */
export function frozen<T extends object>(taken: T | undefined): T | undefined {
  return taken === undefined ? undefined : Object.freeze(taken);
}

function isLiteral(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
