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

type Forms = readonly [one: string, many: string];

/** Common units by the word that cards write, which is English: what is said of one, and of more. */
const WORDS: Readonly<Record<'en' | 'es', Readonly<Record<string, Forms>>>> = {
  en: {
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    points: ['point', 'points'],
    marks: ['mark', 'marks'],
    contacts: ['contact', 'contacts'],
    requests: ['request', 'requests'],
    calls: ['call', 'calls'],
  },
  es: {
    days: ['día', 'días'],
    weeks: ['semana', 'semanas'],
    months: ['mes', 'meses'],
    years: ['año', 'años'],
    points: ['punto', 'puntos'],
    marks: ['punto', 'puntos'],
    contacts: ['contacto', 'contactos'],
    requests: ['solicitud', 'solicitudes'],
    calls: ['llamada', 'llamadas'],
    'per week': ['por semana', 'por semana'],
    'per thousand contacts': ['por mil contactos', 'por mil contactos'],
    'per hundred articles': ['por cien artículos', 'por cien artículos'],
    'contacts per customer': ['contacto por cliente', 'contactos por cliente'],
  },
};

/**
 * A unit as short as it can be said after a number: a sign, a common word in the language, else what the card writes, on one line.
 *
 * @param shown - the number as it is written, which is in the singular where it is 1
 * @param locale - BCP 47 tag of the text around it
 */
export function unitText(unit: string, shown: string, locale: string): string {
  const forms = own(WORDS[baseOf(locale) === 'es' ? 'es' : 'en'], unit);
  return own(SIGNS, unit) ?? forms?.[/^[+-]?1$/.test(shown) ? 0 : 1] ?? oneLine(unit);
}
