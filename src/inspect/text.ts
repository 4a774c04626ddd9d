import type { AdviceLanguage, Bilingual } from './rule.js';

/** The language of advice for a locale: Spanish where it is asked for, else English. */
export function adviceLanguage(locale: string): AdviceLanguage {
  return /^es(?:$|[-_])/i.test(locale) ? 'es' : 'en';
}

const AND: Readonly<Record<AdviceLanguage, string>> = { en: 'and', es: 'y' };
const MORE: Readonly<Record<AdviceLanguage, (count: number) => string>> = {
  en: (count) => `${count} more`,
  es: (count) => `${count} más`,
};

/** Ids in both languages: `a`, `b` and `c`; long lists are cut. */
export function names(ids: readonly string[], most = 8): Bilingual {
  return { en: listIn('en', ids, most), es: listIn('es', ids, most) };
}

function listIn(language: AdviceLanguage, ids: readonly string[], most: number): string {
  const shown = ids.slice(0, most).map((id) => `\`${id}\``);
  if (ids.length > most) shown.push(MORE[language](ids.length - most));
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${AND[language]} ${shown.at(-1)}`;
}

/** A number with what it counts, in the singular for one: `1 period`. */
export const counted = (count: number | string, one: string, many: string): string =>
  `${count} ${Number(count) === 1 ? one : many}`;
