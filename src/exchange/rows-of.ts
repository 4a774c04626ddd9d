import {
  checkArguments,
  isRecord,
  iterableForm,
  everyForm,
  type OptionForm,
} from '../core/index.js';

const ROWS = iterableForm('an array or another iterable of rows with `period`, `key` and `value`');

const ROW: OptionForm = {
  expected: 'a row with `period` and `key` as texts, and `value` as a number, a text or null',
  fits: (row) =>
    isRecord(row) &&
    typeof row['period'] === 'string' &&
    typeof row['key'] === 'string' &&
    (row['value'] === null || ['number', 'string'].includes(typeof row['value'])),
};

const EVERY = everyForm(`rows, each ${ROW.expected}`, ROW);

/**
 * The rows that are to be written, as a list.
 *
 * @throws ScorecardError `invalid-option` for what cannot be gone through, and for what is no row
 */
export function rowsOf<Row>(rows: Iterable<Row>): readonly Row[] {
  checkArguments({ rows }, { rows: ROWS });
  const all = [...rows];
  checkArguments({ rows: all }, { rows: EVERY });
  return all;
}
