import type { OptionForm } from '../../core/index.js';
import { type Evaluation, wholeOf } from '../evaluation.js';
import { periodFault } from '../load/period-fault.js';

/** A period of an evaluation. */
export function evaluatedForm(evaluation: Evaluation): OptionForm {
  const { periods } = evaluation;
  return {
    expected:
      periods[0] === ''
        ? 'none: there are no values by period to compare or to look at'
        : `a period that was evaluated: there are ${periods[0]} to ${periods.at(-1)}`,
    fits: (value) => periods.includes(value as string),
    fault: (period) => periodFault(period, periods, wholeOf(evaluation).periods.includes(period)),
    code: 'unknown-period',
  };
}
