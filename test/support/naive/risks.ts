import type { NormalScorecard } from '../../../src/document/normal/index.js';
import type { DatedInput } from '../../../src/document/input/index.js';
import { runFormula } from './formula.js';
import type { Leaves } from './leaf.js';
import { inForce, type Lanes } from './scale.js';
import { stepsOf } from './scale-of.js';

/** Points that an objective loses to risks in a lane (S13). */
export function riskLoss(
  card: NormalScorecard,
  leaves: Leaves,
  objective: string,
  lane: number,
  lanes: Lanes,
): number {
  let loss = 0;
  for (const { input } of card.risks.values()) {
    const points = input.affects?.[objective];
    if (points === undefined) continue;
    const at = (number: DatedInput<number> | undefined): number =>
      number === undefined ? Number.NaN : inForce(stepsOf(number), lane, lanes);
    const computed = runFormula(input.formula ?? 'likelihood * impact', (name) => {
      if (name === 'likelihood') return at(input.likelihood);
      if (name === 'impact') return at(input.impact);
      const { value } = leaves.value(name, lane);
      return typeof value === 'number' ? value : Number.NaN;
    });
    const or = (a: number, b: number): number => (Number.isNaN(a) ? b : a);
    const isComputed =
      input.formula !== undefined || (input.likelihood !== undefined && input.impact !== undefined);
    const inherent = or(at(input.inherent), computed);
    const level = or(at(input.residual), isComputed ? computed : inherent);
    const acceptable = at(input.acceptable);
    if (Number.isNaN(level) || Number.isNaN(acceptable)) continue;
    const exposure =
      inherent > acceptable
        ? Math.min(Math.max((level - acceptable) / (inherent - acceptable), 0), 1)
        : level > acceptable
          ? 1
          : 0;
    loss += points * exposure;
  }
  return loss;
}
