import type { Language } from './language.js';

const MONTHS = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
} as const;

const ORDINALS = {
  en: ['first', 'second', 'third', 'fourth'],
  es: ['primer', 'segundo', 'tercer', 'cuarto'],
} as const;

/** A period as it is read aloud: `December 2024`, `the second quarter of 2024`; in Spanish `diciembre de 2024`. */
export function periodName(period: string, { name }: Language): string {
  const [, year = '', kind, part = '', day] =
    /^(\d{4,})(?:-([QHW]?)(\d{1,2}))?(?:-(\d{2}))?$/.exec(period) ?? [];
  const of = name === 'es' ? ' de ' : ' ';
  if (year === '') return period;
  if (part === '') return year;
  const number = Number(part);
  if (kind === 'W')
    return name === 'es' ? `la semana ${number} de ${year}` : `week ${number} of ${year}`;
  if (kind === 'Q' || kind === 'H') {
    const place = ORDINALS[name][number - 1] ?? part;
    const [long, article] =
      name === 'es'
        ? [kind === 'Q' ? 'trimestre' : 'semestre', 'el']
        : [kind === 'Q' ? 'quarter' : 'half', 'the'];
    return `${article} ${place} ${long}${name === 'es' ? ' de ' : ' of '}${year}`;
  }
  const month = `${MONTHS[name][number - 1] ?? part}${of}${year}`;
  return day === undefined ? month : `${Number(day)}${of}${month}`;
}

/** A period with the word that goes before it: `in December 2024`, `on 5 March 2024`; empty where there is no period. */
export function periodIn(period: string, language: Language): string {
  if (period === '') return '';
  const name = periodName(period, language);
  const isDay = /^\d{4,}-\d{2}-\d{2}$/.test(period);
  if (language.name === 'es') return isDay ? `el ${name}` : `en ${name}`;
  return isDay ? `on ${name}` : `in ${name}`;
}

/** An ISO 8601 duration in words: `3 months`. */
export function durationIn(
  duration: string,
  durations: Readonly<Record<'Y' | 'M' | 'W' | 'D', readonly [one: string, many: string]>>,
): string {
  const parts = [...duration.matchAll(/(\d{1,6})([YMWD])/g)].map(([, count = '', unit = '']) => {
    const [one, many] = durations[unit as 'Y' | 'M' | 'W' | 'D'];
    return `${Number(count)} ${Number(count) === 1 ? one : many}`;
  });
  return parts.join(' ');
}
