import { isRecord, own, type Unchecked } from '../core/index.js';

/** How a patch goes into what it patches; without a rule a value is replaced whole. */
export interface MergeRule {
  /** Rules of keys that merge themselves. */
  readonly keys?: Readonly<Record<string, MergeRule>>;
  /** One rule for every key: a map by id, by language, by period. */
  readonly each?: MergeRule | 'replace';
  /** A short form spelled out, so that it can merge with a long one. */
  readonly spellOut?: (short: unknown) => unknown;
}

/**
 * A patch merged into a value. Keys of the patch win, `null` removes, everything the patch does not name stays.
 * Recursion follows the rules, not the data, so its depth is that of the table.
 */
export function merge(before: unknown, patch: unknown, rule: MergeRule | undefined): unknown {
  if (rule === undefined || Array.isArray(patch)) return patch;
  if (!isRecord(patch) && !isRecord(before)) return patch;
  const spelled = rule.spellOut ?? ((value: unknown) => value);
  const from = spelled(patch);
  const into = before === undefined ? {} : spelled(before);
  return isRecord(from) && isRecord(into) ? mergeKeys(into, from, rule) : patch;
}

// A Map keeps `__proto__` an ordinary key, which the reader then refuses as an id.
function mergeKeys(before: Unchecked, patch: Unchecked, rule: MergeRule): Unchecked {
  const merged = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) merged.delete(key);
    else merged.set(key, merge(merged.get(key), value, ruleOf(rule, key)));
  }
  return Object.fromEntries(merged);
}

function ruleOf(rule: MergeRule, key: string): MergeRule | undefined {
  if (rule.each !== undefined) return rule.each === 'replace' ? undefined : rule.each;
  return rule.keys === undefined ? undefined : own(rule.keys, key);
}
