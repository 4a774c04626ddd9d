import type { modelCatalogue } from '../core/index.js';
import { chain, ofWhat, oneOf, listOf } from './names.js';
import { translator } from './phrase.js';
import { OF_NODES } from './phrases/nodes.js';
import { OF_SCALES } from './phrases/scales.js';
import { hintBy, type SaidOf } from './said.js';

const node = translator(() => OF_NODES);
const say = translator(() => OF_SCALES);

const KINDS: ReadonlyMap<string, readonly [one: string, name: string]> = new Map([
  ['perspective', ['una perspectiva', 'perspectiva']],
  ['theme', ['un tema estratégico', 'tema estratégico']],
  ['objective', ['un objetivo', 'objetivo']],
  ['metric', ['una métrica', 'métrica']],
  ['indicator', ['un indicador', 'indicador']],
  ['initiative', ['una iniciativa', 'iniciativa']],
  ['hypothesis', ['una hipótesis', 'hipótesis']],
  ['risk', ['un riesgo', 'riesgo']],
  ['person', ['una persona', 'persona']],
]);

/** A kind of element, or several: `metric or indicator`. */
const kinds = (kind: string, form: 0 | 1): string =>
  kind
    .split(' or ')
    .map((one) => KINDS.get(one)?.[form] ?? one)
    .join(' o ');

const at = (period: string | undefined): string => (period === undefined ? '' : ` en ${period}`);

