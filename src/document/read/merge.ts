import { isMap } from '../shape/index.js';
import { setOwn } from './copy-plain.js';

/**
 * A document laid over the one it extends: maps merge key by key, everything else replaces, null removes what is below it.
 *
 * @param base - what is extended
 * @param over - what extends it
 */
export function mergeOver(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over;
  const merged: Record<string, unknown> = {};
  for (const key of Object.keys(base))
    if (!Object.hasOwn(over, key)) setOwn(merged, key, base[key]);
    else if (over[key] !== null) setOwn(merged, key, mergeOver(base[key], over[key]));
  for (const key of Object.keys(over))
    if (!Object.hasOwn(base, key)) setOwn(merged, key, over[key]);
  return merged;
}
