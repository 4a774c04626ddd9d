import type { Evaluation } from '../../evaluate/index.js';
import { type EvaluationState, rulesOf, wholeOf } from '../../evaluate/inner-index.js';
import { serialisePlan } from '../../runtime/index.js';
import type { PackedNumbers, StatusRule } from '../form.js';
import { packedNumber } from '../numbers.js';
import { runsOf } from '../runs.js';
import { givenRows } from './given-rows.js';
import { packKeys } from './pack-keys.js';

/**
 * What evaluates a card, as plain data.
 *
 * @param rules - how statuses come about, from `statusRules`
 */
export function packNumbers(
  state: EvaluationState,
  evaluation: Evaluation,
  rules: readonly StatusRule[],
): PackedNumbers {
  const { model, compiled, lanes } = state;
  const { periods } = wholeOf(evaluation);
  const hidden = lanes.count - evaluation.periods.length;
  const keys = packKeys(state);
  const filled = new Set(keys.flatMap(({ row, mask }) => [row, mask]));
  const fixed = givenRows(state).filter(([row]) => !filled.has(row));
  return {
    ...rulesOf(model),
    ...{ unit: lanes.unit, start: periods[0] as string, count: lanes.count },
    ...(hidden === 0 ? {} : { hidden }),
    plan: serialisePlan(compiled.plan),
    openEnds: compiled.rows.openEnds,
    fixed: fixed.map(([row, values]) => [
      row,
      runsOf(lanes.count, (lane) => packedNumber(values[lane] as number)),
    ]),
    keys,
    rules,
  };
}
