/** The decimal mark of a table's numbers. */
export type DecimalMark = '.' | ',';

/** What the numbers of a column say about their decimal mark: nothing, one mark, or both. */
export type StyleEvidence = DecimalMark | 'none' | 'mixed';

const COMMA = new Set('es pt fr de it nl ca gl eu pl da sv nb fi'.split(' '));
const POINT = new Set('en he th ja zh ko'.split(' '));
/** Regions that write the decimal point although their language at large writes a comma, and the reverse. */
const POINT_REGIONS = new Set(
  'es-419 es-MX es-US es-PR es-DO es-GT es-HN es-NI es-PA es-SV es-CU es-PE de-CH de-LI it-CH'.split(
    ' ',
  ),
);
const COMMA_REGIONS = new Set(['en-ZA']);

/** The decimal mark of a language tag; undefined if it is not known. */
export function decimalMarkOf(locale: string): DecimalMark | undefined {
  const [language = '', ...rest] = locale.split(/[-_]/);
  const base = language.toLowerCase();
  const region = rest.find((part) => /^(?:[A-Za-z]{2}|\d{3})$/.test(part));
  const tag = region === undefined ? base : `${base}-${region.toUpperCase()}`;
  if (POINT_REGIONS.has(tag)) return '.';
  if (COMMA_REGIONS.has(tag)) return ',';
  if (POINT.has(base)) return '.';
  return COMMA.has(base) ? ',' : undefined;
}

/**
 * What one number says about its decimal mark, judged by its marks alone: `1.5` and `1.234.567,8` say something,
 * `12` and `1,234` say nothing.
 *
 * @param digits - digits, points and commas only
 */
export function evidenceOf(digits: string): DecimalMark | 'none' {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) return 'none';
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'none' : mark;
}

/** Evidence of two numbers together. */
export function joinEvidence(a: StyleEvidence, b: StyleEvidence): StyleEvidence {
  if (a === 'none' || a === b) return b;
  return b === 'none' ? a : 'mixed';
}

/** Number of a text of digits and marks; undefined if it is not written in this way, infinite if it is too large. */
export function numberOf(digits: string, decimal: DecimalMark, exponent = ''): number | undefined {
  const pattern = decimal === '.' ? POINT_NUMBER : COMMA_NUMBER;
  if (!pattern.test(digits)) return undefined;
  const plain = digits.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.');
  // In one go, so that the number is rounded once.
  return Number(`${plain}${exponent}`);
}

const POINT_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(?:\.\d*)?$/;
const COMMA_NUMBER = /^(?:\d+|\d{1,3}(?:\.\d{3})+|(?=,\d))(?:,\d*)?$/;
