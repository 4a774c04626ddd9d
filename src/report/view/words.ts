import { baseOf } from '../../core/index.js';
/** Words that only the report needs, in one language. */
export interface ReportWords {
  readonly skipToMap: string;
  readonly skipToTable: string;
  readonly contents: string;
  readonly controls: string;
  readonly period: string;
  readonly earlier: string;
  readonly later: string;
  readonly language: string;
  readonly theme: string;
  readonly owner: string;
  readonly everything: string;
  readonly everyone: string;
  readonly colours: string;
  readonly colourModes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly summary: string;
  readonly map: string;
  readonly scorecard: string;
  readonly whatIf: string;
  readonly details: string;
  readonly advice: string;
  readonly initiative: string;
  readonly initiatives: string;
  readonly risk: string;
  readonly risks: string;
  readonly mapKeys: string;
  readonly mapText: string;
  readonly since: (period: string) => string;
  readonly until: (period: string) => string;
  readonly notStated: string;
  readonly inAYear: string;
  readonly attention: string;
  readonly allGood: string;
  readonly moved: string;
  readonly movedByScenario: string;
  readonly nothingMoved: string;
  readonly coverage: string;
  readonly measured: (count: string, all: string) => string;
  readonly lacking: string;
  readonly oldValues: (count: number) => string;
  readonly between: (low: string, high: string) => string;
  readonly points: string;
  readonly history: string;
  readonly versus: string;
  readonly howMade: string;
  readonly source: string;
  readonly baseline: string;
  readonly lead: string;
  readonly lag: string;
  readonly direct: string;
  readonly driver: string;
  readonly responsible: string;
  readonly supports: string;
  readonly threatens: string;
  readonly runs: string;
  readonly when: string;
  readonly data: string;
  readonly why: string;
  readonly whyChanged: string;
  readonly explains: (period: string) => string;
  readonly explainsOnly: (period: string) => string;
  readonly explainedIn: (period: string) => string;
  readonly seeAbove: string;
  /** What moving a figure does; without a period where values have none, and with the map where there is one. */
  readonly whatIfHint: (period: string, map: boolean) => string;
  readonly reset: string;
  readonly noChange: string;
  readonly result: string;
  readonly harmed: string;
  readonly helped: string;
  readonly comparing: string;
  readonly was: (before: string) => string;
  readonly set: (title: string, value: string, total: string) => string;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly noAdvice: string;
  readonly more: (count: number) => string;
  readonly nothingMatches: string;
  readonly shown: (period: string) => string;
  readonly made: (periods: string) => string;
  readonly kept: string;
  /** What makes the points of a broken-down indicator: its members by their weights, or weighing the same, the weakest, or the whole. */
  readonly views: Readonly<Record<'weighted' | 'equal' | 'worst' | 'total', string>>;
  readonly share: string;
  /** Between what a value lies, as far as its cases tell. */
  readonly interval: (low: string, high: string) => string;
}

const en: ReportWords = {
  skipToMap: 'Skip to the strategy map',
  skipToTable: 'Skip to the scorecard',
  contents: 'Contents',
  controls: 'View',
  period: 'Period',
  earlier: 'Earlier period',
  later: 'Later period',
  language: 'Language',
  theme: 'Theme',
  owner: 'Owner',
  everything: 'All themes',
  everyone: 'All owners',
  colours: 'Colours',
  colourModes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  summary: 'At a glance',
  map: 'Strategy map',
  scorecard: 'Scorecard',
  whatIf: 'What if',
  details: 'Details',
  advice: 'Advice',
  initiative: 'Initiative',
  initiatives: 'Initiatives',
  risk: 'Risk',
  risks: 'Risks',
  mapKeys:
    'Arrow keys move over the map: up follows an effect, down a cause, left and right change objective. Enter opens the details, Escape clears the highlight.',
  mapText: 'The map in words',
  since: (period) => `since ${period}`,
  until: (period) => `until ${period}`,
  notStated: 'not stated',
  inAYear: 'in a year',
  attention: 'Needs attention',
  allGood: 'Every indicator is good.',
  moved: 'Moved most',
  movedByScenario: 'Changed most by the scenario',
  nothingMoved: 'No objective moved.',
  coverage: 'Data',
  measured: (count, all) => `${count} of ${all} indicators measured`,
  lacking: 'Without data',
  oldValues: (count) => `${count} with ${count === 1 ? 'a value' : 'values'} of earlier periods`,
  between: (low, high) => `between ${low} and ${high} once everything is measured`,
  points: 'Points',
  history: 'History',
  versus: 'Against target',
  howMade: 'Formula',
  source: 'Source',
  baseline: 'Baseline',
  lead: 'Leading indicators',
  lag: 'Lagging indicators',
  direct: 'Own indicators',
  driver: 'Implied by its drivers',
  responsible: 'Owner',
  supports: 'Supports',
  threatens: 'Threatens',
  runs: 'Runs',
  when: 'Status',
  data: 'The numbers',
  why: 'Why this value',
  whyChanged: 'Why it changed',
  explains: (period) =>
    period === '' ? 'Explained as measured.' : `Explained for ${period}, as measured.`,
  explainsOnly: (period) =>
    `Explanations in words are those of ${period}, the period this report was written for.`,
  explainedIn: (period) => `Explained in words for ${period} only.`,
  seeAbove: 'shown above',
  whatIfHint: (period, map) =>
    `Move a figure${period === '' ? '' : ` of ${period}`} and see what follows: ${map ? 'the map, ' : ''}the table and the details show the scenario at once, worked out by the same engine as the scores.`,
  reset: 'Back to the measured values',
  noChange: 'Nothing is changed yet.',
  result: 'What follows',
  harmed: 'Lower',
  helped: 'Higher',
  comparing: 'Scenario: some values are not as measured.',
  was: (before) => `was ${before}`,
  set: (title, value, total) => `${title} ${value}: total ${total}`,
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  noAdvice: 'There is no advice on this card.',
  more: (count) => `${count} more`,
  nothingMatches: 'Nothing matches the filters.',
  shown: (period) => `Showing ${period}`,
  made: (periods) => `Evaluated over ${periods}.`,
  kept: 'This file holds everything it shows and asks nothing of any network.',
  views: {
    weighted:
      'The points are the mean of the members by their weights. What loses most comes first.',
    equal: 'The points are the mean of the members. What loses most comes first.',
    worst: 'The points are those of the weakest member.',
    total: 'The points are those of the whole, not a mean of the members.',
  },
  share: 'Share',
  interval: (low, high) => `between ${low} and ${high}`,
};

