import type { Status } from '../../core/index.js';
import type { LanguageName } from '../prose/index.js';
import type { ChangeKind } from './change-line.js';

/** Words for why a score changed, in one language. */
export interface ChangeWords {
  /** `{what} rose by {points} from {from} to {to}`. */
  readonly rose: string;
  readonly fell: string;
  readonly stayed: string;
  readonly missing: string;
  /** The same, between two cards of one period. */
  readonly roseHere: string;
  readonly fellHere: string;
  readonly stayedHere: string;
  readonly missingHere: string;
  /** Where the status changed though no points moved, or a rule gives it: between two periods, and between two cards of one. */
  readonly status: string;
  readonly statusHere: string;
  /** Behind it, the rule that gives the later status. */
  readonly byRule: string;
  readonly byNoRule: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly mainly: string;
  readonly up: string;
  readonly down: string;
  readonly others: string;
  /** For one point and for any other number of them. */
  readonly notResults: readonly [one: string, many: string];
  readonly arrivals: readonly [one: string, many: string];
  readonly valueRose: string;
  readonly valueFell: string;
  readonly valueOther: string;
  /** Of two cards, or of what is only tried: nothing rose or fell. */
  readonly valueHere: string;
  readonly lines: Readonly<Record<Exclude<ChangeKind, 'value'>, string>>;
  readonly lost: string;
  readonly history: string;
  readonly inUse: string;
  readonly easier: string;
  readonly harder: string;
  readonly residual: string;
  readonly total: string;
  readonly noLines: string;
}

const en: ChangeWords = {
  rose: '{what} rose by {by} between {since} and {at}, from {from} to {to}',
  fell: '{what} fell by {by} between {since} and {at}, from {from} to {to}',
  stayed: '{what} did not change between {since} and {at}: {to}',
  missing: '{what} cannot be compared between {since} and {at}: there are no points on one side',
  roseHere: '{what} rises by {by}{in}, from {from} to {to}',
  fellHere: '{what} falls by {by}{in}, from {from} to {to}',
  stayedHere: '{what} does not change{in}: {to}',
  missingHere: '{what} cannot be compared{in}: there are no points on one side',
  status: 'its status went from {from} to {to}{rule}',
  statusHere: 'its status goes from {from} to {to}{rule}',
  byRule: ', since {when} (rule {place} of its status)',
  byNoRule: ', since none of the rules for its status holds',
  statuses: { poor: 'poor', watch: 'watch', good: 'good', above: 'above target', none: 'none' },
  mainly: 'the largest part comes from this: {line}',
  up: 'upwards: {list}',
  down: 'downwards: {list}',
  others: '{count} more of {amount} together',
  notResults: [
    'of this, {amount} is no result: the card asks for something else',
    'of this, {amount} are no result: the card asks for something else',
  ],
  arrivals: [
    'of this, {amount} comes from values that arrived or were lost',
    'of this, {amount} come from values that arrived or were lost',
  ],
  valueRose: '{a} rose from {from} to {to}',
  valueFell: '{a} fell from {from} to {to}',
  valueOther: '{a} changed',
  valueHere: '{a}, from {from} to {to}',
  lines: {
    delay: '{a} of {period} acts now ({from} → {to})',
    target: 'the target of {a}{use} went from {from} to {to}',
    baseline: 'the baseline of {a}{use} went from {from} to {to}',
    scale: 'the scale of {a}{use} changed',
    weight: 'the weight of {a}{use} went from {from} to {to}',
    link: 'the link from {a} to {b} went from {from} to {to}',
    coverage: '{a} has a value now ({to})',
    guard: '{a} crossed the edge at which it caps another score',
    override: 'an override moved {a} from {from} to {to}',
    risk: 'the risk {a}',
    model: 'the card changed',
  },
  lost: '{a} has no value any more ({from} before)',
  history: 'more periods lie behind',
  inUse: ' for {b}',
  easier: ', easier to reach',
  harder: ', harder to reach',
  residual: 'not attributed',
  total: 'the scorecard',
  noLines: 'nothing that the score depends on changed',
};

const es: ChangeWords = {
  rose: '{what} subió {by} entre {since} y {at}, de {from} a {to}',
  fell: '{what} bajó {by} entre {since} y {at}, de {from} a {to}',
  stayed: '{what} no cambió entre {since} y {at}: {to}',
  missing:
    '{what} no se puede comparar entre {since} y {at}: faltan los puntos de uno de los lados',
  roseHere: '{what} sube {by}{in}, de {from} a {to}',
  fellHere: '{what} baja {by}{in}, de {from} a {to}',
  stayedHere: '{what} no cambia{in}: {to}',
  missingHere: '{what} no se puede comparar{in}: faltan los puntos de uno de los lados',
  status: 'su estado pasó de «{from}» a «{to}»{rule}',
  statusHere: 'su estado pasa de «{from}» a «{to}»{rule}',
  byRule: ' porque {when} (regla {place} de su estado)',
  byNoRule: ' porque no se cumple ninguna regla de su estado',
  statuses: {
    poor: 'crítico',
    watch: 'atención',
    good: 'bien',
    above: 'sobre la meta',
    none: 'sin estado',
  },
  mainly: 'la mayor parte viene de aquí: {line}',
  up: 'a favor: {list}',
  down: 'en contra: {list}',
  others: '{count} más suman {amount}',
  notResults: [
    'de ese cambio, {amount} no es resultado: la tarjeta pide otra cosa',
    'de ese cambio, {amount} no son resultados: la tarjeta pide otra cosa',
  ],
  arrivals: [
    'de ese cambio, {amount} viene de valores que llegaron o se perdieron',
    'de ese cambio, {amount} vienen de valores que llegaron o se perdieron',
  ],
  valueRose: '{a} subió de {from} a {to}',
  valueFell: '{a} bajó de {from} a {to}',
  valueOther: '{a} cambió',
  valueHere: '{a}, de {from} a {to}',
  lines: {
    delay: '{a} de {period} actúa ahora ({from} → {to})',
    target: 'la meta de {a}{use} pasó de {from} a {to}',
    baseline: 'la línea base de {a}{use} pasó de {from} a {to}',
    scale: 'cambió la escala de {a}{use}',
    weight: 'el peso de {a}{use} pasó de {from} a {to}',
    link: 'el vínculo de {a} a {b} pasó de {from} a {to}',
    coverage: '{a} ya tiene valor ({to})',
    guard: '{a} cruzó el límite a partir del cual frena otra puntuación',
    override: 'una sustitución llevó {a} de {from} a {to}',
    risk: 'el riesgo {a}',
    model: 'cambió la tarjeta',
  },
  lost: '{a} ya no tiene valor (antes {from})',
  history: 'hay más periodos detrás',
  inUse: ' para {b}',
  easier: ', menos exigente',
  harder: ', más exigente',
  residual: 'sin atribuir',
  total: 'el cuadro de mando',
  noLines: 'no cambió nada de lo que depende la puntuación',
};

/** Words by language. */
export const CHANGE_WORDS: Readonly<Record<LanguageName, ChangeWords>> = { en, es };
