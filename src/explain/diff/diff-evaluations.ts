import { deepFreeze, ScorecardError } from '../../core/index.js';
import {
  type Evaluation,
  type EvaluationState,
  joinedData,
  partsOf,
  stage,
  stateOf,
} from '../../evaluate/inner-index.js';
import type { LocalizedText } from '../../core/index.js';
import { needPointsRow, type ChangedNodeKind, pointsRow } from '../change/node-row.js';
import { cardsBetween, editsOf } from './between.js';
import type { CardChange } from './card-change.js';

/** Points of one element on both cards. */
export interface ScoreDifference {
  /** Id of the element; `total` for the card. */
  readonly id: string;
  /** What it is. */
  readonly kind: ChangedNodeKind;
  /** What it is called. */
  readonly title: LocalizedText;
  /** Points on the first card; null where there are none. */
  readonly before: number | null;
  /** Points on the second card; null where there are none. */
  readonly after: number | null;
  /** After less before; null where one of them is missing. */
  readonly difference: number | null;
}

/** What one change does to the scores, on top of those before it. */
export interface ChangeEffect {
  /** Places in `changes`; more than one where no valid card lies between them. */
  readonly changes: readonly number[];
  /** Points gained or lost, by id. */
  readonly amounts: { readonly [id: string]: number };
}

/** Two versions of a card, and what their differences do to scores. */
export interface CardDiff {
  /** Period whose scores are compared. */
  readonly period: string;
  /** What differs, in the order in which the effects are worked out. */
  readonly changes: readonly CardChange[];
  /** The scores asked for, on both cards. */
  readonly scores: readonly ScoreDifference[];
  /**
   * What each change does. Changes are made one after the other, so what two of them do only together counts for the later one. Changes
   * without any effect are left out.
   */
  readonly effects: readonly ChangeEffect[];
  /** What other values do, by id; all 0 where both evaluations rest on the same values. */
  readonly values: { readonly [id: string]: number };
}

/** Which scores to compare. */
export interface DiffOptions {
  /** The period; by default the one that the later evaluation shows. */
  readonly at?: string;
  /** Ids whose scores are compared; `total` by default. */
  readonly ids?: readonly string[];
}

/**
 * What changed from one card to another, and what every change does to scores: the changes are made one by one, in their order, on the
 * values of the first evaluation (for keys that only the second card takes, on its values). The effects of a score, and what other
 * values do, sum to its difference.
 *
 * @param before - an evaluation of the first card
 * @param after - an evaluation of the second card, of the same length of periods
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 * @source docs/semantics.md, S9.1
 */
export function diffEvaluations(
  before: Evaluation,
  after: Evaluation,
  { at = after.period, ids = ['total'] }: DiffOptions = {},
): CardDiff {
  const [was, is] = [knownState(before), knownState(after)];
  const lanes = [laneOf(before, at), laneOf(after, at)] as const;
  if (was.compiled.unit !== is.compiled.unit)
    throw new ScorecardError(
      'invalid-option',
      `one card is seen by ${was.compiled.unit}, the other by ${is.compiled.unit}; evaluate both by the same length of periods`,
    );
  const scores = ids.map((id) => scoreDifference(id, [was, is], lanes));
  const edits = editsOf(before.card, after.card);
  const parts = partsOf(was);
  const joined = {
    ...parts,
    data: joinedData([was, is]),
    masks: [...parts.masks, ...partsOf(is).masks],
  };
  const last = new Map<string, number>(scores.map(({ id, before: points }) => [id, points ?? NaN]));
  const effects: ChangeEffect[] = [];
  for (const { model, edits: made } of cardsBetween(was.model.card, edits)) {
    const amounts = movedTo(last, stage(model, joined), lanes[0]);
    if (Object.values(amounts).some((amount) => amount !== 0))
      effects.push({ changes: made, amounts });
  }
  return deepFreeze({
    period: at,
    changes: edits.map(({ change }) => change),
    scores,
    effects,
    values: movedTo(last, is, lanes[1]),
  });
}

/** How far scores moved from where they stood last; a score that is missing meanwhile stands where it was. */
function movedTo(
  last: Map<string, number>,
  state: EvaluationState,
  lane: number,
): { readonly [id: string]: number } {
  const amounts = Object.create(null) as { [id: string]: number };
  for (const [id, before] of last) {
    const points = pointsAt(state, id, lane);
    amounts[id] = Number.isNaN(points) || Number.isNaN(before) ? 0 : points - before;
    if (!Number.isNaN(points)) last.set(id, points);
  }
  return amounts;
}

function pointsAt(state: EvaluationState, id: string, lane: number): number {
  const found = pointsRow(state, id);
  const { cells, lanes } = state.space;
  return found === undefined ? Number.NaN : (cells[found.row * lanes + lane] as number);
}

function scoreDifference(
  id: string,
  states: readonly [EvaluationState, EvaluationState],
  lanes: readonly [number, number],
): ScoreDifference {
  const known = pointsRow(states[1], id) ?? needPointsRow(states[0], id);
  const [before, after] = states.map((state, i) => pointsAt(state, id, lanes[i] as number)) as [
    number,
    number,
  ];
  const shown = (points: number): number | null => (Number.isNaN(points) ? null : points);
  return {
    id,
    kind: known.kind,
    title: known.title,
    before: shown(before),
    after: shown(after),
    difference: shown(after - before),
  };
}

function knownState(evaluation: Evaluation): EvaluationState {
  const state = stateOf(evaluation);
  if (state !== undefined) return state;
  throw new ScorecardError(
    'invalid-option',
    'this is no evaluation: pass what `evaluate` or `with` returned',
  );
}

function laneOf(evaluation: Evaluation, period: string): number {
  // Says which periods there are where this one is not among them.
  evaluation.at(period);
  return evaluation.periods.indexOf(period);
}
