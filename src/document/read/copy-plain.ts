import { isPlain } from '../../core/index.js';
import { asTable, MANY, newReport, type Report } from '../shape/index.js';
import type { Opened } from './opened.js';
import { NO_PLACES } from './opened.js';
import type { Limits } from './read-options.js';

interface Copying {
  readonly report: Report;
  readonly limits: Limits;
  /** What is being copied, outermost first. */
  readonly inside: object[];
  left: number;
}

/**
 * Copies a value from anywhere into plain data: own enumerable keys only, each read once, nothing is shared with the original. What is inside is frozen. What is not plain data becomes a finding.
 */
export function copyPlain(value: unknown, limits: Limits): Opened {
  const report = newReport();
  const copying: Copying = { report, limits, inside: [], left: limits.values };
  const copied = copy(value, copying);
  if (copying.left < 0) report.add('document.too-large', { limit: limits.values, unit: 'values' });
  return report.found.length === 0
    ? { ok: true, value: copied, places: NO_PLACES, diagnostics: [] }
    : { ok: false, diagnostics: report.found };
}

/** Sets a key so that neither `__proto__` nor a changed Object.prototype can interfere. */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key in target && !Object.hasOwn(target, key))
    Object.defineProperty(target, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  else target[key] = value;
}

function copy(value: unknown, copying: Copying): unknown {
  copying.left -= 1;
  if (copying.left < 0) return undefined;
  if (typeof value === 'object' && value !== null) return copyObject(value, copying);
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    refuse(`a ${typeof value}`, copying);
  else if (value === undefined) refuse('nothing', copying);
  return value;
}

function copyObject(value: object, copying: Copying): unknown {
  const { report, inside, limits } = copying;
  if (inside.includes(value)) return report.add('document.cycle', {});
  if (report.path.length >= limits.depth)
    return report.add('document.too-deep', { limit: limits.depth });
  const level = inside.push(value) - 1;
  const depth = report.path.length;
  try {
    // The document itself is left open: a version may still be put into it.
    if (Array.isArray(value)) return Object.freeze(copyList(value, copying));
    if (isPlain(value)) {
      const map = copyMap(value, copying);
      return depth === 0 ? map : Object.freeze(map);
    }
    refuse('an object that is not plain data (a date, a map, an instance of a class)', copying);
  } catch {
    // Only an accessor or a proxy can throw here.
    report.path.length = depth;
    refuse('an object that cannot be read', copying);
  } finally {
    inside.length = level;
  }
  return undefined;
}

function copyList(value: readonly unknown[], copying: Copying): readonly unknown[] | undefined {
  const { report } = copying;
  if (value.length > copying.left) {
    copying.left = -1;
    return undefined;
  }
  const list: unknown[] = [];
  for (let index = 0; index < value.length && copying.left >= 0 && !report.full(); index++) {
    report.path.push(index);
    list.push(copy(value[index], copying));
    report.path.pop();
  }
  return list;
}

function copyMap(value: object, copying: Copying): Record<string, unknown> {
  const { report } = copying;
  const keys = Object.keys(value);
  const map = keys.length < MANY ? {} : asTable({});
  for (const key of keys) {
    if (copying.left < 0 || report.full()) break;
    const child = (value as Record<string, unknown>)[key];
    // A key that is set to undefined is a key left out.
    if (child === undefined) continue;
    if (key === '__proto__') {
      report.addAtKey(key, 'id.pattern', { id: key });
      continue;
    }
    report.path.push(key);
    setOwn(map, key, copy(child, copying));
    report.path.pop();
  }
  return map;
}

function refuse(found: string, copying: Copying): void {
  copying.report.add('document.shape', {
    found,
    expected: 'plain data: maps, lists, texts, numbers, true, false or null',
  });
}
