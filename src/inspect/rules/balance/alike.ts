import { inQuotes, textIn } from '../../../core/index.js';
import type { InspectedIndicator } from '../../card-facts.js';
import { directionOf } from '../../nature.js';
import type { Bilingual } from '../../rule.js';
import type { ScoredCard } from '../../rule-context.js';
import { correlationOf } from './correlation.js';

/** Two indicators that may be one, and what speaks for it. */
export interface Pair {
  readonly one: InspectedIndicator;
  readonly other: InspectedIndicator;
  readonly why: Bilingual;
}

// Words that say nothing of what is counted.
const FILLERS =
  ' a al an and average by de del el en for in la las los media mean medio number numero of on per por porcentaje' +
  ' percent percentage promedio rate ratio share tasa the to total un una with y ';

// Words that people use for each other.
const CONFUSED =
  ' call calls contact contacto contactos contacts level line linea llamada llamadas nivel tier ';

/** With more pairs of values than this, values are not compared. */
const MOST_COMPARED = 4_000_000;

/**
 * Pairs of indicators that may be one: by the same formula, by titles of the same words, and by values that change together from period to period. Each
 * indicator is told once, with the first it resembles.
 *
 * @param correlation - from which values are almost equal
 */
export function* alikePairs(
  indicators: readonly InspectedIndicator[],
  scored: ScoredCard | undefined,
  correlation: number,
): Generator<Pair> {
  const seen = new Map<string, InspectedIndicator>();
  const pairs = indicators.length ** 2 * (scored?.evaluation.periods.length ?? 0);
  for (const [i, other] of indicators.entries()) {
    const keys = keysOf(other);
    const key = keys.find((known) => seen.has(known));
    const one = key === undefined ? undefined : seen.get(key);
    for (const known of keys) if (!seen.has(known)) seen.set(known, other);
    if (one !== undefined && key !== undefined) {
      yield { one, other, why: reasonFor(key, one, other) };
      continue;
    }
    if (scored === undefined || pairs > MOST_COMPARED) continue;
    for (const earlier of indicators.slice(0, i)) {
      const sign = comparable(earlier, other);
      if (sign === 0) continue;
      const r = correlationOf(earlier.id, other.id, scored.evaluation);
      if (r === undefined || r * sign < correlation) continue;
      const en = `their values change together (correlation of changes ${r.toFixed(3)})`;
      const es = `sus valores cambian juntos (correlación de los cambios ${r.toFixed(3)})`;
      yield { one: earlier, other, why: { en, es } };
      break;
    }
  }
}

/** The sign that the correlation of two indicators would have if they were one; 0 if they cannot be: they differ in unit, or one has a range. */
function comparable(one: InspectedIndicator, other: InspectedIndicator): -1 | 0 | 1 {
  const [a, b] = [one.resolved.indicator, other.resolved.indicator];
  const [first, second] = [directionOf(a), directionOf(b)];
  if (a.unit !== b.unit || first === undefined || second === undefined) return 0;
  if ((first === 'inside') !== (second === 'inside')) return 0;
  return first === second ? 1 : -1;
}

/** What an indicator shares with one that may be the same: its formula, and the words of its title in each language. */
function keysOf({ resolved: { formula, indicator } }: InspectedIndicator): readonly string[] {
  const titles = Object.entries(indicator.title)
    .map(([language, title]) => [language, contentWords(title)] as const)
    .filter(([, words]) => words !== '')
    .map(([language, words]) => `title ${language} ${words}`);
  return formula === undefined ? titles : [`formula ${JSON.stringify(formula.program)}`, ...titles];
}

function reasonFor(key: string, one: InspectedIndicator, other: InspectedIndicator): Bilingual {
  if (key.startsWith('formula'))
    return { en: 'they have the same formula', es: 'tienen la misma fórmula' };
  const title = ({ resolved }: InspectedIndicator, language: string): string =>
    textIn(resolved.indicator.title, language);
  return {
    en: `their titles differ little (${inQuotes(title(one, 'en'), 'en')}, ${inQuotes(title(other, 'en'), 'en')})`,
    es: `sus títulos apenas se distinguen (${inQuotes(title(one, 'es'), 'es')}, ${inQuotes(title(other, 'es'), 'es')})`,
  };
}

/** The words of a title that say what is counted, sorted, with those that people confuse made one. */
function contentWords(title: string): string {
  const words = title
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.includes(` ${word} `))
    .map((word) => (CONFUSED.includes(` ${word} `) ? '*' : word));
  return [...new Set(words)].toSorted().join(' ');
}
