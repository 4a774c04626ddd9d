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

/** How what stands under the keys of a map is taken. */
export interface TakeUnder {
  /** Under keys that are known beforehand. */
  readonly known: ReadonlyMap<string, Take>;
  /** Under a key that the author chose; undefined if it may not stand there. */
  readonly other: (key: string) => Take | undefined;
}

/** Begins a quick walk. */
export function newTaking(
  limits: { readonly depth: number; readonly values: number },
  fresh = false,
): Taking {
  return { fresh, depth: limits.depth, left: limits.values - 1 };
}

/** The copy of a map, not frozen yet, if it is plain data and each child is taken; undefined otherwise. Each key is read once. */
export function takeMap(
  value: unknown,
  taking: Taking,
  under: TakeUnder,
): Record<string, unknown> | undefined {
  if (!isLiteral(value) || taking.depth < 1) return undefined;
  if (taking.fresh) return keepMap(value, taking, under);
  const { known, other } = under;
  taking.depth -= 1;
  let map: Record<string, unknown> = {};
  let count = 0;
  const children = value as Record<string, unknown>;
  for (const key in children) {
    const child = children[key];
    taking.left -= 1;
    if (taking.left < 0) return undefined;
    // A key that is set to undefined is a key left out.
    if (child === undefined) continue;
    // The one key that does something else when it is set.
    const take = known.get(key) ?? (key === '__proto__' ? undefined : other(key));
    const taken = take?.(child, taking);
    if (taken === undefined) return undefined;
    count += 1;
    if (count === MANY) map = asTable(map);
    map[key] = taken;
  }
  taking.depth += 1;
  return map;
}

/**
 * The same for a list, whose copy is frozen.
 *
 * @param items - how all of its entries are taken, or one for each
 */
export function takeList(
  value: unknown,
  taking: Taking,
  items: Take | readonly Take[],
): readonly unknown[] | undefined {
  if (!Array.isArray(value) || taking.depth < 1 || value.length > taking.left) return undefined;
  if (taking.fresh) return keepList(value, taking, items);
  taking.depth -= 1;
  taking.left -= value.length;
  const list: unknown[] = [];
  for (let at = 0; at < value.length; at++) {
    const take = typeof items === 'function' ? items : items[at];
    const taken = take?.(value[at], taking);
    if (taken === undefined) return undefined;
    list.push(taken);
  }
  taking.depth += 1;
  return Object.freeze(list);
}

function keepMap(map: object, taking: Taking, { known, other }: TakeUnder) {
  const children = map as Record<string, unknown>;
  for (const key in children) {
    const take = known.get(key) ?? other(key);
    if (take?.(children[key], taking) === undefined) return undefined;
  }
  return children;
}

function keepList(list: readonly unknown[], taking: Taking, items: Take | readonly Take[]) {
  for (let at = 0; at < list.length; at++) {
    const take = typeof items === 'function' ? items : items[at];
    if (take?.(list[at], taking) === undefined) return undefined;
  }
  return Object.freeze(list);
}

/** Takes plain data of any shape. */
export function takeAnything(value: unknown, taking: Taking): unknown {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return takeList(value, taking, takeAnything);
  return frozen(takeMap(value, taking, ANYTHING));
}

/** Where no key is known beforehand. */
export const NONE_KNOWN: ReadonlyMap<string, Take> = new Map<string, Take>();

const ANYTHING: TakeUnder = { known: NONE_KNOWN, other: () => takeAnything };

/** Freezes what was taken. */
export function frozen<T extends object>(taken: T | undefined): T | undefined {
  return taken === undefined ? undefined : Object.freeze(taken);
}

/** Whether objects have nothing by themselves but what the language gives them: otherwise a key may be found, or set, that is not theirs. */
export function isUnextended(): boolean {
  for (const name of Object.getOwnPropertyNames(Object.prototype))
    if (!OF_OBJECTS.has(name)) return false;
  return true;
}

const OF_OBJECTS: ReadonlySet<string> = new Set([
  ...['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ...['toLocaleString', 'toString', 'valueOf', '__proto__'],
  ...['__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__'],
]);

function isLiteral(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
