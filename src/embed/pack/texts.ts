import { oneLine, textIn, type TextInput } from '../../core/index.js';
import type { Model } from '../../model/index.js';
import { titlesOf, type Titles, type Wording, wordingOf } from '../../render/report-index.js';
import type { Texts } from '../form.js';

/** The texts of a card in every language of a report. */
export interface TextSource {
  readonly locales: readonly string[];
  readonly wordings: readonly Wording[];
  readonly titles: readonly Titles[];
  /** A text of the card. */
  readonly of: (text: TextInput) => Texts;
  /** The title of an element. */
  readonly title: (id: string) => Texts;
  /** What a function of the language says. */
  readonly each: (say: (wording: Wording, titles: Titles) => string) => Texts;
}

/** Texts in some languages. */
export function textSource(model: Model, locales: readonly string[]): TextSource {
  const wordings = locales.map(wordingOf);
  const titles = wordings.map((wording) => titlesOf(model, wording));
  return {
    locales,
    wordings,
    titles,
    of: (text) => locales.map((locale) => oneLine(textIn(text, locale, model.card.language))),
    title: (id) => titles.map((one) => one.of(id)),
    each: (say) => wordings.map((wording, i) => say(wording, titles[i] as Titles)),
  };
}
