import { EVALUATION_AND_ID } from './evaluation-form.js';
import { checkArguments, countForm, readOptions, wordForm } from '../../core/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import { definitionAt } from '../in-force/definitions.js';
import { evaluatedForm } from './evaluated-form.js';
import { type Evaluation, laneOf, stateOf, wholeOf } from '../evaluation.js';
import type { NodeId } from '../scores/node-id.js';
import { leastSquares } from '../facts/least-squares.js';

/** How to look at a slope. */
export interface SlopeOptions {
  /** Number of periods, the last one included; 6 by default. */
  readonly window?: number | undefined;
  /** What moves: `points` (default), or the `value` of a metric or indicator in its unit. */
  readonly of?: 'points' | 'value' | undefined;
  /** Last period of the window; the one the evaluation shows by default. */
  readonly at?: string | undefined;
}

/** A least-squares slope, or that there is too little to find one. */
export type Slope =
  | {
      /** Whether there were at least three values. */
      readonly ok: true;
      /** Change per period, in points or in the unit. */
      readonly slope: number;
      /** How many values it rests on. */
      readonly count: number;
    }
  | {
      /** Whether there were at least three values. */
      readonly ok: false;
      /** Too few values. */
      readonly reason: 'insufficient';
      /** How many values there were. */
      readonly count: number;
    };

/** Fewest values that make a slope. */
const LEAST_VALUES = 3;

const FORMS = {
  window: countForm('periods', 1),
  of: wordForm(['points', 'value']),
};

/**
 * The least-squares slope of an element over its last periods: `sum (t - T)(y - Y) / sum (t - T)^2` over the periods that have a
 * value. It never reaches across a change of definition, unless the evaluation does.
 *
 * @param evaluation - what `evaluate` returned
 * @param id - a metric, indicator, objective, perspective or theme, or `total`
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 * @source docs/semantics.md, S8
 */
export function slopeOf<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: NodeId<K>,
  options: SlopeOptions | null = {},
): Slope {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const asked = readOptions(options, { ...FORMS, at: evaluatedForm(evaluation) });
  const { window = 6, of = 'points', at = evaluation.period } = asked;
  const { points, values = points } = wholeOf(evaluation).series(id);
  const row = of === 'points' ? points : values;
  const last = laneOf(evaluation, at);
  const state = stateOf(evaluation);
  const same = (lane: number): boolean =>
    state === undefined || definitionAt(state, id, lane) === definitionAt(state, id, last);
  const found: [number, number][] = [];
  for (let lane = Math.max(0, last - window + 1); lane <= last; lane++) {
    const y = row[lane] ?? Number.NaN;
    if (!Number.isNaN(y) && same(lane)) found.push([lane, y]);
  }
  return Object.freeze(
    found.length < LEAST_VALUES
      ? { ok: false, reason: 'insufficient', count: found.length }
      : { ok: true, slope: leastSquares(found), count: found.length },
  );
}
