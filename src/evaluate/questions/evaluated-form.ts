import type { OptionForm } from '../../core/index.js';

/** A period of an evaluation. */
export const evaluatedForm = ({
  periods,
}: {
  readonly periods: readonly string[];
}): OptionForm => ({
  expected:
    periods[0] === ''
      ? 'none: there are no values by period to compare or to look at'
      : `a period that was evaluated: there are ${periods[0]} to ${periods.at(-1)}`,
  kind: 'period that was evaluated',
  fits: (value) => periods.includes(value as string),
  words: periods,
  code: 'unknown-period',
});
