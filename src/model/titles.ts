import { ANY_LANGUAGE, type LocalizedText } from '../core/index.js';
import type { NormalScorecard } from '../document/index.js';
import { sectionOf } from './ids.js';
import { sliceTitle } from './members.js';
import type { Model } from './model.js';

/** The title of an element of any section; its id where nothing is called so. */
export function elementTitle({ card, kinds }: Model, id: string): LocalizedText {
  const kind = kinds.get(id);
  const section = kind === undefined ? undefined : sectionOf.get(kind);
  return (section && card[section].get(id))?.title ?? { [ANY_LANGUAGE]: id };
}

/** The title of an answer of a checklist, or of a member or another slice, where it has one. */
export const partTitle = (
  card: NormalScorecard,
  id: string,
  part: string,
): LocalizedText | undefined =>
  card.indicators.get(id)?.checklist?.get(part) ?? sliceTitle(card, id, part);
