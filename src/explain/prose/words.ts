import type { Status } from '../../core/index.js';
import type { LanguageName } from './language.js';
import { isOne } from './numbers.js';

/** Words that explanations of values and of changes share. */
export interface ProseWords {
  /** Status as said after a verb: `is good`. */
  readonly statuses: Readonly<Record<Status, string>>;
  /** `points` after a number; singular only for exactly 1, with or without a sign. */
  readonly points: (shown: string) => string;
  /** Kinds of elements with the definite article. */
  readonly kinds: Readonly<Record<ElementWord, string>>;
  /** Why there is no value or no points, as a subordinate part: `has no value`. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The same of a formula whose missing numbers are named. */
  readonly lacks: (names: string) => string;
  /** Singular and plural of a length of time. */
  readonly durations: Readonly<Record<'Y' | 'M' | 'W' | 'D', readonly [one: string, many: string]>>;
}

/** Elements that sentences speak of. */
export type ElementWord =
  | 'total'
  | 'perspective'
  | 'theme'
  | 'objective'
  | 'indicator'
  | 'metric'
  | 'risk';

const en: ProseWords = {
  statuses: {
    good: 'good',
    watch: 'to be watched',
    poor: 'poor',
    above: 'above target',
    none: 'without a status',
  },
  points: (shown) => (isOne(shown) ? 'point' : 'points'),
  kinds: {
    total: 'the scorecard',
    perspective: 'the perspective',
    theme: 'the theme',
    objective: 'the objective',
    indicator: 'the indicator',
    metric: 'the metric',
    risk: 'the risk',
  },
  reasons: {
    'no-value': 'has no value',
    blank: 'has no value yet',
    incomplete: 'lacks part of the period',
    stale: 'has a value that is too old to count',
    'zero-weight': 'has nothing to be weighed by',
    'input-missing': 'lacks a number of its formula',
    'division-by-zero': 'would need a division by zero',
    'not-a-number': 'gives no number',
    overflow: 'gives a number that is too large',
    'not-scored': 'is not scored',
    'zero-width': 'has the same baseline and target',
    'not-positive': 'needs a value above 0',
    'no-history': 'has too short a history',
    'not-applicable': 'does not apply',
    'too-few-answers': 'has too few answers',
  },
  lacks: (names) => `lacks ${names}`,
  durations: {
    Y: ['year', 'years'],
    M: ['month', 'months'],
    W: ['week', 'weeks'],
    D: ['day', 'days'],
  },
};

/** What is spoken of, after the preposition that Spanish joins to the article. */
export const ofEs = (what: string): string => `de ${what}`.replace(/^de el /, 'del ');

const es: ProseWords = {
  statuses: {
    good: 'bien',
    watch: 'en atención',
    poor: 'en estado crítico',
    above: 'sobre la meta',
    none: 'sin estado',
  },
  points: (shown) => (isOne(shown) ? 'punto' : 'puntos'),
  kinds: {
    total: 'el cuadro de mando',
    perspective: 'la perspectiva',
    theme: 'el tema',
    objective: 'el objetivo',
    indicator: 'el indicador',
    metric: 'la métrica',
    risk: 'el riesgo',
  },
  reasons: {
    'no-value': 'no tiene valor',
    blank: 'aún no tiene valor',
    incomplete: 'no cubre todo el periodo',
    stale: 'tiene un valor demasiado antiguo',
    'zero-weight': 'no tiene con qué ponderarse',
    'input-missing': 'carece de un dato de su fórmula',
    'division-by-zero': 'exigiría dividir por cero',
    'not-a-number': 'no da un número',
    overflow: 'da un número demasiado grande',
    'not-scored': 'no se puntúa',
    'zero-width': 'tiene la línea base igual a la meta',
    'not-positive': 'necesita un valor mayor que 0',
    'no-history': 'tiene una historia demasiado corta',
    'not-applicable': 'no aplica',
    'too-few-answers': 'tiene muy pocas respuestas',
  },
  lacks: (names) => `carece ${ofEs(names)}`,
  durations: {
    Y: ['año', 'años'],
    M: ['mes', 'meses'],
    W: ['semana', 'semanas'],
    D: ['día', 'días'],
  },
};

/** Words by language. */
export const PROSE_WORDS: Readonly<Record<LanguageName, ProseWords>> = { en, es };
