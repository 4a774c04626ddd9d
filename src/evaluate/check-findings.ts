import { type Diagnostic, diagnostic, EDGE_TOLERANCE } from '../core/index.js';
import { evaluateProgram, type Formula } from '../expression/index.js';
import { cell, type EvaluationState } from './state.js';

/** How many periods of one check are told; more say nothing new. */
const MOST_PERIODS = 24;

/** Checks of the card that do not hold, by period (S8). Where a side is missing nothing is said. */
export function* checkFindings(
  state: EvaluationState,
  periods: readonly string[],
): Generator<Diagnostic> {
  const { values } = state.compiled.rows;
  for (const [i, { equal, tolerance, left, right }] of state.model.checks.entries()) {
    let told = 0;
    for (const [lane, period] of periods.entries()) {
      if (told === MOST_PERIODS) break;
      const side = ({ program }: Formula): number =>
        evaluateProgram(program, (name) => {
          const row = values.get(name);
          return row === undefined ? Number.NaN : cell(state, row, lane);
        });
      const [a, b] = [side(left), side(right)];
      const room = EDGE_TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
      if (!(Math.abs(a - b) > tolerance + room)) continue;
      told++;
      yield diagnostic('data.not-equal', ['checks', i, period], {
        ...{ equal, period, left: a, right: b },
        difference: Math.abs(a - b),
      });
    }
  }
}
