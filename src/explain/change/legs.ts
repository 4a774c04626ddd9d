import type { EvaluationState } from '../../evaluate/inner-index.js';
import { joinedData, partsOf, stage } from '../../evaluate/inner-index.js';
import { modelOfNormal, type Scorecard } from '../../model/index.js';
import { type Plan } from '../../runtime/index.js';
import { cardsBetween, editsOf } from '../diff/between.js';
import type { Edit } from '../diff/edit.js';
import { movedNumbers, type NumberMeaning } from './moved-numbers.js';

/** A step of the card that cannot be made gradually, and the state after it. */
export interface ModelStep {
  readonly edits: readonly Edit[];
  readonly state: EvaluationState;
}

/** The way between two evaluated states: steps of the card first, then a leg on which numbers move. */
export interface Way {
  readonly steps: readonly ModelStep[];
  /** Ends of the leg; their plans have the same operations. */
  readonly from: EvaluationState;
  readonly to: EvaluationState;
  /** What constant numbers of the plan mean that differ between the ends of the leg. */
  readonly numbers?: NumberMeaning;
  /** Present where no way was found: then it ends where it begins. */
  readonly lost?: true;
}

/**
 * The way from one state to another.
 *
 * @param edits - what differs between the cards, in the order in which it is made
 */
export function wayBetween(
  was: EvaluationState,
  is: EvaluationState,
  cards: readonly [Scorecard, Scorecard],
  edits: readonly Edit[] = cards[0] === cards[1] ? [] : editsOf(...cards),
): Way {
  if (samePlan(was, is)) return { steps: [], from: was, to: is };
  return (
    gradual(was, is, edits, ({ moves, change }) => !moves && change.kind !== 'override') ??
    gradual(was, is, edits, ({ change }) => change.kind !== 'override') ?? {
      steps: [],
      from: was,
      to: was,
      lost: true,
    }
  );
}

/**
 * The way on which some edits are steps and the others move; undefined where the plans at the ends of the leg then differ in more than
 * numbers.
 */
function gradual(
  was: EvaluationState,
  is: EvaluationState,
  edits: readonly Edit[],
  isStep: (edit: Edit) => boolean,
): Way | undefined {
  const [first, second] = [partsOf(was), partsOf(is)];
  // Both ends have room for what only one of them has: then it comes or goes on the way.
  const room = {
    masks: [...new Set([...first.masks, ...second.masks])],
    overrides: [...was.compiled.overrides, ...is.compiled.overrides],
  };
  const staying = {
    ...first,
    ...room,
    data: joinedData([was, is]),
    acting: was.compiled.overrides,
  };
  const steps: ModelStep[] = [];
  for (const { model, edits: made } of cardsBetween(was.model.card, edits, isStep))
    steps.push({
      edits: made.map((i) => edits[i] as Edit),
      state: stage(model, staying),
    });
  const from = steps.at(-1)?.state ?? stage(was.model, staying);
  const moving = edits.filter((edit) => edit.scores && !isStep(edit));
  // All edits on the first card: the second card, with its elements in the order of the first.
  const arrived = modelOfNormal(moving.reduce((card, edit) => edit.apply(card), from.model.card));
  if (!arrived.ok) return undefined;
  const to = stage(arrived.model, { ...second, ...room, acting: is.compiled.overrides });
  if (!sameOperations(from, to)) return undefined;
  const numbers = movedNumbers(
    from,
    to,
    moving.filter(({ change }) => change.kind !== 'override'),
  );
  return numbers === undefined ? undefined : { steps, from, to, numbers };
}

function samePlan(a: EvaluationState, b: EvaluationState): boolean {
  return a.compiled === b.compiled;
}

/** Whether two plans do the same to the same rows; their numbers may differ. */
export function sameOperations(a: EvaluationState, b: EvaluationState): boolean {
  const [one, other] = [a.compiled, b.compiled];
  const lists: readonly (keyof Plan)[] = ['code', 'lists', 'loops', 'constantRows'];
  return (
    one.plan.rows === other.plan.rows &&
    one.plan.numbers.length === other.plan.numbers.length &&
    lists.every((key) => sameNumbers(one.plan[key], other.plan[key])) &&
    one.inputs.length === other.inputs.length &&
    one.inputs.every(({ key, row }, i) => {
      const match = other.inputs[i];
      return match?.key === key && match.row === row;
    })
  );
}

function sameNumbers(a: Plan[keyof Plan], b: Plan[keyof Plan]): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a.length === b.length && a.every((value: number, i: number) => Object.is(value, b[i]));
}
