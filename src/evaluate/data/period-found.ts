import { nameOf } from '../../core/index.js';
import { parsePeriod } from '../../period/index.js';

/** Ways of writing periods that leave no doubt, as the parts of an exact one. */
const WAYS: readonly (readonly [pattern: RegExp, exact: (a: string, b: string) => string])[] = [
  [/^(\d{4})[^\dA-Za-z]?(\d{1,2})$/, (year, month) => `${year}-${month.padStart(2, '0')}`],
  [/^(\d{1,2})[^\dA-Za-z](\d{4})$/, (month, year) => `${year}-${month.padStart(2, '0')}`],
  [/^(\d{4})\W?([QHW]\d{1,2})$/i, (year, part) => `${year}-${part.toUpperCase()}`],
  [/^([QHW]\d{1,2})\W?(\d{4})$/i, (part, year) => `${year}-${part.toUpperCase()}`],
];

/** A text that is no period, for a finding, with what to try: the period that it seems to mean, where it seems to mean one. */
export function periodFound(text: unknown): { readonly found: string; readonly hint: string } {
  const found = typeof text === 'string' ? text.slice(0, 80) : nameOf(text);
  for (const [pattern, exact] of WAYS) {
    const [, a, b] = pattern.exec(found.trim()) ?? [];
    if (a === undefined || b === undefined) continue;
    const near = exact(a, b);
    if (parsePeriod(near) !== undefined) return { found, hint: `did you mean \`${near}\`?` };
  }
  return {
    found,
    hint: '`readTable` of `stratmap/exchange` reads tables with other ways of writing periods',
  };
}
