import type { timeCatalogue } from '../core/index.js';
import { listOf } from './names.js';
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
  'amount.level': {
    message: (p) =>
      p.by === 'formula'
        ? `\`${p.id}\` tiene \`per: ${p.per}\`, pero su fórmula da lo mismo para un periodo de cualquier duración`
        : `\`${p.id}\` tiene \`per: ${p.per}\`, pero sus valores no se suman en el tiempo: su agregación es ${p.by === 'none' ? '`last`, la que rige si no se dice otra' : `\`${p.by}\``}`,
    expected: '`per` en lo que se suma en el tiempo, como contactos, ingresos o quejas',
    hint: (p) =>
      p.by === 'formula'
        ? 'quite `per`: los números de una proporción valen para periodos de cualquier duración'
        : 'escriba `rollup: sum` si sus valores se suman; si no, quite `per`: sus números valen para periodos de cualquier duración',
  },
  'amount.scale': {
    message: (p) =>
      `\`${p.id}\` se indica por periodo, pero una escala de clase \`${p.kind}\` no conoce cantidades`,
    expected: 'una escala cuyos números estén en la unidad del valor',
    hint: 'quite `per`',
  },
  'amount.windows': {
    message: (p) =>
      `la fórmula de \`${p.id}\` suma números de ventanas distintas, así que \`per\` no dice cuántos periodos abarca su valor`,
    expected: 'el mismo `over` y el mismo `every` para todas las sumas de la fórmula',
  },
  'amount.unsaid': {
    message: (p) =>
      p.by === 'over'
        ? `los valores de \`${p.id}\` son sumas a lo largo de una ventana (\`over: ${p.seen}\`), pero nada dice para qué periodo son su meta y sus demás números`
        : `vistos por \`${p.seen}\`, los valores de \`${p.id}\` son sumas de varios periodos del calendario (\`${p.period}\`), pero nada dice para qué periodo son su meta y sus demás números`,
    expected: '`per` junto a la meta: el periodo para el que son sus números',
    hint: (p) =>
      `escriba \`per: ${p.period}\` si la meta, la línea base y los demás números son para un periodo así; \`per: view\` si valen para cualquier periodo que se mire`,
  },
  'amount.longer': {
    message: (p) =>
      `el valor de \`${p.key}\` para ${p.period} es la suma de todo ese periodo, pero se compara con lo que \`${p.id}\` indica para el periodo más corto (\`${p.unit}\`) en el que está`,
    expected: '`every`, para que un valor cuente por tanto tiempo como mide',
    hint: (p) => `escriba \`every: ${p.every}\`, o evalúe por \`${p.of}\``,
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
      `${listOf(p.keys)}: un solo valor sin periodo, mientras que otras claves tienen valores por periodo`,
    expected: 'o un valor por clave, o valores por periodo para todas',
    hint: 'dé a cada valor su periodo',
  },
});
