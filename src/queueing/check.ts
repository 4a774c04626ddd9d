import { checkArguments, type OptionForm } from '../core/index.js';

/** Which numbers an option takes. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** The ends do not count: more than `min`, less than `max`. */
  readonly open?: 'min' | 'both';
  readonly unit?: string;
}

/** Times from a millisecond to three decades, so that no ratio of two of them can overflow. */
export const TIME: NumberRange = { min: 1e-3, max: 1e9, unit: 'seconds' };

/** More than any service has; numbers near the limits of doubles would only produce nonsense. */
export const MOST_AGENTS = 1e9;

export const AGENTS: NumberRange = { min: 1, max: MOST_AGENTS, whole: true, unit: 'agents' };

/** The form of a number of a range. */
export const rangeForm = (range: NumberRange): OptionForm => ({
  expected: describe(range),
  fits: (value) => isWithin(value, range),
});

/**
 * A number that is no option but an argument.
 *
 * @throws ScorecardError `invalid-option` unless it is of the range
 */
export function checkNumber(name: string, value: unknown, range: NumberRange): number {
  checkArguments({ [name]: value }, { [name]: rangeForm(range) });
  return value as number;
}

function isWithin(value: unknown, { min, max, whole = false, open }: NumberRange): boolean {
  return (
    typeof value === 'number' &&
    value >= min &&
    value <= max &&
    (open === undefined || value > min) &&
    (open !== 'both' || value < max) &&
    (!whole || Number.isInteger(value))
  );
}

function describe({ min, max, whole, open, unit }: NumberRange): string {
  const kind = whole === true ? 'a whole number' : 'a number';
  const from = open === undefined ? `from ${min}` : `above ${min}`;
  const to = open === 'both' ? `and below ${max}` : `up to ${max}`;
  return `${kind}${unit === undefined ? '' : ` of ${unit}`} ${from} ${to}`;
}
