import type { LanguageName } from '../../explain/inner-index.js';
import type { SensitivityKind } from './sensitivity.js';

/** Words of sensitivities in one language; what they take is written in it already. */
export interface SensitivityWords {
  /** `element` as it stands in a sentence, `when` with the word that goes before it or empty. */
  readonly heading: (element: string, points: string, when: string) => string;
  readonly noScore: (element: string, when: string) => string;
  readonly columns: readonly [what: string, now: string, perPercent: string, perUnit: string];
  readonly nothing: string;
  readonly note: string;
  readonly sides: string;
  readonly kinds: Readonly<Record<SensitivityKind, string>>;
  /** What it takes to cross an edge of the status; `to` is the status as said after a verb. */
  readonly up: (to: string, edge: string, change: string | undefined) => string;
  /** The same downwards: `edge` is where it would begin to be something worse. */
  readonly down: (to: string, edge: string, change: string | undefined) => string;
  /** A change of a number of something; `when` says of which period, or is empty. */
  /** Where a number ends that hardly moves. */
  readonly slightly: readonly [less: string, more: string];
  readonly change: (kind: string, title: string, when: string, from: string, to: string) => string;
}

const ofEs = (element: string): string => `de ${element}`.replace(/^de el /, 'del ');

export const SENSITIVITY_WORDS: Readonly<Record<LanguageName, SensitivityWords>> = {
  en: {
    heading: (element, points, when) =>
      `What the ${points} points of ${element} depend on${when === '' ? '' : ` ${when}`}`,
    noScore: (element, when) =>
      `${element} has no points${when === '' ? '' : ` ${when}`}, so nothing can move them.`,
    columns: ['What', 'Now', 'Points for 1 % more', 'Points for 1 more'],
    nothing: 'Nothing moves these points.',
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
    up: (to, edge, change) =>
      change === undefined
        ? `It would be ${to} from ${edge} points on. No value, target or weight gets there alone, even if it doubles or goes to 0.`
        : `It would be ${to} from ${edge} points on. The smallest single change that gets there: ${change}.`,
    down: (to, edge, change) =>
      change === undefined
        ? `It would be ${to} below ${edge} points. No value, target or weight leads there alone, even if it doubles or goes to 0.`
        : `It would be ${to} below ${edge} points. The smallest single change that leads there: ${change}.`,
    slightly: ['slightly less', 'slightly more'],
    change: (kind, title, when, from, to) =>
      `the ${kind} of “${title}”${when === '' ? '' : ` ${when}`}, from ${from} to ${to}`,
  },
  es: {
    heading: (element, points, when) =>
      `De qué dependen los ${points} puntos ${ofEs(element)}${when === '' ? '' : ` ${when}`}`,
    noScore: (element, when) =>
      `No hay puntos ${ofEs(element)}${when === '' ? '' : ` ${when}`}, así que nada puede moverlos.`,
    columns: ['Qué', 'Ahora', 'Puntos por 1 % más', 'Puntos por 1 más'],
    nothing: 'Nada mueve estos puntos.',
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
    up: (to, edge, change) =>
      change === undefined
        ? `Estaría ${to} desde ${edge} puntos. Ningún valor, meta ni peso lo logra por sí solo, aunque se duplique o baje a 0.`
        : `Estaría ${to} desde ${edge} puntos. El menor cambio de un solo número que lo logra: ${change}.`,
    down: (to, edge, change) =>
      change === undefined
        ? `Estaría ${to} por debajo de ${edge} puntos. Ningún valor, meta ni peso lleva ahí por sí solo, aunque se duplique o baje a 0.`
        : `Estaría ${to} por debajo de ${edge} puntos. El menor cambio de un solo número que lleva ahí: ${change}.`,
    slightly: ['un poco menos', 'un poco más'],
    change: (kind, title, when, from, to) =>
      `${kind} de «${title}»${when === '' ? '' : ` ${when}`}, de ${from} a ${to}`,
  },
};
