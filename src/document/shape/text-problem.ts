import { lazyPattern } from '../../core/index.js';

// Characters that neither XML nor people can use: controls but tab and line ends, half surrogate pairs, non-characters.
const UNUSABLE = lazyPattern(String.raw`[^\P{Cc}\t\n\r\u0085]|[\p{Cs}\ufffe\uffff]`, 'u');

/** Why a text cannot be used as it is. */
export type TextProblem = 'empty' | { readonly name: string };

/** What is wrong with a text, or undefined. */
export function textProblem(text: string): TextProblem | undefined {
  if (isPlainAscii(text)) return undefined;
  const found = UNUSABLE().exec(text)?.[0];
  if (found !== undefined) {
    const code = found.charCodeAt(0).toString(16).padStart(4, '0');
    return { name: `the unprintable character U+${code.toUpperCase()}` };
  }
  return text.trim() === '' ? 'empty' : undefined;
}

// Nearly all texts are short and of these characters; a loop is several times quicker than the expression above.
function isPlainAscii(text: string): boolean {
  if (text.length === 0 || text.charCodeAt(0) === 0x20) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
