import type { Status } from '../core/index.js';

/** Puts text into colour, or leaves it. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly status: (status: Status, text: string) => string;
}

// The sixteen colours of the terminal's own theme: readable on light and dark alike.
const CODES: Readonly<Record<Status, string>> = {
  above: '36',
  good: '32',
  watch: '33',
  poor: '31',
  none: '2',
};

const plain = (text: string): string => text;

const wrap = (code: string, text: string): string =>
  text === '' ? text : `\u001b[${code}m${text}\u001b[0m`;

/** Paint by ANSI codes, or none. */
export function paintOf(colour: boolean): Paint {
  if (!colour) return { bold: plain, dim: plain, status: (_, text) => text };
  return {
    bold: (text) => wrap('1', text),
    dim: (text) => wrap('2', text),
    status: (status, text) => wrap(CODES[status], text),
  };
}
