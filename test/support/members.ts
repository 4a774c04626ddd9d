import { scored } from './report.js';

const CHANNEL = {
  phone: { en: 'Phone', es: 'Teléfono' },
  chat: { en: 'Live chat', es: 'Chat en vivo' },
  mail: { en: 'E-mail', es: 'Correo' },
} as const;
const TIER = { first: { en: 'First line', es: 'Primera línea' }, second: 'Second line' } as const;

/** A card of broken-down metrics and indicators, whose members have titles, for two months; the last has no mail in part. */
export const brokenDown = () =>
  scored(
    {
      stratmap: 1,
      id: 'care',
      title: { en: 'Care', es: 'Atención' },
      perspectives: { p: { title: { en: 'Customer', es: 'Cliente' } } },
      metrics: {
        contacts: {
          title: { en: 'Contacts', es: 'Contactos' },
          rollup: 'sum',
          unit: 'contacts',
          by: { channel: CHANNEL, tier: TIER },
        },
        solved: {
          title: { en: 'Solved', es: 'Resueltos' },
          rollup: 'sum',
          by: { channel: CHANNEL, tier: TIER },
        },
      },
      indicators: {
        atOnce: {
          title: { en: 'Solved at once', es: 'Resuelto a la primera' },
          unit: 'percent',
          formula: '100 * solved / contacts',
          by: { channel: CHANNEL, tier: TIER },
          baseline: 50,
          target: 90,
        },
        waiting: {
          title: { en: 'Waiting', es: 'Espera' },
          unit: 'seconds',
          rollup: { mean: 'contacts' },
          by: { channel: CHANNEL },
          better: 'lower',
          baseline: { phone: 100, chat: 100, mail: 1000 },
          target: { phone: 20, chat: 0, mail: 200 },
        },
        satisfied: {
          title: { en: 'Satisfied', es: 'Satisfechos' },
          unit: 'percent',
          minSample: 30,
          by: { channel: CHANNEL },
          baseline: 0,
          target: 100,
        },
        late: {
          title: { en: 'Late', es: 'Tarde' },
          byView: 'worst',
          by: { site: ['north', 'south'] },
          baseline: 0,
          target: 100,
        },
        plain: { title: 'Plain', formula: 'solved / contacts', baseline: 0, target: 1 },
      },
      objectives: {
        glad: {
          title: { en: 'Glad customers', es: 'Clientes contentos' },
          perspective: 'p',
          leading: ['atOnce', 'waiting', 'satisfied', 'late', 'plain'],
        },
      },
    },
    {
      ...spread('contacts', [400, 100, 300, 100, 80, 20]),
      ...spread('solved', [320, 60, 270, 70, 60, 10]),
      'contacts.mail': { '2026-02': 100 },
      'solved.mail': { '2026-02': 65 },
      'waiting.phone': { '2026-01': 60, '2026-02': 80 },
      'waiting.chat': { '2026-01': 50, '2026-02': 50 },
      'waiting.mail': { '2026-01': 600, '2026-02': 400 },
      'satisfied.phone': { '2026-01': { value: 80, n: 400 }, '2026-02': { value: 70, n: 400 } },
      'satisfied.chat': { '2026-01': { value: 90, n: 20 }, '2026-02': { value: 90, n: 20 } },
      'satisfied.mail': { '2026-01': { value: 60, n: 100 } },
      'late.north': { '2026-01': 50, '2026-02': 50 },
      'late.south': { '2026-01': 50, '2026-02': 50 },
    },
  );

/** Values of every member of both dimensions in two months; the last member has none in the second. */
function spread(id: string, values: readonly number[]): object {
  const names = Object.keys(CHANNEL).flatMap((one) =>
    Object.keys(TIER).map((other) => `${id}.${one}.${other}`),
  );
  return Object.fromEntries(
    names.map((key, i) => {
      const value = values[i] as number;
      return [
        key,
        i === names.length - 1 ? { '2026-01': value } : { '2026-01': value, '2026-02': value },
      ];
    }),
  );
}