/** The meaning of a card: references, weights, scales, links. */
export const MODEL: SaidOf<typeof modelCatalogue> = {
  'reference.unknown': {
    message: (p) => `no hay ${kinds(p.kind, 1)} \`${p.id}\``,
    expected: (p) =>
      `el id de ${kinds(p.kind, 0)}${p.known.length === 0 ? ', pero la tarjeta no tiene' : ''}`,
    hint: (p) => oneOf(p),
  },
  'reference.self': {
    message: (p) => `\`${p.id}\` se refiere a sí mismo`,
    expected: 'otro elemento',
  },
  'id.duplicate': {
    message: (p) => `el id \`${p.id}\` ya se usa en ${p.first}`,
    expected:
      'ids únicos entre perspectivas, temas, objetivos, métricas, indicadores, iniciativas, hipótesis, riesgos y personas',
    hint: 'cambie el nombre de uno de ellos',
  },
  'id.total': {
    message: (p) =>
      `el id de ${kinds(p.kind, 0)} es \`total\`, que es como las puntuaciones, las alertas y las explicaciones llaman a todo el cuadro de mando`,
    expected: 'otro id que `total` para lo que tiene puntos',
    hint: 'por ejemplo `overall`',
  },
  'weight.all-zero': {
    message: (p) =>
      `todos los pesos ${ofWhat(node(p.of))} son 0, así que no hay nada que promediar`,
    expected: 'al menos un peso mayor que 0',
    hint: 'suba un peso, o quite lo que no deba contar',
  },
  'weight.zero-while': {
    message: (p) =>
      `todos los pesos ${ofWhat(node(p.of))} son 0 desde ${p.from}${p.until === undefined ? '' : ` hasta que empieza ${p.until}`}, así que en ese tiempo no hay puntos`,
    expected: 'en cada fecha al menos un peso mayor que 0',
    hint: 'haga que otro peso empiece donde termina el último, o quite con una revisión lo que ya terminó',
  },
  'measure.two-roles': {
    message: (p) => `\`${p.indicator}\` es a la vez inductor y resultado de \`${p.objective}\``,
    expected: 'un solo papel de un indicador en un objetivo',
    hint: 'déjelo en `leading` o en `lagging`; en otro objetivo puede tener el otro papel',
  },
  'scale.missing': {
    message: (p) => `\`${p.id}\` no puede puntuarse: no tiene ${say(p.lacks)}`,
    expected: '`baseline` y `target`, o una `scale`',
    hint: 'añádalos, o conviértalo en métrica si solo se vigila',
  },
  'scale.zero-width': {
    message: (p) => `${say(p.what)} son iguales, así que no caben puntos entre ellos`,
    expected: 'dos números distintos',
  },
  'scale.order': {
    message: (p) =>
      `${say(p.what)} deben ir en una sola dirección, pero son ${p.values.join(', ')}`,
    expected: 'números en orden estrictamente creciente (o, donde se admita, decreciente)',
  },
  'scale.direction': {
    message: (p) =>
      `\`better: ${p.better}\` contradice una línea base de ${p.baseline} y una meta de ${p.target}${at(p.at)}`,
    expected: (p) => `una meta por ${p.better === 'higher' ? 'encima' : 'debajo'} de la línea base`,
    hint: 'intercambie línea base y meta, o cambie `better`',
  },
  'scale.turns': {
    message: (p) =>
      `la meta queda por encima de la línea base en ${p.up} y por debajo en ${p.down}, de modo que la escala se invierte`,
    expected: 'una meta siempre al mismo lado de la línea base',
    hint: 'corrija los números o sus fechas, o indique `better`; si desde una fecha lo mejor es otra cosa, indique escalas enteras por fecha',
  },
  'scale.band-needs-range': {
    message: (p) => `\`${p.id}\` es mejor dentro de un intervalo, pero su meta no es un intervalo`,
    expected: '`target: { min, max }` y `limits: { min, max }`',
    hint: 'dé los dos intervalos, o elija `better: higher` o `better: lower`',
  },
  'scale.limits-missing': {
    message: (p) =>
      `\`${p.id}\` tiene un intervalo como meta, pero no \`limits\`, así que no se sabe dónde llegan a 0 sus puntos`,
    expected: '`limits: { min, max }` alrededor del intervalo de la meta',
  },
  'scale.range-needs-inside': {
    message: (p) => `la meta de \`${p.id}\` es un intervalo, pero no se dice que dentro sea mejor`,
    expected: '`better: inside` con `limits`, o un solo número como meta',
  },
  'scale.needs-number': {
    message: (p) =>
      p.lacks === undefined
        ? `la escala de \`${p.id}\` no puede usar su ${say(p.what)}`
        : `la ${say(p.what)} de \`${p.id}\` no tiene número para ${listOf(p.lacks)}`,
    expected: (p) =>
      p.members === undefined
        ? 'un número, o números por fecha'
        : `un número para cada uno de ${listOf(p.members)}, o uno para todos, o números por fecha`,
    hint: hintBy(say),
  },
  'scale.outside-range': {
    message: (p) =>
      `la ${say(p.what)} ${p.value} de \`${p.id}\` queda fuera de su intervalo, de ${p.low} a ${p.high}`,
    expected: (p) => `un número de ${p.low} a ${p.high}`,
    hint: (p) => `corrija la ${say(p.what)}, o amplíe el intervalo`,
  },
  'scale.unused': {
    message: (p) =>
      p.checklist === true
        ? `\`${p.what}\` de \`${p.id}\` no se usa: su lista de comprobación puntúa solo por las respuestas`
        : `la escala de \`${p.id}\` no usa \`${p.what}\``,
    hint: (p) =>
      p.checklist === true
        ? 'quítelo, o diga con `scale` cómo la media de sus respuestas, de 0 a 100, da puntos, como `scale: { kind: linear, baseline: 50, target: 90 }`'
        : 'quítelo, o quite la escala',
  },
  'link.loop': {
    message: (p) => `los vínculos forman un ciclo sin retardo: ${chain(p.path)}`,
    expected: 'al menos un vínculo con retardo en cada ciclo',
    hint: 'dé un retardo a uno de estos vínculos, como `delay: P1M`',
  },
  'formula.loop': {
    message: (p) => `las fórmulas se necesitan unas a otras: ${chain(p.path)}`,
    expected: 'fórmulas que terminen en métricas o en indicadores medidos',
  },
  'formula.figure-kind': {
    message: (p) => `\`${p.figure}(${p.id})\` lee \`${p.id}\`, que es ${kinds(p.kind, 0)}`,
    expected: 'el id de un indicador',
    hint: (p) =>
      p.kind === 'metric'
        ? `escriba \`${p.id}\` para leer su valor, o haga un indicador con \`formula: ${p.id}\` y una meta`
        : p.kind === 'objective'
          ? `nombre un indicador que mida \`${p.id}\`; los puntos de los objetivos se reúnen en \`combine\` de aquello de lo que son parte`
          : undefined,
  },
  'formula.figure-unscored': {
    message: (p) => `\`points(${p.id})\` lee un indicador que no se puntúa y no tiene puntos`,
    expected: 'un indicador con `baseline` y `target`, o con otra escala propia',
    hint: (p) =>
      `dé a \`${p.id}\` un punto de partida y una meta, o escriba \`${p.id}\` para leer su valor`,
  },
  'formula.figure-pair': {
    message: (p) =>
      p.figure === 'progress'
        ? `\`progress(${p.id})\` necesita un punto de partida y una meta, y \`${p.id}\` no indica ambos como números`
        : `\`performance(${p.id})\` necesita un peor y un mejor valor, y \`${p.id}\` no tiene \`range\``,
    expected: (p) =>
      p.figure === 'progress'
        ? '`baseline` y `target` como números, con fechas o sin ellas'
        : '`range: { worst, best }`',
    hint: (p) => `indíquelos, o lea \`${p.unscored === true ? p.id : `points(${p.id})`}\``,
  },
  'formula.figure-members': {
    message: (p) =>
      `\`${p.id}\` está desglosado, y su fórmula lee \`${p.found}\`, que es una sola cifra para todos los miembros`,
    expected: 'una fórmula sobre valores, o un indicador sin `by`',
    hint: (p) => `quite \`by\` de \`${p.id}\`, o lea el valor, que sí tiene miembros`,
  },
  'link.weight-zero': {
    message: (p) => `el vínculo de \`${p.from}\` a \`${p.to}\` no tiene peso y nunca actúa`,
    hint: 'dele una fuerza mayor que 0, o quítelo',
  },
  'link.lags-and-delay': {
    message: '`lags` y `delay` o `spread` dicen lo mismo dos veces',
    expected: 'o `lags`, o `delay` con o sin `spread`',
  },
  'link.evidence': {
    message: (p) => `\`${p.claim}\` no afirma que una cosa mueva otra`,
    expected: 'dos métricas o indicadores con una flecha entre ellos, como `speed -> quality`',
  },
  'link.too-long': {
    message: (p) => `\`${p.what}\` del vínculo abarca ${p.found} periodos`,
    expected: (p) => `como máximo ${p.most} periodos del calendario`,
    hint: 'un calendario de periodos más largos, o un efecto más corto',
  },
  'objective.unmeasured': {
    message: (p) =>
      `\`${p.id}\` no tiene indicador y nada lo impulsa, así que no puede tener puntos`,
    hint: 'dele un indicador, o haga que un objetivo lo impulse',
  },
  'not-evaluated-yet': {
    message: (p) => `${p.what} se revisa y se guarda, pero todavía no actúa sobre los puntos`,
  },
  'value.clash': {
    message: (p) =>
      `\`${p.id}\` tiene un valor en la tarjeta y otro en una tabla${p.period === '' ? '' : ` para ${p.period}`}; cuenta el de la tabla`,
  },
};
