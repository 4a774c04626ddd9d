import { baseLanguage } from './text.js';

/** The language of a BCP 47 tag without region and script, in small letters: `es` of `es-MX`. */
export const baseOf = (locale: string): string => baseLanguage(locale).toLowerCase();

/** Whether a text is a BCP 47 tag. */
export function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
