import type { manageCatalogue } from '../core/index.js';
import { chain, listOf } from './names.js';
import { translator } from './phrase.js';
import { OF_DOUBTS } from './phrases/values.js';
import type { SaidOf } from './said.js';

const say = translator(() => OF_DOUBTS);

const OVERRIDDEN: ReadonlyMap<string, string> = new Map([
  ['value', 'valor'],
  ['points', 'puntos'],
  ['status', 'estado'],
]);

/** Breakdowns, initiatives, risks and overrides. */
export const MANAGE: SaidOf<typeof manageCatalogue> = {
  'breakdown.members': {
    message: (p) => `\`${p.member}\` no puede ser miembro de \`${p.id}\`, o lo es dos veces`,
    expected: 'miembros sin puntos en sus nombres, cada uno una vez entre todas las dimensiones',
    hint: 'cambie el nombre de uno de ellos',
  },
  'breakdown.empty': {
    message: (p) => `\`${p.id}\` está desglosado por \`${p.dimension}\`, que no tiene miembros`,
    expected: 'al menos un miembro en cada dimensión, como `by: { channel: [phone, chat] }`',
    hint: 'enumere sus miembros, o quite la dimensión',
  },
  'breakdown.unused': {
    message: (p) =>
      `\`${p.key}\` de \`${p.id}\` dice qué pasa con sus miembros, pero no está desglosado`,
    expected: '`by` con miembros a su lado',
    hint: (p) => `indique \`by\`, o quite \`${p.key}\``,
  },
  'breakdown.too-many': {
    message: (p) => `\`${p.id}\` está desglosado en ${p.found} partes`,
    expected: (p) => `como máximo ${p.most}, entre combinaciones y combinaciones parciales`,
    hint: 'omita una dimensión, o desglose por ella otro elemento',
  },
  'breakdown.member': {
    message: (p) =>
      `\`${p.id}\` necesita ${listOf(p.members)} de la dimensión ${p.dimension} de \`${p.name}\`, que no tiene esos miembros`,
    expected: (p) => `\`${p.name}\` desglosado por ${p.dimension} en los mismos miembros`,
  },
  'breakdown.whole': {
    message: (p) =>
      `cada miembro de \`${p.id}\` usa el total de \`${p.name}\`, que es una suma y no está desglosado`,
    hint: (p) => `desglose \`${p.name}\` por la misma dimensión`,
  },
  'data.breakdown': {
    message: (p) =>
      `${say(p.what)} de \`${p.key}\`${p.period === '' ? '' : ` en ${p.period}`} es ${p.found}, pero ${say(p.other)} ${p.against}`,
    expected: 'miembros que formen el total',
    hint: 'busque un miembro que falte o se cuente dos veces; cuenta el número dado',
  },
  'initiative.loop': {
    message: (p) =>
      `las iniciativas ${p.key === 'partOf' ? 'son parte unas de otras' : 'se esperan unas a otras'}: ${chain(p.path)}`,
    expected: 'una cadena que termine',
    hint: (p) => `quite un \`${p.key}\` de este camino`,
  },
  'initiative.early': {
    message: (p) =>
      `\`${p.id}\` empieza en ${p.from}, antes de que \`${p.needs}\`, de la que depende, termine en ${p.to}`,
    hint: 'mueva una de ellas, o quite la dependencia',
  },
  'initiative.dates': {
    message: (p) => `\`${p.id}\` termina en ${p.to}, antes de empezar en ${p.from}`,
    expected: 'un final que no sea anterior al comienzo',
  },
  'risk.scales': {
    message: (p) =>
      `la probabilidad de ${listOf(p.shares)} es una proporción, la de ${listOf(p.ranks)} es un rango mayor que 1`,
    expected: 'una escala para todos los riesgos de la tarjeta, para poder comparar sus tamaños',
  },
  'risk.order': {
    message: (p) =>
      `\`${p.id}\` es inaceptable desde ${p.unacceptable}, pero aceptable hasta ${p.acceptable}${p.at === undefined ? '' : ` en ${p.at}`}`,
    expected: '`unacceptable` igual o mayor que `acceptable`',
    hint: 'intercámbielos, u omita `unacceptable`: entonces queda a medio camino entre lo aceptable y lo inherente',
  },
  'override.twice': {
    message: (p) =>
      `otra sustitución, overrides[${p.first}], cubre el mismo dato (${OVERRIDDEN.get(p.kind) ?? p.kind}) de \`${p.id}\` en el mismo tiempo, así que esta nunca actúa`,
    expected: 'una sola sustitución por dato y tiempo',
    hint: 'quite la que no valga, o dele otro periodo',
  },
  'override.kind': {
    message: (p) =>
      p.given.length === 0
        ? 'la sustitución no indica nada'
        : `la sustitución indica ${listOf(p.given)} a la vez`,
    expected: 'exactamente uno de `value`, `points` y `status`',
  },
  'override.no-value': {
    message: (p) =>
      `los puntos de \`${p.id}\` vienen de sus respuestas o miembros, así que un valor no puede sustituirlos`,
    expected: 'un indicador que se puntúe por su propio valor',
    hint: 'sustituya los puntos del objetivo que lo usa, o elija `byView: total`',
  },
  'override.value': {
    message: (p) => `\`${p.id}\` no puede tener el valor ${p.found}`,
    expected: (p) => say(p.expected),
  },
  'override.dates': {
    message: (p) => `la sustitución termina con ${p.until}, antes de empezar con ${p.period}`,
    expected: 'un final que no sea anterior al comienzo',
  },
};
