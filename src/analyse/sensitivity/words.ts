import { inQuotes } from '../../core/index.js';
import { isOne, type LanguageName, PROSE_WORDS } from '../../explain/inner-index.js';
import type { SensitivityKind } from './sensitivity.js';

/** Words of sensitivities in one language; what they take is written in it already. */
export interface SensitivityWords {
  /** `element` as it stands in a sentence, `when` with the word that goes before it or empty. */
  readonly heading: (element: string, points: string, when: string) => string;
  readonly noScore: (element: string, when: string) => string;
  readonly columns: readonly [what: string, now: string, perPercent: string, perUnit: string];
  readonly nothing: string;
  /** Numbers of scales, curves and guards by the first word of their path, with the words of a lower and an upper end. */
  readonly parts: { readonly [part: string]: string };
  readonly ends: readonly [from: string, to: string];
  /** How much an objective has to do with the others, and which way. */
  readonly noEffect: string;
  readonly effect: (prominence: string, relation: string, side: -1 | 0 | 1) => string;
  readonly note: string;
  readonly sides: string;
  readonly kinds: Readonly<Record<SensitivityKind, string>>;
  /** That the status comes from elsewhere than the points: from a rule, told by its place and condition if one holds, or from children or people. */
  readonly shown: (
    status: string,
    rule: { readonly place: number; readonly when?: string } | undefined,
  ) => string;
  /** What it takes to cross an edge of the status; `to` is the status as said after a verb. */
  readonly up: (to: string, edge: string, change: string | undefined) => string;
  /** The same downwards: `edge` is where it would begin to be something worse. */
  readonly down: (to: string, edge: string, change: string | undefined) => string;
  /** A change of a number of something; `when` says of which period, or is empty. */
  /** Where a number ends that hardly moves. */
  readonly slightly: readonly [less: string, more: string];
  readonly change: (kind: string, title: string, when: string, from: string, to: string) => string;
}

const pointsEn = (shown: string): string => `${shown} ${PROSE_WORDS.en.points(shown)}`;
const pointsEs = (shown: string): string => `${shown} ${PROSE_WORDS.es.points(shown)}`;
const ofEs = (element: string): string => `de ${element}`.replace(/^de el /, 'del ');

