import { isOne, type LanguageName, PROSE_WORDS } from '../../explain/inner-index.js';
import type { Binding, Helpless } from './seek-result.js';

/** Words and sentences of goal-seek in one language; what they take is written in it already. */
export interface SeekWords {
  readonly reach: (
    title: string,
    target: string,
    points: string | undefined,
    when: string,
  ) => string;
  /** When the target is looked for; `period` with the word that goes before it. */
  readonly when: (period: string, horizon: number) => string;
  readonly already: string;
  readonly plan: (moves: number, cost: string, points: string) => string;
  readonly cannot: string;
  /** The same where more moves than are allowed reach it. */
  readonly few: (most: number) => string;
  /** What the fourth column says, where there are several moves. */
  readonly without: string;
  readonly best: (points: string) => string;
  readonly nothing: string;
  readonly optimal: string;
  readonly open: (bound: string) => string;
  readonly unproved: string;
  readonly alternatives: string;
  readonly alternative: (cost: string, names: string) => string;
  readonly harmed: (list: string, one: boolean) => string;
  readonly harm: (title: string, from: string, to: string) => string;
  readonly binds: string;
  readonly binding: Readonly<Record<Binding['by'], (list: string) => string>>;
  readonly cannotHelp: Readonly<Record<Helpless, (list: string, one: boolean) => string>>;
  readonly after: (title: string, periods: number) => string;
  readonly columns: {
    readonly driver: string;
    readonly from: string;
    readonly to: string;
    readonly gain: string;
    readonly cost: string;
  };
}

const periods = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const ofEn = (points: string): string => `${points} ${PROSE_WORDS.en.points(points)}`;
const ofEs = (points: string): string => `${points} ${PROSE_WORDS.es.points(points)}`;

const en: SeekWords = {
  reach: (title, target, points, when) =>
    `How to bring ${title}${points === undefined ? '' : ` from ${points}`} to ${ofEn(target)}${when}`,
  when: (period, horizon) =>
    `${period === '' ? '' : ` ${period}`}${horizon === 0 ? '' : `, ${periods(horizon, 'period', 'periods')} later`}`,
  already: 'It is there already: nothing has to move.',
  plan: (moves, cost, points) =>
    `${moves === 1 ? 'One move reaches' : `${moves} moves reach`} ${ofEn(points)} at a cost of ${cost}.`,
  cannot: 'That cannot be reached within the bounds of the drivers.',
  few: (most) =>
    most === 1 ? 'No way with one move was found.' : `No way with at most ${most} moves was found.`,
  without: 'Without it: points lost if that move alone were left out. They need not add up.',
  best: (points) => `The best that was found is ${ofEn(points)}.`,
  nothing: 'It has no points, whatever the drivers do.',
  optimal: 'No way costs less.',
  open: (bound) => `This is the cheapest way that was found; none can cost less than ${bound}.`,
  unproved: 'This is the cheapest way that was found; a cheaper one cannot be ruled out.',
  alternatives: 'Other ways',
  alternative: (cost, names) => `at a cost of ${cost}: ${names}`,
  harmed: (list) => `Worse off: ${list}.`,
  harm: (title, from, to) => `${title}, from ${from} to ${to}`,
  binds: 'What holds it back',
  binding: {
    bound: (list) => `At the end of their bounds: ${list}.`,
    clamp: (list) => `At full points, with nothing more to gain: ${list}.`,
    guard: (list) => `Held down by a counter-indicator: ${list}.`,
    gate: (list) => `Held down by a mandatory part: ${list}.`,
    limit: () => 'The number of drivers that may move. With more of them it can be reached.',
    weight: (list) => `Below full points, and nothing moves them: ${list}.`,
  },
  cannotHelp: {
    late: (list) => `Too late to help: ${list}.`,
    'no-effect': (list) => `Cannot help: ${list}.`,
    'no-gain': (list, one) => `${one ? 'Gains' : 'Gain'} nothing: ${list}.`,
    'no-room': (list, one) => `Nothing says how far ${one ? 'it' : 'they'} may move: ${list}.`,
    'no-value': (list) => `Without a value: ${list}.`,
  },
  after: (title, count) => `${title} (after ${periods(count, 'period', 'periods')})`,
  columns: { driver: 'Driver', from: 'From', to: 'To', gain: 'Without it', cost: 'Cost' },
};

const es: SeekWords = {
  reach: (title, target, points, when) =>
    `Cómo llevar ${title}${points === undefined ? '' : ` de ${points}`} a ${ofEs(target)}${when}`,
  when: (period, horizon) =>
    `${period === '' ? '' : ` ${period}`}${horizon === 0 ? '' : `, ${periods(horizon, 'periodo', 'periodos')} después`}`,
  already: 'Ya está ahí: no hace falta mover nada.',
  plan: (moves, cost, points) =>
    `${moves === 1 ? 'Un cambio alcanza' : `${moves} cambios alcanzan`} ${ofEs(points)} con un costo de ${cost}.`,
  cannot: 'No se puede alcanzar dentro de los límites de las palancas.',
  few: (most) =>
    most === 1
      ? 'No se encontró ninguna vía con un solo cambio.'
      : `No se encontró ninguna vía con ${most} cambios o menos.`,
  without:
    'Sin ella: puntos que se pierden si se omite solo ese cambio. No tienen por qué sumar el total.',
  best: (points) => `Lo mejor que se encontró ${isOne(points) ? 'es' : 'son'} ${ofEs(points)}.`,
  nothing: 'No tiene puntos, hagan lo que hagan las palancas.',
  optimal: 'Ninguna vía cuesta menos.',
  open: (bound) => `Es la vía más barata que se encontró; ninguna puede costar menos de ${bound}.`,
  unproved: 'Es la vía más barata que se encontró; no se descarta otra más barata.',
  alternatives: 'Otras vías',
  alternative: (cost, names) => `con un costo de ${cost}: ${names}`,
  harmed: (list, one) => `${one ? 'Empeora' : 'Empeoran'}: ${list}.`,
  harm: (title, from, to) => `${title}, de ${from} a ${to}`,
  binds: 'Qué lo impide',
  binding: {
    bound: (list) => `En el extremo de sus límites: ${list}.`,
    clamp: (list) => `Con todos los puntos, sin más que ganar: ${list}.`,
    guard: (list) => `Frenado por un indicador de contrapeso: ${list}.`,
    gate: (list) => `Frenado por una parte obligatoria: ${list}.`,
    limit: () => 'El número de palancas que pueden moverse. Con más de ellas se puede alcanzar.',
    weight: (list) => `Sin todos los puntos y sin nada que los mueva: ${list}.`,
  },
  cannotHelp: {
    late: (list, one) => `${one ? 'Llega' : 'Llegan'} demasiado tarde: ${list}.`,
    'no-effect': (list, one) => `No ${one ? 'puede' : 'pueden'} ayudar: ${list}.`,
    'no-gain': (list, one) => `No ${one ? 'gana' : 'ganan'} nada: ${list}.`,
    'no-room': (list, one) => `Nada dice hasta dónde ${one ? 'puede' : 'pueden'} moverse: ${list}.`,
    'no-value': (list) => `Sin valor: ${list}.`,
  },
  after: (title, count) => `${title} (tras ${periods(count, 'periodo', 'periodos')})`,
  columns: { driver: 'Palanca', from: 'De', to: 'A', gain: 'Sin ella', cost: 'Costo' },
};

/** Words by language. */
export const SEEK_WORDS: Readonly<Record<LanguageName, SeekWords>> = { en, es };
