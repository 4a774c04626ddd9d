import { type OptionForm, wordForm } from '../core/index.js';
import { parsePeriod } from './period.js';
import { PERIOD_UNITS } from './unit.js';

/** A length of periods. */
export const unitForm: OptionForm = wordForm(PERIOD_UNITS, 'period');

/** A period as text. */
export const periodForm: OptionForm = {
  expected: 'a period such as 2026, 2026-Q2, 2026-06, 2026-W07 or 2026-06-30',
  kind: 'period',
  fits: (value) => typeof value === 'string' && parsePeriod(value) !== undefined,
  code: 'unknown-period',
};

/** The day whose knowledge counts; a longer period stands for its last day. */
export const asOfForm: OptionForm = { ...periodForm, kind: 'day', code: 'invalid-option' };

/** A day as text. */
export const dayForm: OptionForm = {
  expected: 'a day such as 2026-06-30',
  kind: 'day',
  fits: (value) => typeof value === 'string' && parsePeriod(value)?.unit === 'day',
};
