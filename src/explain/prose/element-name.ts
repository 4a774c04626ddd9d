import type { LocalizedText } from '../../core/index.js';
import { elementTitle, type Model } from '../../model/index.js';
import { type Language, quoted } from './language.js';
import { PROSE_WORDS } from './words.js';

/**
 * An element as it stands in a sentence: `the objective “Quick answers”`, `the scorecard` for the total.
 *
 * @param write - how a title is written; in quotation marks unless told
 */
export function elementName(
  model: Model,
  id: string,
  language: Language,
  write: (title: LocalizedText) => string = (title) => quoted(title, language),
): string {
  const words = PROSE_WORDS[language.name].kinds;
  const kind = model.kinds.get(id);
  if (kind === undefined && id === 'total') return words.total;
  const known =
    kind === 'perspective' || kind === 'theme' || kind === 'objective' || kind === 'indicator';
  return `${known ? `${words[kind]} ` : ''}${write(elementTitle(model, id))}`;
}
