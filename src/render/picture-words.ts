import { baseOf } from '../core/index.js';
import type { ClaimStatus } from './marks.js';

/** Why a figure is to be read with care. */
export type DataFlag =
  | 'smallSample'
  | 'smallMembers'
  | 'outOfRange'
  | 'repeated'
  | 'definitionChanged'
  | 'overridden';

/** Words that only maps and charts need, in one language. */
export interface PictureWords {
  readonly map: (card: string) => string;
  readonly linksOf: (card: string) => string;
  readonly keys: string;
  readonly legend: Readonly<
    Record<
      | 'lead'
      | 'lag'
      | 'initiative'
      | 'negative'
      | 'delay'
      | 'weak'
      | 'feedback'
      | 'inferred'
      | 'stale'
      | 'strength'
      | 'difference'
      | 'trend'
      | 'flag'
      | 'faded',
      string
    >
  >;
  readonly trends: Readonly<Record<'up' | 'level' | 'down', string>>;
  readonly raises: string;
  readonly claims: Readonly<Record<ClaimStatus, string>>;
  readonly flags: Readonly<Record<DataFlag, string>>;
  readonly periods: (count: number) => string;
  readonly share: string;
  readonly contributions: string;
  readonly more: (count: number) => string;
  readonly weaker: (count: number) => string;
  readonly drivenBy: string;
  readonly drives: string;
  readonly lowersIt: string;
  readonly after: string;
  /** Of a delay that is no whole number of periods. */
  readonly later: string;
  readonly confidence: string;
  readonly strength: string;
  /** Of a link that is part of a definition, not a cause. */
  readonly definition: string;
  readonly partOf: string;
  readonly theme: string;
  readonly stale: (periods: number, of: string | undefined) => string;
  readonly leads: readonly [one: string, many: string];
  readonly lags: readonly [one: string, many: string];
  readonly initiatives: readonly [one: string, many: string];
  readonly before: string;
  readonly noObjectives: string;
  readonly forecast: string;
  readonly previousYear: string;
  readonly interval: string;
  readonly noValue: string;
  readonly from: string;
  readonly change: string;
  readonly start: string;
  readonly end: string;
  readonly low: string;
  readonly high: string;
  readonly cause: string;
  readonly details: string;
  readonly effect: string;
  readonly last: string;
}

const en: PictureWords = {
  map: (card) => `Strategy map: ${card}`,
  linksOf: (card) => `Links: ${card}`,
  keys: 'Perspectives from top to bottom; arrows lead from cause to effect.',
  legend: {
    lead: 'leading indicators',
    lag: 'lagging indicators',
    initiative: 'initiatives',
    negative: 'lowers its effect',
    delay: 'acts later, after so many periods',
    weak: 'weak hypothesis',
    feedback: 'feedback',
    inferred: 'inferred from its drivers',
    stale: 'old values',
    strength: 'stronger link',
    difference: 'from before to after, and what was gained',
    trend: 'since the period before',
    flag: 'read with care',
    faded: 'not in focus',
  },
  claims: {
    untested: 'untested claim',
    supported: 'claim supported by data',
    contradicted: 'claim contradicted by data',
    undecided: 'undecided claim',
  },
  flags: {
    smallSample: 'small sample',
    smallMembers: 'small sample of members',
    outOfRange: 'outside its range',
    repeated: 'the same value again and again',
    definitionChanged: 'measured in a new way',
    overridden: 'set by hand',
  },
  periods: (count) => `${count} ${count === 1 ? 'period' : 'periods'}`,
  share: 'Share',
  contributions:
    'Length of a bar: its share of the whole. Filled: its points, and so what it contributes.',
  weaker: (count) =>
    count === 1 ? '1 weaker link is not drawn' : `${count} weaker links are not drawn`,
  more: (count) =>
    count === 1 ? '1 more branch is not drawn.' : `${count} more branches are not drawn.`,
  trends: { up: 'rising', level: 'level', down: 'falling' },
  raises: 'raises',
  drivenBy: 'driven by',
  drives: 'drives',
  lowersIt: 'lowers it',
  later: 'acts later',
  after: 'after',
  confidence: 'confidence',
  strength: 'strength',
  definition: 'by definition',
  partOf: 'part of',
  theme: 'theme',
  stale: (periods, of) =>
    `old values, ${periods} ${periods === 1 ? 'period' : 'periods'} back${of === undefined ? '' : `, of ${of}`}`,
  leads: ['leading indicator', 'leading indicators'],
  lags: ['lagging indicator', 'lagging indicators'],
  initiatives: ['initiative', 'initiatives'],
  before: 'before',
  noObjectives: 'no objectives',
  forecast: 'Forecast',
  previousYear: 'Previous year',
  interval: 'Interval',
  noValue: 'no value',
  from: 'from',
  change: 'Change',
  start: 'Start',
  end: 'End',
  low: 'Input low',
  high: 'Input high',
  cause: 'Cause',
  details: 'Details',
  effect: 'Effect',
  last: 'last',
};

