import type { Diagnostic } from '../../core/index.js';
import { checkDoubt } from './check-doubt.js';
import { type DataDoubt, doubtFinding } from './data-doubt.js';
import { breakdownDoubt } from './breakdown-doubt.js';
import type { EvaluationState } from '../state.js';

/** How many periods of one check or slice are told; more say nothing new. */
const MOST_PERIODS = 24;

type Look = (lane: number, period: string) => DataDoubt | undefined;

/** What the values of an evaluation say against each other, by period. */
export function dataFindings(
  state: EvaluationState,
  periods: readonly string[],
  first: number,
): readonly Diagnostic[] {
  return Object.freeze(dataDoubts(state, periods, first).map(doubtFinding));
}

/**
 * The doubts of all periods: those of one check or slice together, in the order of the periods.
 *
 * @param periods - names of the lanes
 * @param first - the first lane that is looked at
 */
export function dataDoubts(
  state: EvaluationState,
  periods: readonly string[],
  first: number,
): DataDoubt[] {
  const doubts: DataDoubt[] = [];
  for (const look of looks(state)) {
    let told = 0;
    for (let lane = first; lane < periods.length && told < MOST_PERIODS; lane++) {
      const doubt = look(lane, periods[lane] as string);
      if (doubt === undefined) continue;
      told++;
      doubts.push(doubt);
    }
  }
  return doubts;
}

/** The doubts of one period. */
export function doubtsOfLane(state: EvaluationState, lane: number, period: string): DataDoubt[] {
  return [...looks(state)].flatMap((look) => look(lane, period) ?? []);
}

/** All that can be in doubt, each to be looked at in a period. */
function* looks(state: EvaluationState): Generator<Look> {
  for (const check of state.compiled.breakdownChecks)
    yield (lane, period) => breakdownDoubt(state, check, lane, period);
  for (const [i, check] of state.model.checks.entries())
    yield (lane, period) => checkDoubt(state, check, i, lane, period);
}
