import { baseOf, type FigureKind, isTag, type Status } from '../core/index.js';
import type { MissingReason } from '../evaluate/index.js';
import { manageEn, manageEs, type ManageWords } from './manage-words.js';
import { membersEn, membersEs, type MemberWords } from './member-words.js';

/** Every word that reports and maps show, in one language. */
export interface Words {
  readonly total: string;
  readonly period: string;
  readonly element: string;
  readonly value: string;
  readonly target: string;
  readonly status: string;
  readonly points: string;
  readonly trend: string;
  readonly coverage: string;
  readonly range: string;
  readonly gap: string;
  readonly weakest: string;
  readonly role: string;
  readonly remarks: string;
  readonly perspective: string;
  readonly objective: string;
  readonly indicator: string;
  readonly perspectives: string;
  readonly themes: string;
  readonly objectives: string;
  readonly indicators: string;
  readonly otherIndicators: string;
  readonly leading: string;
  readonly lagging: string;
  /** The same two, as short as they can be said. */
  readonly lead: string;
  readonly lag: string;
  readonly inferred: string;
  readonly partial: string;
  readonly ownScale: string;
  readonly lowers: string;
  readonly confidence: string;
  readonly after: string;
  readonly to: string;
  readonly noMovement: string;
  readonly moved: string;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Singular and plural of the parts of a duration. */
  readonly durations: Readonly<Record<'Y' | 'M' | 'W' | 'D', readonly [one: string, many: string]>>;
  /** Singular and plural of the periods that an age counts. */
  readonly age: (periods: string, one: boolean) => string;
  /** Why there is no value or no points; by the reason of the record. */
  readonly reasons: Readonly<Record<MissingReason, string>>;
  /** A figure of an indicator that a formula reads. */
  readonly figures: Readonly<Record<FigureKind, (title: string) => string>>;
  /** Words about initiatives, risks and overrides. */
  readonly manage: ManageWords;
  /** Words about the members of a breakdown. */
  readonly members: MemberWords;
}

const en: Words = {
  manage: manageEn,
  members: membersEn,
  total: 'Total',
  period: 'Period',
  element: 'Element',
  value: 'Value',
  target: 'Target',
  status: 'Status',
  points: 'Points',
  trend: 'Trend',
  coverage: 'Coverage',
  range: 'range',
  gap: 'Gap',
  weakest: 'Weakest',
  role: 'Role',
  remarks: 'Remarks',
  perspective: 'Perspective',
  objective: 'Objective',
  indicator: 'Indicator',
  perspectives: 'Perspectives',
  themes: 'Themes',
  objectives: 'Objectives',
  indicators: 'Indicators',
  otherIndicators: 'Other indicators',
  leading: 'leading',
  lagging: 'lagging',
  lead: 'lead',
  lag: 'lag',
  inferred: 'inferred',
  partial: 'partial',
  ownScale: 'other scale here',
  lowers: 'lowers',
  confidence: 'confidence',
  after: 'after',
  to: 'to',
  noMovement: 'Nothing moved.',
  moved: 'What moved',
  statuses: {
    good: 'Good',
    watch: 'Watch',
    poor: 'Poor',
    above: 'Above target',
    none: 'No data',
  },
  durations: {
    Y: ['year', 'years'],
    M: ['month', 'months'],
    W: ['week', 'weeks'],
    D: ['day', 'days'],
  },
  age: (periods, one) => `value ${periods} ${one ? 'period' : 'periods'} old`,
  reasons: {
    'no-value': 'no value',
    blank: 'no value yet',
    incomplete: 'period incomplete',
    stale: 'value too old',
    'zero-weight': 'nothing to weigh it by',
    'input-missing': 'lacks',
    'division-by-zero': 'division by zero',
    'not-a-number': 'no number comes out',
    overflow: 'number too large',
    'not-scored': 'not scored',
    'zero-width': 'baseline equals target',
    'not-positive': 'needs a value above 0',
    'no-history': 'history too short',
    'not-applicable': 'does not apply',
    'too-few-answers': 'too few answers',
  },
  figures: {
    points: (title) => `points of ${title}`,
    progress: (title) => `progress of ${title}`,
    performance: (title) => `performance of ${title}`,
  },
};

// The terms are those of Spanish books on the scorecard: perspectiva, objetivo, inductor (leading) and resultado (lagging).
const es: Words = {
  manage: manageEs,
  members: membersEs,
  total: 'Total',
  period: 'Periodo',
  element: 'Elemento',
  value: 'Valor',
  target: 'Meta',
  status: 'Estado',
  points: 'Puntos',
  trend: 'Tendencia',
  coverage: 'Cobertura',
  range: 'intervalo',
  gap: 'Brecha',
  weakest: 'Más débil',
  role: 'Papel',
  remarks: 'Observaciones',
  perspective: 'Perspectiva',
  objective: 'Objetivo',
  indicator: 'Indicador',
  perspectives: 'Perspectivas',
  themes: 'Temas',
  objectives: 'Objetivos',
  indicators: 'Indicadores',
  otherIndicators: 'Otros indicadores',
  leading: 'inductor',
  lagging: 'resultado',
  lead: 'inductor',
  lag: 'resultado',
  inferred: 'inferido',
  partial: 'parcial',
  ownScale: 'otra escala aquí',
  lowers: 'reduce',
  confidence: 'confianza',
  after: 'tras',
  to: 'a',
  noMovement: 'Nada cambió.',
  moved: 'Qué cambió',
  statuses: {
    good: 'Bien',
    watch: 'Atención',
    poor: 'Crítico',
    above: 'Sobre la meta',
    none: 'Sin datos',
  },
  durations: {
    Y: ['año', 'años'],
    M: ['mes', 'meses'],
    W: ['semana', 'semanas'],
    D: ['día', 'días'],
  },
  age: (periods, one) => `valor de hace ${periods} ${one ? 'periodo' : 'periodos'}`,
  reasons: {
    'no-value': 'sin valor',
    blank: 'aún sin valor',
    incomplete: 'periodo incompleto',
    stale: 'valor demasiado antiguo',
    'zero-weight': 'sin nada con que ponderar',
    'input-missing': 'carece de',
    'division-by-zero': 'división por cero',
    'not-a-number': 'no resulta un número',
    overflow: 'número demasiado grande',
    'not-scored': 'sin puntuar',
    'zero-width': 'línea base igual a la meta',
    'not-positive': 'necesita un valor mayor que 0',
    'no-history': 'historia demasiado corta',
    'not-applicable': 'no aplica',
    'too-few-answers': 'muy pocas respuestas',
  },
  figures: {
    points: (title) => `puntos de ${title}`,
    progress: (title) => `avance de ${title}`,
    performance: (title) => `desempeño de ${title}`,
  },
};

const LANGUAGES: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['es', es],
]);

/** A language that reports are written in, and how numbers are written there. */
export interface Wording {
  readonly words: Words;
  /** Tag to choose titles by: the one asked for. */
  readonly locale: string;
  /** Tag for numbers: the one asked for where its words are known, else `en`. */
  readonly numbers: string;
}

/**
 * The words of a locale: of the tag's base language, else English. A tag that is none counts as English.
 *
 * @param locale - BCP 47 tag such as `es` or `es-MX`
 */
export function wordingOf(locale: string): Wording {
  const words = LANGUAGES.get(baseOf(locale));
  const known = words !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale);
  return { words: words ?? en, locale, numbers: known && isTag(locale) ? locale : 'en' };
}
