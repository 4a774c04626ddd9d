import { asText } from '../../core/index.js';
import { valueFound } from './value-found.js';
import { periodFound } from './period-found.js';
import { type AlignedSeries, parsePeriod, type Period } from '../../period/index.js';
import type { Report } from '../../model/index.js';
import { type KeyReader, readNumber } from './key-readers.js';

/** Values of consecutive periods. Null is a gap, as is NaN: nothing is said of its period, which is no explicit blank. */
export interface Column {
  /** The first period, such as `2026-01`. */
  readonly start: string;
  /** An array or a typed array, one value a period: numbers, or texts of labels and answers. `n/a` is said by period. */
  readonly values: ArrayLike<number | string | null>;
}

/** Longest column: every day of the years 1 to 9999. */
const MOST_VALUES = 3_660_000;

/** Whether values by period are a column of them. */
export const isColumn = (values: object): values is Column =>
  Object.hasOwn(values, 'start') && Object.hasOwn(values, 'values');

/**
 * A column as a series of its own, which the caller's array cannot change any more; undefined if it cannot be read.
 *
 * @param starts - first periods that were read before: the columns of a table all begin alike
 * @param copyOf - makes the copy; columns that are read together may stand side by side
 */
export function readColumn(
  key: string,
  { start, values }: Column,
  reader: KeyReader,
  report: Report,
  starts: Map<string, Period> = new Map(),
  copyOf: CopyOf = (column) => column.slice(),
): AlignedSeries | undefined {
  const text = asText(start);
  let period = starts.get(text);
  if (period === undefined) {
    period = parsePeriod(text);
    if (period !== undefined) starts.set(text, period);
  }
  if (period === undefined) report.add('data.period', [key, 'start'], periodFound(text));
  const isList = Array.isArray(values) || ArrayBuffer.isView(values);
  if (!isList || !(values.length <= MOST_VALUES)) {
    report.add('data.value', [key, 'values'], {
      found: isList ? `a list of ${values.length} values` : 'no list',
      expected: `a list of at most ${MOST_VALUES} values`,
    });
    return undefined;
  }
  if (period === undefined) return undefined;
  const numbers =
    values instanceof Float64Array && reader === readNumber && areNumbersOrMissing(values)
      ? copyOf(values)
      : readEach(key, values, reader, report);
  return { unit: period.unit, first: period.ordinal, values: numbers };
}

/** Makes a column that the caller's array cannot change any more. */
export type CopyOf = (values: Float64Array) => Float64Array;

/** Numbers of the first and of the largest piece of memory, and from how many on a column has one of its own. */
const [FIRST_PIECE, LARGEST_PIECE] = [256, 4096];
const LONG = 512;

/** Copies short columns side by side: a thousand arrays of their own cost more to make and to keep than what stands in them. */
export function sideBySide(): CopyOf {
  let piece = new Float64Array(0);
  let used = 0;
  return (values) => {
    const { length } = values;
    if (length >= LONG) return values.slice();
    if (used + length > piece.length) {
      const wanted = Math.max(FIRST_PIECE, 2 * piece.length, length);
      piece = new Float64Array(Math.min(wanted, LARGEST_PIECE));
      used = 0;
    }
    const copy = piece.subarray(used, used + length);
    copy.set(values);
    used += length;
    return copy;
  };
}

/** Without a call for each value, of which there may be millions. */
function areNumbersOrMissing(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++)
    if (Math.abs(values[i] as number) === Number.POSITIVE_INFINITY) return false;
  return true;
}

function readEach(
  key: string,
  values: ArrayLike<unknown>,
  reader: KeyReader,
  report: Report,
): Float64Array {
  return Float64Array.from({ length: values.length }, (_, i) => {
    const value = values[i];
    // A number that is none stands for a gap, as null does; neither is 0.
    if (Number.isNaN(value)) return Number.NaN;
    const read = reader(value);
    if (typeof read === 'number') return read;
    if (read !== null) report.add('data.value', [key, 'values', i], valueFound(value, read));
    return Number.NaN;
  });
}
