import type { timeCatalogue } from '../core/index.js';
import { y } from './names.js';
import type { SaidOf } from './said.js';

/**
 * Time: revisions, versions, windows, and values that do not add up.
 *
 * @param messageOf - what another code says, by what it was told
 */
export const timeSaid = (
  messageOf: (code: string, params: object) => string | undefined,
): SaidOf<typeof timeCatalogue> => ({
  'revision.fixed': {
    message: (p) => `una revisión no puede cambiar \`${p.key}\``,
    expected: 'claves que digan qué mide la tarjeta y cómo, como `indicators` u `objectives`',
  },
  'revision.invalid': {
    message: (p) =>
      `con la revisión de ${p.on} la tarjeta no es válida: ${p.at === '' ? '' : `${p.at}: `}${messageOf(p.code, p.params) ?? p.problem}`,
    hint: 'corrija la revisión, o la tarjeta que cambia',
  },
  'revision.too-many': {
    message: (p) => `la tarjeta tiene ${p.count} revisiones`,
    expected: (p) => `como máximo ${p.limit}`,
    hint: 'escriba las revisiones antiguas en la tarjeta misma',
  },
  'over.formula': {
    message: (p) => `\`${p.id}\` tiene a la vez una fórmula y una ventana \`over\``,
    expected: 'una ventana sobre lo que se mide',
    hint: 'dé la ventana a las métricas de la fórmula; la fórmula usa entonces sus valores en la ventana',
  },
  'duration.zero': {
    message: (p) => `\`${p.key}: ${p.text}\` de \`${p.id}\` no es ningún tiempo`,
    expected: 'un día o más, como `P1D` o `P1M`',
    hint: (p) =>
      p.key === 'every'
        ? 'indique cada cuánto se mide, u omítalo'
        : 'indique cuánto tiempo vale un valor, u omítalo: entonces es su propio periodo, o `every` donde dure más',
  },
  'history.window': {
    message: (p) => `no puede usarse una historia de \`${p.text}\``,
    expected: 'al menos un periodo y como máximo diez años de días',
  },
  'scale.dated-kind': {
    message: (p) => `una escala de clase \`${p.kind}\` no puede cambiar con el tiempo`,
    hint: 'use una sola escala de esta clase, u otro indicador desde esa fecha',
  },
  'check.equation': {
    message: (p) => `\`${p.found}\` no es una ecuación`,
    expected: 'dos fórmulas con un solo `=` entre ellas, como `offered = answered + abandoned`',
  },
  'data.not-equal': {
    message: (p) =>
      `${p.period === '' ? '' : `${p.period}: `}\`${p.equal}\` no se cumple: ${p.left} y ${p.right} difieren en ${p.difference}`,
    expected: 'números que cuadren',
    hint: 'busque casos contados dos veces o ninguna, o indique una `tolerance`',
  },
  'data.recorded': {
    message: (p) => `\`${p.found}\` no es una fecha`,
    expected: 'el día en que se registró el valor, como 2026-05-31',
    hint: 'omítalo donde no se sepa: esos valores cuentan siempre',
  },
  'data.mixed': {
    message: (p) =>
      `${y(p.keys)}: un solo valor sin periodo, mientras que otras claves tienen valores por periodo`,
    expected: 'o un valor por clave, o valores por periodo para todas',
    hint: 'dé a cada valor su periodo',
  },
});
