import type { OverrideInput } from '../input/index.js';
import type { Override } from '../normal/index.js';

const KINDS = ['value', 'points', 'status'] as const;

/** An override in its one form: what it states, from when, until when. */
export function normaliseOverride(input: OverrideInput): Override {
  const { id, period, author, reason } = input;
  const kind = KINDS.find((name) => input[name] !== undefined) ?? 'value';
  const stated = input[kind] ?? Number.NaN;
  return { id, kind, stated, period, until: input.until ?? period, author, reason };
}
