import { cardForm } from '../../model/index.js';
import { checkArguments, deepFreeze } from '../../core/index.js';
import type { Scorecard } from '../../model/index.js';
import { editsOf } from './between.js';
import type { CardChange } from './card-change.js';

/**
 * What changed from one card to another, in terms of the strategy: elements added, removed, renamed or moved, weights, targets (and whether
 * they ask for more), scales, formulas, links, rules of scoring, owners and texts. What elements only inherit is told once, where it
 * is stated. Equal cards give none; the order of elements says nothing.
 *
 * @param before - a card from `defineScorecard` or `parseScorecard`
 * @param after - another version of it
 * @returns changes in the order in which `diffEvaluations` makes them: new elements, settings, measures, links, what is gone, texts
 * @throws ScorecardError `invalid-scorecard` if one of them is no card
 */
export function diffScorecards(before: Scorecard, after: Scorecard): readonly CardChange[] {
  checkArguments({ before, after }, { before: cardForm, after: cardForm });
  return deepFreeze(editsOf(before, after).map(({ change }) => change));
}