const es: PictureWords = {
  map: (card) => `Mapa estratégico: ${card}`,
  linksOf: (card) => `Vínculos: ${card}`,
  keys: 'Perspectivas de arriba abajo; las flechas van de la causa al efecto.',
  legend: {
    lead: 'indicadores inductores',
    lag: 'indicadores de resultado',
    initiative: 'iniciativas',
    negative: 'efecto negativo',
    delay: 'actúa más tarde, tras tantos periodos',
    weak: 'hipótesis débil',
    feedback: 'retroalimentación',
    inferred: 'inferido de sus causas',
    stale: 'valores antiguos',
    strength: 'vínculo más fuerte',
    difference: 'de antes a después, y la diferencia',
    trend: 'desde el periodo anterior',
    flag: 'leer con cautela',
    faded: 'fuera del foco',
  },
  claims: {
    untested: 'hipótesis sin probar',
    supported: 'hipótesis respaldada por los datos',
    contradicted: 'hipótesis refutada por los datos',
    undecided: 'hipótesis sin decidir',
  },
  flags: {
    smallSample: 'muestra pequeña',
    smallMembers: 'muestra pequeña de miembros',
    outOfRange: 'fuera de su rango',
    repeated: 'el mismo valor una y otra vez',
    definitionChanged: 'medido de otra manera',
    overridden: 'fijado a mano',
  },
  periods: (count) => `${count} ${count === 1 ? 'periodo' : 'periodos'}`,
  share: 'Peso',
  contributions:
    'Largo de la barra: su peso en el conjunto. Relleno: sus puntos, es decir, lo que aporta.',
  weaker: (count) =>
    count === 1
      ? '1 vínculo más débil no se dibuja'
      : `${count} vínculos más débiles no se dibujan`,
  more: (count) => (count === 1 ? '1 rama más no se dibuja.' : `${count} ramas más no se dibujan.`),
  trends: { up: 'sube', level: 'estable', down: 'baja' },
  raises: 'aumenta',
  drivenBy: 'impulsado por',
  drives: 'impulsa',
  lowersIt: 'lo reduce',
  later: 'actúa más tarde',
  after: 'tras',
  confidence: 'confianza',
  strength: 'fuerza',
  definition: 'por definición',
  partOf: 'parte de',
  theme: 'tema',
  stale: (periods, of) =>
    `valores antiguos, de hace ${periods} ${periods === 1 ? 'periodo' : 'periodos'}${of === undefined ? '' : ` (${of})`}`,
  leads: ['indicador inductor', 'indicadores inductores'],
  lags: ['indicador de resultado', 'indicadores de resultado'],
  initiatives: ['iniciativa', 'iniciativas'],
  before: 'antes',
  noObjectives: 'sin objetivos',
  forecast: 'Previsión',
  previousYear: 'Año anterior',
  interval: 'Intervalo',
  noValue: 'sin valor',
  from: 'desde',
  change: 'Cambio',
  start: 'Inicio',
  end: 'Final',
  low: 'Entrada baja',
  high: 'Entrada alta',
  cause: 'Causa',
  details: 'Detalles',
  effect: 'Efecto',
  last: 'último',
};

/** The words of a locale: Spanish for tags of Spanish, else English. */
export function pictureWords(locale: string): PictureWords {
  return baseOf(locale) === 'es' ? es : en;
}