export const SENSITIVITY_WORDS: Readonly<Record<LanguageName, SensitivityWords>> = {
  en: {
    heading: (element, points, when) =>
      `What the ${pointsEn(points)} of ${element} ${isOne(points) ? 'depends' : 'depend'} on${when === '' ? '' : ` ${when}`}`,
    noScore: (element, when) =>
      `${element} has no points${when === '' ? '' : ` ${when}`}, so there are no slopes to tell.`,
    columns: ['What', 'Now', 'Points for 1 % more', 'Points for 1 more'],
    nothing:
      'No single number moves these points when it changes a little. A larger move, or several at once, may still: goal-seek looks for them.',
    parts: {
      full: 'full points',
      zero: 'no points',
      knots: 'point',
      points: 'points of an anchor',
      worst: 'worst',
      middle: 'middle',
      best: 'best',
      at: 'threshold',
      pass: 'points when passed',
      fail: 'points when failed',
      labels: 'points of a label',
      half: 'half the points',
      mid: 'middle',
      slope: 'steepness',
      goal: 'goal',
      redFlag: 'red flag',
      tolerance: 'tolerance',
      cap: 'most points',
    },
    ends: ['from', 'to'],
    noEffect: 'It moves the points of no other objective, and none moves its own.',
    effect: (prominence, relation, side) =>
      `Among the objectives its prominence is ${prominence} (points given to others and received from them, for each point) and its relation ${relation}: ${
        side === 0
          ? 'it gives as much as it receives'
          : side > 0
            ? 'it gives more than it receives'
            : 'it receives more than it gives'
      }.`,
    note: 'Points gained or lost if one number alone were 1 % larger than it is, or larger by 1 of its own unit, and all others stayed as they are.',
    sides: 'Two figures with a stroke: for less, and for more.',
    kinds: {
      value: 'value',
      override: 'stated value',
      computed: 'computed value',
      weight: 'weight',
      strength: 'strength of the link',
      confidence: 'confidence in the link',
      curve: 'curve of the link',
      driverShare: 'driver share',
      leadShare: 'share of leading measures',
      target: 'target',
      baseline: 'baseline',
      cap: 'cap',
      scale: 'scale',
      base: 'base of the drivers',
      reference: 'reference of the drivers',
      gate: 'mandatory limit',
      guard: 'limit of the counter-indicator',
      risk: 'size of the risk',
      riskPoints: 'points at risk',
    },
    shown: (status, rule) =>
      `It is shown as ${status}${
        rule === undefined
          ? ', which its points alone do not say'
          : rule.when === undefined
            ? ', since none of the rules for its status holds'
            : `, since ${rule.when} (rule ${rule.place} of its status)`
      }. What follows is about the bands of its points.`,
    up: (to, edge, change) =>
      change === undefined
        ? `It would be ${to} from ${pointsEn(edge)} on. No value, target or weight gets there alone, even if it doubles or goes to 0.`
        : `It would be ${to} from ${pointsEn(edge)} on. The smallest single change that gets there: ${change}.`,
    down: (to, edge, change) =>
      change === undefined
        ? `It would be ${to} below ${pointsEn(edge)}. No value, target or weight leads there alone, even if it doubles or goes to 0.`
        : `It would be ${to} below ${pointsEn(edge)}. The smallest single change that leads there: ${change}.`,
    slightly: ['slightly less', 'slightly more'],
    change: (kind, title, when, from, to) =>
      `the ${kind} of ${inQuotes(title, 'en')}${when === '' ? '' : ` ${when}`}, from ${from} to ${to}`,
  },
  es: {
    heading: (element, points, when) =>
      `De qué ${isOne(points) ? 'depende el punto' : `dependen los ${pointsEs(points)}`} ${ofEs(element)}${when === '' ? '' : ` ${when}`}`,
    noScore: (element, when) =>
      `No hay puntos ${ofEs(element)}${when === '' ? '' : ` ${when}`}, así que no hay pendientes que mostrar.`,
    columns: ['Qué', 'Ahora', 'Puntos por 1 % más', 'Puntos por 1 más'],
    nothing:
      'Ningún número por sí solo mueve estos puntos cuando cambia un poco. Un cambio mayor, o varios a la vez, todavía puede hacerlo: la búsqueda de metas los encuentra.',
    parts: {
      full: 'todos los puntos',
      zero: 'ningún punto',
      knots: 'punto',
      points: 'puntos de un ancla',
      worst: 'peor',
      middle: 'medio',
      best: 'mejor',
      at: 'umbral',
      pass: 'puntos si se cumple',
      fail: 'puntos si no se cumple',
      labels: 'puntos de una etiqueta',
      half: 'mitad de los puntos',
      mid: 'medio',
      slope: 'inclinación',
      goal: 'objetivo',
      redFlag: 'alerta roja',
      tolerance: 'tolerancia',
      cap: 'puntos máximos',
    },
    ends: ['desde', 'hasta'],
    noEffect: 'No mueve los puntos de ningún otro objetivo, y ninguno mueve los suyos.',
    effect: (prominence, relation, side) =>
      `Entre los objetivos su prominencia es ${prominence} (puntos que da a otros y recibe de ellos, por cada punto) y su relación ${relation}: ${
        side === 0
          ? 'da tanto como recibe'
          : side > 0
            ? 'da más de lo que recibe'
            : 'recibe más de lo que da'
      }.`,
    note: 'Puntos que se ganan o se pierden si un solo número fuera un 1 % mayor de lo que es, o mayor en 1 de su propia unidad, y todo lo demás siguiera igual.',
    sides: 'Dos cifras con una barra: al bajar y al subir.',
    kinds: {
      value: 'valor',
      override: 'valor declarado',
      computed: 'valor calculado',
      weight: 'peso',
      strength: 'fuerza del enlace',
      confidence: 'confianza en el enlace',
      curve: 'curva del enlace',
      driverShare: 'proporción de impulsores',
      leadShare: 'proporción de inductores',
      target: 'meta',
      baseline: 'línea base',
      cap: 'tope',
      scale: 'escala',
      base: 'base de los impulsores',
      reference: 'referencia de los impulsores',
      gate: 'límite obligatorio',
      guard: 'límite del indicador de contrapeso',
      risk: 'tamaño del riesgo',
      riskPoints: 'puntos en riesgo',
    },
    shown: (status, rule) =>
      `Se muestra como «${status}»${
        rule === undefined
          ? ', que no sale solo de sus puntos'
          : rule.when === undefined
            ? ', pues no se cumple ninguna de las reglas de su estado'
            : `, porque ${rule.when} (regla ${rule.place} de su estado)`
      }. Lo que sigue trata de las bandas de sus puntos.`,
    up: (to, edge, change) =>
      change === undefined
        ? `Estaría ${to} desde ${pointsEs(edge)}. Ningún valor, meta ni peso lo logra por sí solo, aunque se duplique o baje a 0.`
        : `Estaría ${to} desde ${pointsEs(edge)}. El menor cambio de un solo número que lo logra: ${change}.`,
    down: (to, edge, change) =>
      change === undefined
        ? `Estaría ${to} por debajo de ${pointsEs(edge)}. Ningún valor, meta ni peso lleva ahí por sí solo, aunque se duplique o baje a 0.`
        : `Estaría ${to} por debajo de ${pointsEs(edge)}. El menor cambio de un solo número que lleva ahí: ${change}.`,
    slightly: ['un poco menos', 'un poco más'],
    change: (kind, title, when, from, to) =>
      `${kind} de ${inQuotes(title, 'es')}${when === '' ? '' : ` ${when}`}, de ${from} a ${to}`,
  },
};
