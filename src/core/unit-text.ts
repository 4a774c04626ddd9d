import { baseOf } from './locale.js';
import { oneLine } from './one-line.js';
import { own } from './record.js';

/** Signs of units that are the same in every language. */
const SIGNS: Readonly<Record<string, string>> = {
  percent: '%',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
};

/**
 * Common units, by the English word that cards write, in Spanish: of one, and of more where that differs. In English one of them is the
 * word without its last letter.
 */
const SPANISH: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  days: ['día', 'días'],
  weeks: ['semana', 'semanas'],
  months: ['mes', 'meses'],
  years: ['año', 'años'],
  points: ['punto', 'puntos'],
  marks: ['punto', 'puntos'],
  contacts: ['contacto', 'contactos'],
  requests: ['solicitud', 'solicitudes'],
  calls: ['llamada', 'llamadas'],
  'per week': ['por semana'],
  'per thousand contacts': ['por mil contactos'],
  'per hundred articles': ['por cien artículos'],
  'contacts per customer': ['contacto por cliente', 'contactos por cliente'],
};

/**
 * A unit as short as it can be said after a number: a sign, a common word in the language, else what the card writes, on one line.
 *
 * @param shown - the number as it is written, which is in the singular where it is 1
 * @param locale - BCP 47 tag of the text around it
 */
export function unitText(unit: string, shown: string, locale: string): string {
  const sign = own(SIGNS, unit);
  const [one, many = one] = own(SPANISH, unit) ?? [];
  if (sign !== undefined || one === undefined) return sign ?? oneLine(unit);
  const single = /^[+-]?1$/.test(shown);
  if (baseOf(locale) === 'es') return (single ? one : many) as string;
  return single && !unit.includes(' ') ? unit.slice(0, -1) : unit;
}
