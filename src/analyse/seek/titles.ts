import type { LocalizedText } from '../../core/index.js';
import { type Language, PROSE_WORDS, quoted, titleIn } from '../../explain/inner-index.js';
import { keyParts, type Model, observedOf, sliceTitle } from '../../model/index.js';

/** The element that is asked for, as it stands in a sentence: `the objective “Quick answers”`. */
export function askedFor({ card, kinds }: Model, id: string, language: Language): string {
  const words = PROSE_WORDS[language.name].kinds;
  const kind = kinds.get(id);
  if (kind === undefined && id === 'total') return words.total;
  const title = titleOf(card, id);
  const known =
    kind === 'perspective' || kind === 'theme' || kind === 'objective' || kind === 'indicator';
  return `${known ? `${words[kind]} ` : ''}${quoted(title ?? { und: id }, language)}`;
}

/** The title of an element or of a driver: an answer or a member by both of its parts. */
export function driverTitle({ card }: Model, key: string, language: Language): string {
  const [id, part] = keyParts(key);
  const title = titleIn(titleOf(card, id) ?? { und: id }, language);
  if (part === undefined) return title;
  const inside = card.indicators.get(id)?.checklist?.get(part) ?? sliceTitle(card, id, part);
  return `${title}: ${titleIn(inside ?? { und: part }, language)}`;
}

/** The unit of a driver, of an answer none. */
export function unitOf({ card, indicators }: Model, key: string): string | undefined {
  const [id] = keyParts(key);
  if (indicators.get(id)?.items.includes(key) === true) return undefined;
  return observedOf(card, id)?.unit;
}

function titleOf(card: Model['card'], id: string): LocalizedText | undefined {
  const sections = [
    ...[card.indicators, card.metrics, card.objectives],
    ...[card.perspectives, card.themes],
  ];
  for (const section of sections) {
    const found = section.get(id);
    if (found !== undefined) return found.title;
  }
  return undefined;
}
