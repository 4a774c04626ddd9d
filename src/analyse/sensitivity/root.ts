import { type StatusEdges, unknownId } from '../../core/index.js';
import {
  edgesInForce,
  type Evaluation,
  type EvaluationState,
  parametersOf,
  type PlanParameters,
  wholeOf,
} from '../../evaluate/inner-index.js';
import type { StatusRules } from '../../model/index.js';
import { subjectOf } from '../subject.js';

/** One period of an evaluation over a plan with a place for every number. */
export interface Ground extends PlanParameters {
  readonly period: string;
  readonly lane: number;
  readonly periods: readonly string[];
}

/** An element whose points are asked about. */
export interface Root {
  readonly id: string;
  readonly row: number;
  /** NaN where it has no score. */
  readonly points: number;
  readonly edges: StatusEdges;
}

/**
 * The period of an evaluation that is asked about, the one shown by default.
 *
 * @throws ScorecardError `invalid-option` for what is no evaluation, `unknown-period`
 */
export function groundOf(evaluation: Evaluation, at: string | undefined): Ground {
  const { state, period, lane } = subjectOf(evaluation, at);
  const { periods } = wholeOf(evaluation);
  return { ...parametersOf(state), period, periods, lane };
}

/**
 * An element with points: the card as `total`, a perspective, theme, objective or indicator.
 *
 * @throws ScorecardError `unknown-id`
 */
export function rootOf({ state, lane }: Ground, id: string): Root {
  const found = rowOf(state, id);
  if (found === undefined) {
    const { rows } = state.compiled;
    const known = [
      'total',
      ...rows.perspectives.keys(),
      ...rows.themes.keys(),
      ...rows.objectives.keys(),
      ...[...rows.indicators].filter(([, { points }]) => points !== undefined).map(([own]) => own),
    ];
    throw unknownId(id, known);
  }
  const { space, model } = state;
  return {
    id,
    row: found.row,
    points: space.cells[found.row * space.lanes + lane] as number,
    edges: edgesInForce(state, found.rules ?? model.card.scoring, lane),
  };
}

function rowOf(
  { compiled: { rows }, model: { card } }: EvaluationState,
  id: string,
): { readonly row: number; readonly rules: StatusRules | undefined } | undefined {
  const places = [
    [rows.perspectives.get(id), card.perspectives.get(id)],
    [rows.themes.get(id), card.themes.get(id)],
    [rows.objectives.get(id)?.reported, card.objectives.get(id)],
    [rows.indicators.get(id)?.points, card.indicators.get(id)],
    [id === 'total' ? rows.total : undefined, card.scoring],
  ] as const;
  for (const [row, rules] of places) if (row !== undefined) return { row, rules };
  return undefined;
}
