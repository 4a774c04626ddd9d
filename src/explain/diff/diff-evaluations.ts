import {
  checkArguments,
  deepFreeze,
  listForm,
  readOptions,
  ScorecardError,
  textForm,
} from '../../core/index.js';
import {
  evaluatedForm,
  type Evaluation,
  evaluationForm,
  type EvaluationState,
  laneOf,
  neededState,
} from '../../evaluate/inner-index.js';
import { pointsAt } from '../change/along.js';
import { needPointsRow, pointsRow } from '../change/node-row.js';
import { editsOf } from './between.js';
import type { CardDiff, ScoreDifference } from './card-diff.js';
import { effectsAlong } from './effects.js';

/** Which scores to compare. */
export interface DiffOptions {
  /** The period; by default the one that the later evaluation shows. */
  readonly at?: string | undefined;
  /** Ids whose scores are compared; `total` by default. */
  readonly ids?: readonly string[] | undefined;
}

const BOTH = { before: evaluationForm, after: evaluationForm };

/**
 * What changed from one card to another, and what every change does to scores. Each change gets the points that `explainChange` gives to it:
 * numbers that both cards have move together, in a straight line, so that their order says nothing; every other change is made before,
 * in its order, on the values of the first evaluation (for keys that only the second card takes, on its values). The effects of a score,
 * and what other values do, sum to its difference.
 *
 * @param before - an evaluation of the first card
 * @param after - an evaluation of the second card, of the same length of periods
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 * @source docs/semantics.md, S9.1
 */
export function diffEvaluations(
  before: Evaluation,
  after: Evaluation,
  options: DiffOptions | null = {},
): CardDiff {
  checkArguments({ before, after }, BOTH);
  const [was, is] = [neededState(before), neededState(after)];
  const asked = readOptions<DiffOptions>(options, {
    at: evaluatedForm(after),
    ids: listForm('a list of ids', textForm('an id')),
  });
  const { at = after.period, ids = ['total'] } = asked;
  const lanes = [laneOf(before, at), laneOf(after, at)] as const;
  if (was.compiled.unit !== is.compiled.unit)
    throw new ScorecardError(
      'invalid-option',
      `one card is seen by ${was.compiled.unit}, the other by ${is.compiled.unit}; evaluate both by the same length of periods`,
    );
  const scores = ids.map((id) => scoreDifference(id, [was, is], lanes));
  const edits = before.card === after.card ? [] : editsOf(before.card, after.card);
  const made = effectsAlong([before, after], [was, is], edits, scores, lanes);
  return deepFreeze({
    period: at,
    changes: edits.map(({ change }) => change),
    scores,
    ...made,
  });
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
