import { figureOf } from '../../core/index.js';
import type { Measured } from '../why/explanation.js';
import type { FormulaInput } from '../why/formula-steps.js';
import { listIn } from './language.js';
import type { Told } from './told.js';

/** Most missing numbers of a formula that are told by name. */
const MOST = 3;

/** Why something has no value or no points, as a subordinate part: `has no value`, `lacks “Surveys answered”`. */
export function reasonText(measured: Measured | undefined, told: Told): string | undefined {
  const { words, language } = told;
  const { reason, lacks = [], formula } = measured ?? {};
  if (reason === undefined || !Object.hasOwn(words.reasons, reason)) return undefined;
  const names = (formula?.inputs ?? [])
    .filter(({ id, figure }) =>
      lacks.includes(figure === undefined ? id : figureOf(figure, id).name),
    )
    .map((input) => inputName(input, told));
  return reason !== 'input-missing' || names.length === 0 || names.length > MOST
    ? words.reasons[reason]
    : words.lacks(listIn(names, language));
}

/** What a formula reads, by its title; of a figure with what it is. */
export function inputName(
  { title: own, figure }: Pick<FormulaInput, 'title' | 'figure'>,
  { tell, title }: Told,
): string {
  return figure === undefined ? title(own) : tell.figures[figure](title(own));
}
