import { ANY_LANGUAGE } from '../../core/index.js';
import { type Language, titleIn } from '../../explain/inner-index.js';
import { elementTitle, keyParts, type Model, observedOf, partTitle } from '../../model/index.js';

/** The title of an element or of a driver: an answer or a member by both of its parts. */
export function driverTitle(model: Model, key: string, language: Language): string {
  const [id, part] = keyParts(key);
  const title = titleIn(elementTitle(model, id), language);
  if (part === undefined) return title;
  const inside = partTitle(model.card, id, part) ?? { [ANY_LANGUAGE]: part };
  return `${title}: ${titleIn(inside, language)}`;
}

/** The unit of a driver, of an answer none. */
export function unitOf({ card, indicators }: Model, key: string): string | undefined {
  const [id] = keyParts(key);
  if (indicators.get(id)?.items.includes(key) === true) return undefined;
  return observedOf(card, id)?.unit;
}