const es: ReportWords = {
  skipToMap: 'Saltar al mapa estratégico',
  skipToTable: 'Saltar al cuadro de mando',
  contents: 'Contenido',
  controls: 'Vista',
  period: 'Periodo',
  earlier: 'Periodo anterior',
  later: 'Periodo siguiente',
  language: 'Idioma',
  theme: 'Tema',
  owner: 'Responsable',
  everything: 'Todos los temas',
  everyone: 'Todos los responsables',
  colours: 'Colores',
  colourModes: { auto: 'Como el dispositivo', light: 'Claros', dark: 'Oscuros' },
  summary: 'De un vistazo',
  map: 'Mapa estratégico',
  scorecard: 'Cuadro de mando',
  whatIf: '¿Y si…?',
  details: 'Detalle',
  advice: 'Recomendaciones',
  initiative: 'Iniciativa',
  initiatives: 'Iniciativas',
  risk: 'Riesgo',
  risks: 'Riesgos',
  mapKeys:
    'Las teclas de flecha recorren el mapa: arriba, hacia un efecto; abajo, hacia una causa; izquierda y derecha, a otro objetivo. Intro abre el detalle y Escape quita el resalte.',
  mapText: 'El mapa en palabras',
  since: (period) => `desde ${period}`,
  until: (period) => `hasta ${period}`,
  notStated: 'no consta',
  inAYear: 'en un año',
  attention: 'Requiere atención',
  allGood: 'Todos los indicadores están bien.',
  moved: 'Lo que más cambió',
  movedByScenario: 'Lo que más cambia con el escenario',
  nothingMoved: 'Ningún objetivo cambió.',
  coverage: 'Datos',
  measured: (count, all) => `${count} de ${all} indicadores medidos`,
  lacking: 'Sin datos',
  oldValues: (count) =>
    `${count} con ${count === 1 ? 'un valor' : 'valores'} de periodos anteriores`,
  between: (low, high) => `entre ${low} y ${high} cuando todo esté medido`,
  points: 'Puntos',
  history: 'Evolución',
  versus: 'Frente a la meta',
  howMade: 'Fórmula',
  source: 'Fuente',
  baseline: 'Línea base',
  lead: 'Indicadores inductores',
  lag: 'Indicadores de resultado',
  direct: 'Indicadores propios',
  driver: 'Según sus causas',
  responsible: 'Responsable',
  supports: 'Apoya',
  threatens: 'Amenaza',
  runs: 'Plazo',
  when: 'Estado',
  data: 'Los números',
  why: 'Por qué este valor',
  whyChanged: 'Por qué cambió',
  explains: (period) =>
    period === ''
      ? 'Explicación con los valores medidos.'
      : `Explicación de ${period}, con los valores medidos.`,
  explainsOnly: (period) =>
    `Las explicaciones en palabras son las de ${period}, el periodo para el que se escribió este informe.`,
  explainedIn: (period) => `Explicado en palabras solo para ${period}.`,
  seeAbove: 'se muestra arriba',
  whatIfHint: (period, map) =>
    `Mueva una cifra${period === '' ? '' : ` de ${period}`} y vea qué resulta: ${map ? 'el mapa, ' : ''}la tabla y el detalle muestran el escenario al instante, calculado por el mismo motor que las puntuaciones.`,
  reset: 'Volver a los valores medidos',
  noChange: 'Aún no ha cambiado nada.',
  result: 'Consecuencias',
  harmed: 'Baja',
  helped: 'Sube',
  comparing: 'Escenario: algunos valores no son los medidos.',
  was: (before) => `antes ${before}`,
  set: (title, value, total) => `${title} ${value}: total ${total}`,
  severities: { error: 'Error', warning: 'Aviso', info: 'Nota' },
  noAdvice: 'No hay recomendaciones para esta tarjeta.',
  more: (count) => `${count} más`,
  nothingMatches: 'Nada coincide con los filtros.',
  shown: (period) => `Se muestra ${period}`,
  made: (periods) => `Evaluado sobre ${periods}.`,
  kept: 'Este archivo contiene todo lo que muestra y no pide nada a ninguna red.',
  views: {
    weighted:
      'Los puntos son la media de los miembros según su peso. Primero, lo que más puntos pierde.',
    equal: 'Los puntos son la media de los miembros. Primero, lo que más puntos pierde.',
    worst: 'Los puntos son los del miembro más débil.',
    total: 'Los puntos son los del conjunto, no una media de los miembros.',
  },
  share: 'Proporción',
  interval: (low, high) => `entre ${low} y ${high}`,
};

/** The words of a locale: Spanish for tags of Spanish, else English. */
export function reportWords(locale: string): ReportWords {
  return baseOf(locale) === 'es' ? es : en;
}
