import type { Telling } from './score-map.js';
import type { LinkView } from './view.js';

/** A link in one sentence, which the titles of its ends and its facts make; that it lowers its effect is the verb. */
export function linkText(
  { from, to, lowers, facts }: Omit<LinkView, 'text'>,
  titleOf: (id: string) => string,
  { wording, words }: Telling,
): string {
  const verb = lowers ? wording.words.lowers : words.raises;
  return [`${titleOf(from)} ${verb} ${titleOf(to)}`, ...facts.slice(lowers ? 1 : 0)].join(', ');
}
