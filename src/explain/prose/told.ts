import type { LocalizedText } from '../../core/index.js';
import type { Explanation, ExplanationLine } from '../why/explanation.js';
import { type Language, quoted, sentence } from './language.js';
import { isShown, pointsIn } from './numbers.js';
import { periodIn, periodName } from './periods.js';
import type { PartWord, Telling, ToldPart } from './telling.js';
import { tellingEn } from './telling-en.js';
import { tellingEs } from './telling-es.js';
import { PROSE_WORDS, type ProseWords } from './words.js';

/** Everything sentences are made with. */
export interface Told {
  readonly language: Language;
  readonly tell: Telling;
  readonly words: ProseWords;
  readonly points: (points: number) => string;
  readonly title: (title: LocalizedText) => string;
  /** A sentence with its capital and full stop. */
  readonly end: (text: string) => string;
  /** When something was: `in December 2024`. */
  readonly when: (period: string) => string;
  readonly period: (period: string) => string;
}

const TELLINGS: Readonly<Record<Language['name'], Telling>> = { en: tellingEn, es: tellingEs };

/** What tells in a language. */
export function toldIn(language: Language): Told {
  return {
    language,
    tell: TELLINGS[language.name],
    words: PROSE_WORDS[language.name],
    points: (points) => pointsIn(points, language),
    title: (title) => quoted(title, language),
    end: sentence,
    when: (period) => periodIn(period, language),
    period: (period) => periodName(period, language),
  };
}

/** Kinds of lines that are parts and give something, or would. */
const PARTS: ReadonlySet<ExplanationLine['kind']> = new Set([
  'child',
  'lead',
  'lag',
  'indicator',
  'link',
  'member',
  'item',
  'substitute',
  'carried',
  'cause',
]);

/** Lines that are parts, those that give most first. */
export function partsOf({ parts }: Explanation): readonly ExplanationLine[] {
  return parts
    .filter(({ kind }) => PARTS.has(kind))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

/** What the parts of a node are called. */
export function wordOf(node: Explanation, parts: readonly ExplanationLine[]): PartWord {
  if (node.kind === 'driver') return 'driver';
  const words = new Set(
    parts.map(({ kind, role, node: below }): PartWord => {
      if (kind === 'member' || kind === 'item') return kind;
      const measures = kind === 'lead' || kind === 'lag' || kind === 'indicator';
      if (measures || role !== undefined) return 'indicator';
      const inside = below?.kind;
      return inside === 'perspective' || inside === 'objective' || inside === 'indicator'
        ? inside
        : 'part';
    }),
  );
  const [only = 'part'] = words;
  return words.size === 1 ? only : 'part';
}

/** How a part is called: its title with its role, its weight and the period of its points behind it. */
export function nameOf(line: ExplanationLine, told: Told, weight?: string): string {
  const { tell, title, period, language } = told;
  const { kind, role = kind, id = '', link } = line;
  const { notes } = tell;
  const noted = [
    ...(role === 'lead' || role === 'lag' ? [notes[role]] : []),
    ...(link?.effect === 'lowers' ? [notes.lowers] : []),
    ...(link?.kind === 'definition' ? [notes.definition] : []),
    ...(weight === undefined ? [] : [notes.weight(weight)]),
    ...(line.period === undefined ? [] : [notes.period(period(line.period))]),
  ];
  const name = title(line.title ?? { [language.locale]: id });
  return noted.length === 0 ? name : `${name} (${noted.join(', ')})`;
}

/** A part for a list. */
export function toldPart(line: ExplanationLine, weight: string | undefined, told: Told): ToldPart {
  const { share, points = 0 } = line;
  return {
    name: nameOf(line, told, weight),
    gives: isShown(share) ? told.points(share) : undefined,
    has: told.points(points),
  };
}
