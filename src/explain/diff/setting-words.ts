import type { LanguageName } from '../prose/index.js';

/** Words for what settings can be, in one language. */
export interface SettingWords {
  readonly yes: string;
  readonly no: string;
  /** Of an empty list. */
  readonly none: string;
  /** Bands of a status, each followed by the points it starts at. */
  readonly bands: Readonly<Record<'watch' | 'good' | 'above', string>>;
  /** By word of the document; `{name}` is a number beside it, `{name|point|points}` the same with what it counts. */
  readonly words: Readonly<Record<string, string>>;
  /** By key and word, where the word means something of its own under the key. */
  readonly byKey: Readonly<Record<string, string>>;
}

const en: SettingWords = {
  yes: 'yes',
  no: 'no',
  none: 'none',
  bands: { watch: 'to be watched from', good: 'good from', above: 'above target from' },
  words: {
    mean: 'mean',
    geometric: 'geometric mean',
    min: 'minimum',
    max: 'maximum',
    product: 'product',
    noisyOr: 'one success is enough',
    power: 'power mean ({power})',
    owa: 'ordered mean ({alpha})',
    xor: 'exactly one from {cut|point|points} on',
    formula: 'formula {formula}',
    gate: 'mean with mandatory parts',
    points: 'points',
    worst: 'worst part',
    best: 'best part',
    majority: 'majority',
    priority: 'status of {child}',
    counts: 'number of poor parts',
    renormalise: 'the others count',
    strict: 'no score',
    neutral: '{points|point|points}',
    carry: 'last points, for {periods|period|periods}',
    all: 'all',
    lagOnly: 'results alone',
    split: 'leading indicators with a share of {lead}',
    impact: 'impact on a base of {base}',
    sum: 'sum',
    last: 'last value',
    first: 'first value',
    weightedMean: 'mean weighted by {weight}',
    lead: 'leading',
    lag: 'result',
  },
  byKey: { 'missing worst': '0 points' },
};

const es: SettingWords = {
  yes: 'sí',
  no: 'no',
  none: 'ninguno',
  bands: { watch: 'en atención desde', good: 'bien desde', above: 'sobre la meta desde' },
  words: {
    mean: 'media',
    geometric: 'media geométrica',
    min: 'mínimo',
    max: 'máximo',
    product: 'producto',
    noisyOr: 'basta un éxito',
    power: 'media de potencias ({power})',
    owa: 'media ordenada ({alpha})',
    xor: 'exactamente uno desde {cut|punto|puntos}',
    formula: 'fórmula {formula}',
    gate: 'media con partes obligatorias',
    points: 'puntos',
    worst: 'la peor parte',
    best: 'la mejor parte',
    majority: 'mayoría',
    priority: 'estado de {child}',
    counts: 'número de partes en estado crítico',
    renormalise: 'cuentan los demás',
    strict: 'sin puntuación',
    neutral: '{points|punto|puntos}',
    carry: 'los últimos puntos, durante {periods|periodo|periodos}',
    all: 'todas',
    lagOnly: 'solo los resultados',
    split: 'indicadores inductores con un peso de {lead}',
    impact: 'impacto sobre una base de {base}',
    sum: 'suma',
    last: 'último valor',
    first: 'primer valor',
    weightedMean: 'media ponderada por {weight}',
    lead: 'inductor',
    lag: 'resultado',
    raises: 'aumenta',
    lowers: 'reduce',
    higher: 'más alto',
    lower: 'más bajo',
    inside: 'dentro del intervalo',
    strategy: 'estratégica',
    operational: 'operativa',
  },
  byKey: { 'missing worst': '0 puntos', 'effect none': 'ninguno' },
};

/** Words by language. */
export const SETTING_WORDS: Readonly<Record<LanguageName, SettingWords>> = { en, es };
