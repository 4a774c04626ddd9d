import {
  checkArguments,
  localeForm,
  type OptionForms,
  readOptions,
  suggest,
  textForm,
} from '../core/index.js';
import type { CatalogueEntry } from './entry.js';
import { catalogue } from './generated/all.js';

/** How to search. */
export interface FindOptions {
  /** Language whose names count first: `es` or `es-MX` for Spanish, else English. Both are always searched. */
  readonly locale?: string | undefined;
}

const FORMS: OptionForms<FindOptions> = { locale: localeForm };

/** Longer texts are no search. */
const MOST_CHARACTERS = 200;

/** How well a folded text answers folded words, best first; the place in the list is the rank. */
const matches: readonly ((text: string, query: string, words: readonly string[]) => boolean)[] = [
  (text, query) => text === query,
  (text, query) => text.startsWith(`${query} `),
  (text, query) => ` ${text} `.includes(` ${query} `),
  (text, _, words) => words.every((word) => ` ${text}`.includes(` ${word}`)),
  (text, query) => text.includes(query),
];

/**
 * Entries of the catalogue by name, alias, id or definition, in English and Spanish; case and accents do not matter.
 *
 * @param word - one or more words; all of them must be found
 * @throws ScorecardError `invalid-option`
 * @returns best matches first: exact names, beginnings, parts, then definitions; if nothing is found, entries with similar names
 * @example
 * findIndicators('rotacion', { locale: 'es' }).map(({ id }) => id); // agentAttrition, topPerformerAttrition
 */
export function findIndicators(
  word: string,
  options: FindOptions | null = {},
): readonly CatalogueEntry[] {
  checkArguments({ word }, { word: textForm('one or more words') });
  const { locale = 'en' } = readOptions(options, FORMS);
  const query = fold(word.slice(0, MOST_CHARACTERS));
  if (query === '') return Object.freeze([]);
  const spanish = /^es\b/i.test(locale);
  const words = query.split(' ');
  const ranked = catalogue
    .map((entry) => ({ entry, rank: rankOf(entry, query, words, spanish ? 'es' : 'en') }))
    .filter(({ rank }) => Number.isFinite(rank))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
  return Object.freeze(ranked.length > 0 ? ranked : similar(query));
}

/** The lower the better; infinite if it does not match. Names come before definitions, the wanted language before the other. */
function rankOf(
  entry: CatalogueEntry,
  query: string,
  words: readonly string[],
  language: 'en' | 'es',
): number {
  const other = language === 'en' ? 'es' : 'en';
  const best = (texts: readonly string[]): number =>
    Math.min(
      ...texts.map(fold).map((text) => {
        const rank = matches.findIndex((match) => match(text, query, words));
        return rank < 0 ? Number.POSITIVE_INFINITY : rank;
      }),
    );
  const penalties: readonly (readonly [texts: readonly string[], penalty: number])[] = [
    [[entry.id, spacedId(entry.id), entry.title[language]], 0],
    [entry.aliases[language], 0.2],
    [[entry.title[other], ...entry.aliases[other]], 0.4],
    [[entry.definition[language]], 10],
    [[entry.definition[other]], 10.4],
  ];
  return Math.min(...penalties.map(([texts, penalty]) => best(texts) + penalty));
}

function similar(query: string): CatalogueEntry[] {
  const owners = new Map<string, CatalogueEntry>();
  for (const entry of catalogue)
    for (const name of [
      entry.id,
      ...Object.values(entry.title),
      ...entry.aliases.en,
      ...entry.aliases.es,
    ])
      if (!owners.has(fold(name))) owners.set(fold(name), entry);
  const found = suggest(query, owners.keys(), 5).flatMap((name) => owners.get(name) ?? []);
  return [...new Set(found)];
}

const spacedId = (id: string): string => id.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2');

/** Lower case without accents; everything else than letters and digits is a space. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
