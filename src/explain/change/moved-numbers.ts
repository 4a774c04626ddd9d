import { type EvaluationState, partsOf } from '../../evaluate/inner-index.js';
import { compiledApart } from '../../evaluate/inner-index.js';
import { modelOfNormal, type NormalScorecard } from '../../model/index.js';
import type { Plan } from '../../runtime/index.js';
import type { Edit } from '../diff/edit.js';
import { meaningOfEdit } from './edit-meaning.js';
import type { Meaning } from './meanings.js';

/** Where a number of a plan stands. */
export type NumberPlace = { readonly row?: number; readonly number?: number };

/** What a number means that differs, with the part of its movement that each edit makes; the parts sum to 1. */
export interface NumberMeaning {
  readonly meaning: (place: NumberPlace) => Meaning | undefined;
  /** Parts of several edits in one place, such as strength and confidence of one link. */
  readonly parts: (meaning: Meaning) => readonly (readonly [Meaning, number])[];
}

/**
 * Finds which numbers of a plan an edit moves, by making it alone on the card before and taking it back alone on the card after.
 *
 * @returns undefined where an edit alone gives no valid card, or one with other operations
 */
export function movedNumbers(
  from: EvaluationState,
  to: EvaluationState,
  edits: readonly Edit[],
): NumberMeaning | undefined {
  const [before, after] = [numbersOf(from.compiled.plan), numbersOf(to.compiled.plan)];
  const touched = new Map<number, Map<number, number>>();
  for (const [i, edit] of edits.entries()) {
    const made = numbersWith(from, edit.apply(from.model.card));
    const undone = numbersWith(to, edit.revert(to.model.card));
    if (made?.length !== before.length || undone?.length !== before.length) return undefined;
    for (const [place, was] of before.entries()) {
      // For a product of two edits the mean of both ends is its exact part.
      const moved =
        ((made[place] as number) - was + (after[place] as number) - (undone[place] as number)) / 2;
      if (moved === 0 || Number.isNaN(moved)) continue;
      const known = touched.get(place) ?? new Map<number, number>();
      touched.set(place, known.set(i, moved));
    }
  }
  const constants = new Map([...from.compiled.plan.constantRows].map((row, i) => [row, i]));
  const meanings = new Map<string, Meaning>();
  const shares = new Map<Meaning, readonly (readonly [Meaning, number])[]>();
  const own = edits.map((edit) => meaningOfEdit(edit.change, to.model));
  return {
    meaning: ({ row, number }) => {
      const place = row === undefined ? (number as number) + constants.size : constants.get(row);
      const parts = place === undefined ? undefined : touched.get(place);
      if (parts === undefined) return undefined;
      const all = [...parts];
      const sum = all.reduce((total, [, moved]) => total + moved, 0);
      const first = own[all[0]?.[0] as number];
      if (all.length === 1 || sum === 0) return first;
      const key = all.map(([i, moved]) => `${i} ${moved / sum}`).join(' ');
      const known = meanings.get(key);
      if (known !== undefined) return known;
      const joint = { ...(first as Meaning), joint: key };
      meanings.set(key, joint);
      shares.set(
        joint,
        all.map(([i, moved]) => [own[i] as Meaning, moved / sum]),
      );
      return joint;
    },
    parts: (meaning) => shares.get(meaning) ?? [[meaning, 1]],
  };
}

/** Constants of rows, then the numbers that operations point into. */
const numbersOf = ({ constantValues, numbers }: Plan): Float64Array => {
  const all = new Float64Array(constantValues.length + numbers.length);
  all.set(constantValues);
  all.set(numbers, constantValues.length);
  return all;
};

function numbersWith(state: EvaluationState, card: NormalScorecard): Float64Array | undefined {
  const built = modelOfNormal(card);
  return built.ok ? numbersOf(compiledApart(built.model, partsOf(state)).plan) : undefined;
}
