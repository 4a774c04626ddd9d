import { shown } from './findings.js';
import { LONGEST_TEXT } from './limits.js';
import {
  type DecimalMark,
  evidenceOf,
  joinEvidence,
  numberOf,
  type StyleEvidence,
} from './number-style.js';

/** What a cell says, or why it was not taken. */
export type CellReading =
  | { readonly value: number | string | null; readonly mark?: 'na' | 'percent' | 'formula' }
  | { readonly refused: 'value'; readonly why: string }
  | { readonly refused: 'number-ambiguous' | 'time' }
  | { readonly refused: 'number-style'; readonly decimal: string };

/** What is known about the decimal mark of a column: the mark, that it is mixed, or nothing. */
export type ColumnStyle = StyleEvidence;

/** Reads one cell of a column of values. */
export function readValueCell(cell: unknown, style: ColumnStyle): CellReading {
  if (typeof cell === 'string') return readText(cell.trim(), style);
  if (typeof cell === 'number' || typeof cell === 'bigint')
    return finite(Number(cell), 'it is not a finite number');
  if (cell === null || cell === undefined) return { value: null };
  if (typeof cell === 'boolean') return { value: cell ? 'yes' : 'no' };
  return refuse('it is neither a number nor text');
}

/** What a cell says about the decimal mark of its column. */
export function cellEvidence(cell: unknown): DecimalMark | 'none' {
  if (typeof cell !== 'string' || cell.length > LONGEST_NUMBER || !/[.,]/.test(cell)) return 'none';
  const token = numberToken(cell.trim());
  if (token === undefined) return 'none';
  const mark = token.exponent === '' ? evidenceOf(token.digits) : '.';
  return mark !== 'none' && numberOf(token.digits, mark) !== undefined ? mark : 'none';
}

/** What the cells of a column say together. */
export function columnEvidence(cells: Iterable<unknown>): StyleEvidence {
  let found: StyleEvidence = 'none';
  for (const cell of cells) found = joinEvidence(found, cellEvidence(cell));
  return found;
}

/** A cell as it is named in a message. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return shown(cell.trim());
  if (typeof cell === 'number') return String(cell);
  if (cell === null || cell === undefined) return '';
  return `a value of type ${typeof cell}`;
}

/** A text without the apostrophe that keeps it from being a formula. */
export function withoutApostrophe(text: string): string {
  return text.replace(KEPT_TEXT, '');
}

const LONGEST_NUMBER = 60;
const NOT_APPLICABLE = new Set(['n/a', 'n.a.', 'n/d', 'n.d.', '#n/a', 'n.a', 'n.d']);
const PLAIN = /^-?\d{1,15}$/;
const DURATION = /^(\d{1,6}):([0-5]\d):([0-5]\d(?:\.\d{1,9})?)$/;
const SHORT_TIME = /^\d{1,6}:\d{2}$/;
const ERROR = /^#(?:REF|DIV\/0|VALUE|NAME\?|NUM|NULL|SPILL|CALC)!?$/i;
const NO_NUMBER = /^[+-]?(?:nan|inf(?:inity)?|\u221e)$/i;
const DASH = /^[-\u2013\u2014\u2212]+$/;
// One apostrophe before a sign is how spreadsheets, and our own writer, keep a text from being a formula.
const KEPT_TEXT = /^'(?=[=+\-@])/;

function readText(text: string, style: ColumnStyle): CellReading {
  if (text === '') return { value: null };
  if (PLAIN.test(text)) return { value: Number(text) };
  if (text.length > LONGEST_TEXT) return refuse(`text longer than ${LONGEST_TEXT} characters`);
  const token = text.length > LONGEST_NUMBER ? undefined : numberToken(text);
  if (token !== undefined) return readNumber(token, style);
  if (NOT_APPLICABLE.has(text.toLowerCase())) return { value: null, mark: 'na' };
  const time = DURATION.exec(text);
  if (time !== null)
    return { value: Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3]) };
  if (SHORT_TIME.test(text)) return { refused: 'time' };
  if (ERROR.test(text)) return refuse('it is an error of a spreadsheet');
  if (NO_NUMBER.test(text)) return refuse('it is not a finite number');
  if (DASH.test(text)) return refuse('a dash may mean 0, not yet or not applicable');
  if (KEPT_TEXT.test(text)) return { value: withoutApostrophe(text) };
  return /^[=+\-@]/.test(text) ? { value: text, mark: 'formula' } : { value: text };
}

interface NumberToken {
  readonly negative: boolean;
  /** Digits, points and commas; grouping spaces and apostrophes are gone. */
  readonly digits: string;
  readonly exponent: string;
  readonly percent: boolean;
}

// Codes are listed: dropping just any word would turn `5 MIN` into 5.
const CODE =
  '(?:EUR|USD|GBP|CHF|MXN|ARS|COP|CLP|PEN|BRL|UYU|PYG|BOB|CRC|GTQ|DOP|CAD|AUD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK)';
const CURRENCY = String.raw`(?:[A-Z]{0,2}\p{Sc}|${CODE})`;
const SUFFIX = `(?:%|${CURRENCY})`;
const NUMBER = new RegExp(
  String.raw`^(\()?([+\-\u2212])? ?(?:${CURRENCY} ?)?([+\-\u2212])?(\d[\d., '\u2019]*|[.,]\d+)([eE][+\-]?\d{1,3})? ?(${SUFFIX})?(\))?$`,
  'u',
);
const GROUPED = /^\d{1,3}([ '\u2019])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;

function numberToken(raw: string): NumberToken | undefined {
  const text = raw.replaceAll(/[\u00A0\u202F\u2009]/g, ' ');
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, open, before, after, written = '', exponent = '', suffix, close] = match;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (before !== undefined && after !== undefined) return undefined;
  const sign = before ?? after;
  const body = written.trimEnd();
  const grouped = /[ '\u2019]/.test(body);
  if ((grouped && !GROUPED.test(body)) || (open !== undefined && sign !== undefined))
    return undefined;
  return {
    negative: open !== undefined || (sign !== undefined && sign !== '+'),
    digits: grouped ? body.replaceAll(/[ '\u2019]/g, '') : body,
    exponent,
    percent: suffix === '%',
  };
}

function readNumber(token: NumberToken, style: ColumnStyle): CellReading {
  const decimal = decimalOf(token, style);
  if (decimal === undefined) return { refused: 'number-ambiguous' };
  const size = numberOf(token.digits, decimal, token.exponent);
  if (size === undefined) return { refused: 'number-style', decimal };
  if (!Number.isFinite(size)) return refuse('it is too large for a number');
  const value = token.negative && size !== 0 ? -size : size;
  return token.percent ? { value, mark: 'percent' } : { value };
}

function decimalOf(token: NumberToken, style: ColumnStyle): DecimalMark | undefined {
  if (!/[.,]/.test(token.digits)) return '.';
  return style === 'none' || style === 'mixed' ? undefined : style;
}

const finite = (value: number, why: string): CellReading =>
  Number.isFinite(value) ? { value } : refuse(why);

const refuse = (why: string): CellReading => ({ refused: 'value', why });
