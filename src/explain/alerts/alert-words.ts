import { type LanguageName, PROSE_WORDS } from '../prose/index.js';

/** Groups of lines, in the order in which they are told: worst first. */
export const ALERT_GROUPS = ['worse', 'divergence', 'absent', 'better'] as const;

/** What a line belongs to. */
export type AlertGroup = (typeof ALERT_GROUPS)[number];

/** Words and sentences of alerts in one language; what they take is written in it already. Sentences come without their full stop. */
export interface AlertWords {
  /** Over alerts; `at` and `since` are periods, empty where they are not known. */
  readonly alerts: (card: string, at: string, since: string) => string;
  /** Over early warnings alone. */
  readonly warnings: (card: string, at: string) => string;
  readonly nothing: (card: string, at: string, since: string) => string;
  readonly groups: Readonly<Record<AlertGroup | 'warnings', string>>;
  readonly crossing: (name: string, to: string, points: string, from: string) => string;
  readonly held: (name: string, age: string, one: boolean) => string;
  readonly missed: (name: string) => string;
  /** `since` is the period before, empty where it is not known. */
  readonly divergence: (name: string, counter: string, lost: string, since: string) => string;
  /** What early warnings rest on. */
  readonly claim: string;
  readonly warning: (name: string, status: string, points: string) => string;
  readonly atRisk: (list: string) => string;
  /** Titles, and when what they name is reached. */
  readonly reached: (names: string, when: string) => string;
  /** Between two periods. */
  readonly between: (earliest: string, latest: string) => string;
  /** After so many periods, where periods have no names; `latest` is undefined where it is the same. */
  readonly after: (earliest: number, latest: number | undefined) => string;
  readonly atHand: (names: string, one: boolean) => string;
  readonly noneAtHand: string;
}

const ofEn = (points: string): string => `${points} ${PROSE_WORDS.en.points(points)}`;
const ofEs = (points: string): string => `${points} ${PROSE_WORDS.es.points(points)}`;
const forEn = (at: string, since: string): string =>
  `${at === '' ? '' : ` for ${at}`}${since === '' ? '' : `, compared with ${since}`}`;

/** `del segundo trimestre`, `al segundo trimestre`: the article of a name joins the word before it. */
const joined = (word: 'de' | 'a', name: string): string =>
  name.startsWith('el ') ? `${word}l ${name.slice(3)}` : `${word} ${name}`;
const forEs = (at: string, since: string): string =>
  `${at === '' ? '' : ` ${joined('de', at)}`}${since === '' ? '' : ` frente ${joined('a', since)}`}`;

const en: AlertWords = {
  alerts: (card, at, since) => `${card}: alerts${forEn(at, since)}`,
  warnings: (card, at) => `${card}: early warnings${forEn(at, '')}`,
  nothing: (card, at, since) => `${card}: nothing to tell${forEn(at, since)}`,
  groups: {
    worse: 'Worse',
    divergence: 'Good while a counter-indicator worsens',
    absent: 'Without a value, or with an old one',
    better: 'Better',
    warnings: 'Early warnings',
  },
  crossing: (name, to, points, from) => `${name} is ${to} with ${ofEn(points)}; it was ${from}`,
  held: (name, age, one) =>
    `${name} holds a value that is ${age} ${one ? 'period' : 'periods'} old`,
  missed: (name) => `${name} had points before and has none now`,
  divergence: (name, counter, lost, since) =>
    `${name} is good, while the counter-indicator ${counter} lost ${ofEn(lost)} since ${since === '' ? 'the period before' : since}`,
  claim: 'What the links of the card say, with their delays; it is no forecast',
  warning: (name, status, points) =>
    `the leading indicator ${name} is ${status} with ${ofEn(points)}`,
  atRisk: (list) => `it puts at risk ${list}`,
  reached: (names, when) => `${names} ${when}`,
  between: (earliest, latest) => `between ${earliest} and ${latest}`,
  after: (earliest, latest) => {
    if (latest !== undefined) return `after ${earliest} to ${latest} periods`;
    if (earliest === 0) return 'at once';
    return `after ${earliest} ${earliest === 1 ? 'period' : 'periods'}`;
  },
  atHand: (names, one) => `${one ? 'Initiative' : 'Initiatives'} at hand: ${names}`,
  noneAtHand: 'no initiative is at hand',
};

const es: AlertWords = {
  alerts: (card, at, since) => `${card}: alertas${forEs(at, since)}`,
  warnings: (card, at) => `${card}: alertas tempranas${forEs(at, '')}`,
  nothing: (card, at, since) => `${card}: nada que comunicar${forEs(at, since)}`,
  groups: {
    worse: 'Peor',
    divergence: 'Bien, mientras empeora un indicador de contrapeso',
    absent: 'Sin valor, o con uno antiguo',
    better: 'Mejor',
    warnings: 'Alertas tempranas',
  },
  crossing: (name, to, points, from) =>
    `${name} está ${to} con ${ofEs(points)}; antes estaba ${from}`,
  held: (name, age, one) =>
    `${name} mantiene un valor de hace ${age} ${one ? 'periodo' : 'periodos'}`,
  missed: (name) => `${name} tenía puntos y ahora no los tiene`,
  divergence: (name, counter, lost, since) =>
    `${name} está bien, mientras que el indicador de contrapeso ${counter} perdió ${ofEs(lost)} desde ${since === '' ? 'el periodo anterior' : since}`,
  claim: 'Lo que dicen los vínculos de la tarjeta, con sus retardos; no es un pronóstico',
  warning: (name, status, points) =>
    `el indicador inductor ${name} está ${status} con ${ofEs(points)}`,
  atRisk: (list) => `pone en riesgo ${list}`,
  reached: (names, when) => `${names} ${when}`,
  between: (earliest, latest) => `entre ${earliest} y ${latest}`,
  after: (earliest, latest) => {
    if (latest !== undefined) return `después de ${earliest} a ${latest} periodos`;
    if (earliest === 0) return 'de inmediato';
    return `después de ${earliest} ${earliest === 1 ? 'periodo' : 'periodos'}`;
  },
  atHand: (names, one) => `${one ? 'Iniciativa' : 'Iniciativas'} al alcance: ${names}`,
  noneAtHand: 'ninguna iniciativa está al alcance',
};

/** Words by language. */
export const ALERT_WORDS: Readonly<Record<LanguageName, AlertWords>> = { en, es };
