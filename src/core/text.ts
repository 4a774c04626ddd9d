import { need } from './need.js';
import { isRecord } from './record.js';

/** Text by language tag, such as `{ en: 'Cost', es: 'Costo' }`. */
export type LocalizedText = { readonly [locale: string]: string };

/** What people write: one text for every language, or one by language tag. */
export type TextInput = string | LocalizedText;

/** The language tag under which a text without a language is kept. */
export const ANY_LANGUAGE = 'und';

/**
 * The text in a language: the exact tag, then its base language, then the fallback, then whatever is there.
 *
 * @param text - a text as written or as normalised
 * @param locale - wanted BCP 47 tag, such as `es` or `es-MX`
 * @param fallback - tag to try next, usually the card's own language
 */
export function textIn(text: TextInput, locale: string, fallback = 'en'): string {
  if (typeof text === 'string') return text;
  const can = isRecord(text) && typeof locale === 'string';
  need(can, 'as `text` texts by language tag, and as `locale` a tag');
  for (const tag of [
    locale,
    baseLanguage(locale),
    fallback,
    baseLanguage(fallback),
    ANY_LANGUAGE,
  ]) {
    if (Object.hasOwn(text, tag)) return text[tag] as string;
  }
  return Object.values(text)[0] ?? '';
}

/** A tag without region and script. */
export function baseLanguage(tag: string): string {
  const dash = tag.indexOf('-');
  return dash < 0 ? tag : tag.slice(0, dash);
}
