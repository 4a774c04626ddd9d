import { type DiagnosticPath, isRecord } from '../core/index.js';
import type { Edit } from './edit.js';

/** Merging goes no deeper; what lies below is replaced. */
const DEEPEST = 12;

/** The edits that changes in the shape of a document ask for. */
export function editsOf(changes: object, present: unknown, path: DiagnosticPath = []): Edit[] {
  return Object.entries(changes).flatMap(([key, value]: [string, unknown]): Edit[] => {
    if (value === undefined) return [];
    const place = [...path, key];
    const before = isRecord(present) && Object.hasOwn(present, key) ? present[key] : undefined;
    if (value === null) return [[place, undefined]];
    return isRecord(value) && isRecord(before) && place.length < DEEPEST
      ? editsOf(value, before, place)
      : [[place, value]];
  });
}
