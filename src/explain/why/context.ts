import type { EvaluationState } from '../../evaluate/inner-index.js';
import type { Evaluation } from '../../evaluate/index.js';
import type { ResolvedObjective } from '../../model/index.js';
import { type PlanView, viewOf } from './plan-view.js';
import type { Spot } from './spots.js';

/** What a row of a plan holds the points of. */
export interface Named {
  readonly kind: 'perspective' | 'objective' | 'indicator';
  readonly id: string;
  readonly isNode: boolean;
  /** The objective whose own scale it is. */
  readonly of?: string;
}

/** What everything that explains an evaluation reads. */
export interface WhyContext {
  /** With every lane, also those that are not shown: what lies behind a score may stand there. */
  readonly evaluation: Evaluation;
  readonly state: EvaluationState;
  readonly view: PlanView;
  /** The number in a row at a lane; NaN for a row that is none. */
  readonly at: (row: number, lane: number) => number;
  /** The element whose points stand in a row. */
  readonly named: (row: number) => Named | undefined;
}

/** The context of an evaluation. */
export function whyContext(evaluation: Evaluation, state: EvaluationState): WhyContext {
  const { compiled } = state;
  const view = viewOf(compiled.plan);
  const names = namesOf(state);
  return {
    evaluation,
    state,
    view,
    // Asked anew each time: evaluations may share a workspace, and the state sees to it that it holds the numbers of this one.
    at: (row, lane) => {
      const { cells, lanes } = state.space;
      return cells[row * lanes + lane] ?? Number.NaN;
    },
    named: (row) => names.get(row),
  };
}

function namesOf({ compiled: { rows } }: EvaluationState): ReadonlyMap<number, Named> {
  const names = new Map<number, Named>();
  for (const [of, { measures }] of rows.objectives)
    for (const { indicator, points, isNode } of measures)
      names.set(points, { kind: 'indicator', id: indicator, isNode, of });
  // Where a use has the indicator's own scale both are one row, which is the indicator's.
  for (const [id, { points, isNode }] of rows.indicators)
    if (points !== undefined) names.set(points, { kind: 'indicator', id, isNode });
  for (const [id, { reported }] of rows.objectives)
    names.set(reported, { kind: 'objective', id, isNode: true });
  for (const [id, row] of rows.perspectives)
    names.set(row, { kind: 'perspective', id, isNode: true });
  return names;
}

/** An element as a spot. */
export const spotOf = ({ kind, id, isNode, of }: Named, row: number, lane: number): Spot => ({
  kind,
  id,
  row,
  lane,
  isNode,
  ...(of === undefined ? {} : { of }),
});

/** The objective of a spot, resolved. */
export const objectiveOf = ({ state }: WhyContext, id: string): ResolvedObjective | undefined =>
  state.model.objectives.get(id);
