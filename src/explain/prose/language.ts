import { baseOf, inQuotes, isTag, type LocalizedText, oneLine, textIn } from '../../core/index.js';

/** Languages in which sentences are written. */
export type LanguageName = 'en' | 'es';

/** A language for sentences, and how numbers and titles are chosen in it. */
export interface Language {
  /** Which sentences are used. */
  readonly name: LanguageName;
  /** Tag to choose titles by: the one asked for. */
  readonly locale: string;
  /** Tag for numbers: the one asked for where its sentences are known, else `en`. */
  readonly numbers: string;
}

/**
 * The language of a locale: Spanish for `es` and its regions, else English. A tag that is none counts as English.
 *
 * @param locale - BCP 47 tag such as `es` or `es-MX`
 */
export function languageOf(locale: string): Language {
  const base = baseOf(locale);
  const name = base === 'es' ? 'es' : 'en';
  return { name, locale, numbers: base === name && isTag(locale) ? locale : 'en' };
}

/** A title in a language, safe for one line of a terminal; in quotation marks of that language. */
export function quoted(title: LocalizedText, language: Language): string {
  return inQuotes(titleIn(title, language), language.name);
}

/** A title in a language, on one line. */
export function titleIn(title: LocalizedText, { locale }: Language): string {
  return oneLine(textIn(title, locale));
}

/** `a, b and c`, in Spanish `a, b y c`; `e` before the sound of i. */
export function listIn(parts: readonly string[], { name }: Language): string {
  if (parts.length < 2) return parts[0] ?? '';
  const last = parts.at(-1) as string;
  const and = name === 'en' ? 'and' : /^[«\u201c\u2018]*(?:i|hi(?![ae]))/i.test(last) ? 'e' : 'y';
  return `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A sentence: a capital at its start and one full stop at its end. */
export function sentence(text: string): string {
  const start = text.charAt(0).toLocaleUpperCase();
  return `${start}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
