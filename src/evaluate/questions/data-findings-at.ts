import { neededState } from './evaluation-form.js';
import type { Diagnostic } from '../../core/index.js';
import { type DataDoubt, doubtFinding } from '../doubts/data-doubt.js';
import { dataDoubts, doubtsOfLane } from '../doubts/data-findings.js';
import { type Evaluation, stateOf, wholeOf } from '../evaluation.js';

/** The doubts of an evaluation in a period, or in all of them; none in a period that it does not have. */
export function doubtsOf(evaluation: Evaluation, period?: string): readonly DataDoubt[] {
  const state = stateOf(evaluation);
  if (state === undefined) return [];
  const { periods } = wholeOf(evaluation);
  const hidden = periods.length - evaluation.periods.length;
  if (period === undefined) return dataDoubts(state, periods, hidden);
  const lane = periods.indexOf(period, hidden);
  return lane < 0 ? [] : doubtsOfLane(state, lane, period);
}

/**
 * The values of one period that contradict each other (S8.5): those of `evaluation.dataFindings`, which tells of the first 24 periods of
 * each check, and of later periods as well.
 *
 * @param evaluation - what `evaluate` returned
 * @param period - one of its periods; by default the one it shows
 * @returns findings `data.not-equal` and `data.breakdown`; none for a period that was not evaluated
 */
export function dataFindingsAt(evaluation: Evaluation, period?: string): readonly Diagnostic[] {
  neededState(evaluation);
  return Object.freeze(doubtsOf(evaluation, period ?? evaluation.period).map(doubtFinding));
}
