import type { Measured } from '../why/explanation.js';
import { listIn } from './language.js';
import type { Told } from './told.js';

/** Most missing numbers of a formula that are told by name. */
const MOST = 3;

/** Why something has no value or no points, as a subordinate part: `has no value`, `lacks “Surveys answered”`. */
export function reasonText(
  measured: Measured | undefined,
  { words, title, language }: Told,
): string | undefined {
  const { reason, lacks = [], formula } = measured ?? {};
  if (reason === undefined || !Object.hasOwn(words.reasons, reason)) return undefined;
  const names = (formula?.inputs ?? [])
    .filter(({ id }) => lacks.includes(id))
    .map((input) => title(input.title));
  return reason !== 'input-missing' || names.length === 0 || names.length > MOST
    ? words.reasons[reason]
    : words.lacks(listIn(names, language));
}
