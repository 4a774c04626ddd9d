import { once } from '../core/index.js';

/** What a unit measures. */
export type UnitKind = 'time' | 'money' | 'share' | 'points' | 'count';

/** A unit that is known by its word. */
export interface KnownUnit {
  readonly kind: UnitKind;
  /** The same for every way to write it; `''` where it is money and nobody says which. */
  readonly word: string;
  /** How much it is of the smallest step of its line. */
  readonly size?: number;
  /** Steps of one line turn into each other by a fixed factor: a month has no fixed number of days. */
  readonly line?: string;
}

/** Why two units do not go together: they measure different things, or one thing in other steps, or in other money. */
export type UnitClash =
  | { readonly kind: 'things' }
  | { readonly kind: 'money' }
  /** `factor`: how many of the smaller one the larger one is, where that is fixed. */
  | { readonly kind: 'steps'; readonly larger: 0 | 1; readonly factor?: number };

type Row = readonly [kind: UnitKind, words: string, line?: string, size?: number];

// Words that mean one unit, by line. Every other word says nothing: whoever counts in it knows with what it goes.
const ROWS: readonly Row[] = [
  ['time', 'ms millisecond milliseconds milisegundo milisegundos', 'clock', 1],
  ['time', 's sec secs second seconds segundo segundos', 'clock', 1000],
  ['time', 'min mins minute minutes minuto minutos', 'clock', 60_000],
  ['time', 'h hr hrs hour hours hora horas', 'clock', 3_600_000],
  ['time', 'd day days día días', 'clock', 86_400_000],
  ['time', 'week weeks semana semanas', 'clock', 604_800_000],
  ['time', 'month months mes meses', 'calendar', 1],
  ['time', 'year years año años', 'calendar', 12],
  ['share', 'permille ‰', 'share', 1],
  ['share', 'percent % pct porcentaje', 'share', 10],
  ['share', 'ratio share fraction razón proporción', 'share', 1000],
  ['points', 'points point marks mark score puntos punto puntaje'],
  [
    'count',
    'count contacts contactos calls llamadas requests solicitudes tickets cases casos customers clientes agents agentes' +
      ' people personas employees empleados complaints quejas reclamos errors errores visits visitas chats emails correos orders pedidos articles artículos',
  ],
  ['money', 'currency $ ¥'],
];

/** Money by its code; other codes are money where they are the currency of the card. */
const CODES = new Set(
  'ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HUF INR JPY KRW MXN NOK NZD PEN PLN RON SEK SGD TRY USD UYU ZAR'.split(
    ' ',
  ),
);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

/** Known words, put in order once some formula is looked through. */
const known = once((): ReadonlyMap<string, KnownUnit> => {
  const rows = ROWS.flatMap(([kind, words, line, size]) => {
    const all = words.split(' ');
    // Things that are counted add up, so they are one: calls and chats are contacts.
    const word = kind === 'money' ? '' : (all[0] as string);
    const unit =
      line === undefined || size === undefined ? { kind, word } : { kind, word, line, size };
    return all.map((one) => [one, unit] as const);
  });
  return new Map(rows);
});

/**
 * The unit that a word of a card stands for; undefined where the word is not one of the table.
 *
 * @param currency - currency of the card
 */
export function knownUnit(
  written: string | undefined,
  currency: string | undefined,
): KnownUnit | undefined {
  if (written === undefined) return undefined;
  const word = written.trim();
  const unit = known().get(word.toLowerCase());
  if (unit !== undefined) return unit;
  const code = SIGNS.get(word) ?? word;
  return CODES.has(code) || code === currency ? { kind: 'money', word: code } : undefined;
}

/** Kinds of numbers that are put together on purpose: 80 percent is often taken as 80 points, and a complaint as a point less. */
const LOOSE: ReadonlySet<string> = new Set([
  'points share',
  'share points',
  'points count',
  'count points',
]);

/** Why two numbers cannot be added or compared as they are; undefined where they can. */
export function unitClash(a: KnownUnit, b: KnownUnit): UnitClash | undefined {
  if (a.kind !== b.kind) return LOOSE.has(`${a.kind} ${b.kind}`) ? undefined : { kind: 'things' };
  if (a.word === b.word || a.word === '' || b.word === '') return undefined;
  if (a.kind === 'money') return { kind: 'money' };
  if (a.line !== b.line || a.size === undefined || b.size === undefined)
    return { kind: 'steps', larger: a.line === 'calendar' ? 0 : 1 };
  const larger = a.size > b.size ? 0 : 1;
  const [more, less] = larger === 0 ? [a.size, b.size] : [b.size, a.size];
  return { kind: 'steps', larger, factor: more / less };
}

/** Whether some step of a line is so many of another, as a week is 7 days. */
export const isStepFactor = (factor: number): boolean =>
  ROWS.some(([, , line, size = 0]) =>
    ROWS.some((other) => other[2] === line && other[3] === size * factor),
  );
