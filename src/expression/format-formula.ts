import type { Formula } from './formula.js';
import { endsValue, scan } from './scan.js';

/**
 * The text of a formula with blanks in their usual places: `100 * min(a, -b) / c`. Numbers and parentheses stay as written,
 * so the printed formula is the same program, and printing it again changes nothing.
 */
export function formatFormula(formula: Formula): string {
  let text = '';
  let tight = true; // No blank is wanted before the next token.
  let valueBefore = false;
  for (const token of scan(formula.text)) {
    const { kind } = token;
    text += `${tight || kind === 'close' || kind === 'comma' ? '' : ' '}${token.text}`;
    const sign = kind === 'operator' && !valueBefore;
    tight = kind === 'open' || kind === 'function' || sign;
    valueBefore = endsValue(token);
  }
  return text;
}
