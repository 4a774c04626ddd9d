import { EDGE_TOLERANCE } from '../../core/index.js';
import { evaluateProgram, type Formula } from '../../expression/index.js';
import type { ResolvedCheck } from '../../model/index.js';
import type { CheckDoubt } from './data-doubt.js';
import { cell, type EvaluationState } from '../state.js';

/** A check of the card in a period, if it does not hold (S8.5). Where a side is missing nothing is said. */
export function checkDoubt(
  state: EvaluationState,
  { equal, tolerance, left, right }: ResolvedCheck,
  index: number,
  lane: number,
  period: string,
): CheckDoubt | undefined {
  const { values } = state.compiled.rows;
  const side = ({ program }: Formula): number =>
    evaluateProgram(program, (name) => {
      const row = values.get(name);
      return row === undefined ? Number.NaN : cell(state, row, lane);
    });
  const [a, b] = [side(left), side(right)];
  const room = EDGE_TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  if (!(Math.abs(a - b) > tolerance + room)) return undefined;
  const title = state.model.card.checks[index]?.title;
  return {
    ...{ kind: 'check', index, equal, period, left: a, right: b },
    ...(title === undefined ? {} : { title }),
  };
}
