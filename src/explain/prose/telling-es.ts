import type { Status } from '../../core/index.js';
import type { PeriodUnit } from '../../period/index.js';
import { isOne } from './numbers.js';
import type { PartWord, Telling, ToldPart } from './telling.js';
import { ofEs, PROSE_WORDS } from './words.js';

const WORDS: Readonly<Record<PartWord, readonly [one: string, many: string, feminine: boolean]>> = {
  perspective: ['perspectiva', 'perspectivas', true],
  objective: ['objetivo', 'objetivos', false],
  indicator: ['indicador', 'indicadores', false],
  driver: ['impulsor', 'impulsores', false],
  member: ['miembro', 'miembros', false],
  item: ['elemento de la lista', 'elementos de la lista', false],
  part: ['parte', 'partes', true],
};

/** One period, and how several are called. */
const PERIODS: Readonly<Record<PeriodUnit, readonly [one: string, many: string]>> = {
  year: ['un año', 'años'],
  half: ['un semestre', 'semestres'],
  quarter: ['un trimestre', 'trimestres'],
  month: ['un mes', 'meses'],
  week: ['una semana', 'semanas'],
  day: ['un día', 'días'],
};

/** `e` before the sound of i. */
const join = (parts: readonly string[]): string => {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(', ')} ${/^[«"]?(?:i|hi(?![ae]))/i.test(last) ? 'e' : 'y'} ${last}`;
};

const points = (shown: string): string => `${shown} ${PROSE_WORDS.es.points(shown)}`;

/** `A aporta 16,7 puntos; B, 14,9, y C no aporta nada`. */
function giving(parts: readonly ToldPart[], more: string | undefined): string {
  const some = parts.filter(({ gives }) => gives !== undefined);
  const none = parts.filter(({ gives }) => gives === undefined);
  const told = some.map((part, i) =>
    i === 0 ? `${part.name} aporta ${points(part.gives ?? '')}` : `${part.name}, ${part.gives}`,
  );
  if (more !== undefined) told.push(`otros ${more} aportan el resto`);
  const listed =
    told.length < 2 ? (told[0] ?? '') : `${told.slice(0, -1).join('; ')}, y ${told.at(-1)}`;
  if (none.length === 0) return listed;
  const nothing = `${join(none.map(({ name }) => name))} no ${none.length === 1 ? 'aporta' : 'aportan'} nada`;
  return listed === '' ? nothing : `${listed}; ${nothing}`;
}

const HOW: Readonly<Record<string, string>> = {
  power: 'la media potencial',
  geometric: 'la media geométrica',
  owa: 'la media ordenada, de mejor a peor,',
  product: 'el producto',
  noisyOr: 'la combinación, en la que basta una parte buena,',
  gate: 'la media',
};

const WHICH: Readonly<Record<string, readonly [feminine: string, masculine: string]>> = {
  min: ['los puntos de la más débil', 'los puntos del más débil'],
  max: ['los puntos de la mejor', 'los puntos del mejor'],
  xor: [
    'los puntos de la única que alcanza el umbral',
    'los puntos del único que alcanza el umbral',
  ],
};

const side = (better: 'higher' | 'lower' | undefined): string =>
  better === undefined ? '' : `; cuanto más ${better === 'higher' ? 'alto' : 'bajo'}, mejor`;

const IS: Readonly<Record<Status, string>> = {
  good: ', un buen resultado',
  watch: ', un resultado que pide atención',
  poor: ', un resultado crítico',
  above: ', por encima de la meta',
  none: '',
};

/** A time, if one is told. */
const after = (when: string): string => (when === '' ? '' : ` ${when}`);

const andIs = (status: Status | undefined): string => (status === undefined ? '' : IS[status]);

/** Explanations in Spanish. */
export const tellingEs: Telling = {
  named: (kind, title) => (kind === '' ? title : `${kind} ${title}`),
  notes: {
    lead: 'inductor',
    lag: 'resultado',
    lowers: 'lo reduce',
    definition: 'por definición',
    weight: (share) => `peso del ${share}`,
    period: (period) => `puntos de ${period}`,
  },
  has: (name, shown, when) => `${name} tiene ${points(shown)}${after(when)}`,
  hasAndIs: (name, shown, when, status) =>
    `${name} tiene ${points(shown)}${after(when)}${andIs(status)}`,
  hasNone: (name, when, reason) =>
    `${name} no tiene puntos${after(when)}${reason === undefined ? '' : `: ${reason}`}`,
  madeOf: ({ combine, count, many, word, equal, parts, more }) => {
    const whose = `${many ? 'sus' : 'su'} ${many ? `${count} ` : ''}${WORDS[word][many ? 1 : 0]}`;
    const which = WHICH[combine]?.[WORDS[word][2] ? 0 : 1];
    if (which !== undefined) return `Tiene ${which} de ${whose}: ${giving(parts, more)}`;
    if (combine === 'formula') return `Sale de una fórmula sobre ${whose}: ${giving(parts, more)}`;
    const how = HOW[combine] ?? (equal ? 'la media' : 'la media ponderada');
    return `Es ${how} de ${whose}${equal && many ? ', de igual peso' : ''}: ${giving(parts, more)}`;
  },
  allNothing: ({ count, word, parts }) => {
    const [one, many, feminine] = WORDS[word];
    return count === '1'
      ? `Su ${feminine ? 'única' : 'único'} ${one}, ${parts[0]?.name ?? ''}, no tiene puntos`
      : parts.every(({ has }) => has === '0')
        ? `${feminine ? 'Todas sus' : 'Todos sus'} ${many} tienen 0 puntos: ${join(parts.map(({ name }) => name))}`
        : `${feminine ? 'Ninguna' : 'Ninguno'} de sus ${count} ${many} aporta nada: ${join(parts.map(({ name, has }) => `${name} está en ${has}`))}`;
  },
  only: ({ name, has }, word) =>
    `Depende de ${WORDS[word][2] ? 'una sola' : 'un solo'} ${WORDS[word][0]}, ${name}, con ${points(has)}`,
  weakest: (word, name, shown) =>
    `${WORDS[word][2] ? 'La' : 'El'} ${WORDS[word][0]} más débil es ${name}, con ${points(shown)}`,
  strongestAndWeakest: (word, best, most, worst, least) => {
    const the = WORDS[word][2] ? 'la' : 'el';
    return `${the} ${WORDS[word][0]} más fuerte es ${best}, con ${most}, y ${the} más débil es ${worst}, con ${least}`;
  },
  gives: (parts, more) => giving(parts, more),
  missing: (name, reason) => `${name} no cuenta: ${reason}`,
  withoutPoints: (names, one) =>
    `${names} no ${one ? 'cuenta: no tiene' : 'cuentan: no tienen'} puntos`,
  notApplicable: (names, one) => `${names} no ${one ? 'aplica' : 'aplican'} aquí`,
  substitute: (name, shown) =>
    `${name} no tiene puntos y cuenta como ${shown}, según dice la tarjeta`,
  carried: (name, shown, period) => `De ${name} cuentan sus últimos puntos, ${shown} de ${period}`,
  twin: (name, other) => `${name} mide lo mismo que ${other} y no cuenta a su lado`,
  pending: (names, one) => `${names} aún no ${one ? 'tiene' : 'tienen'} nada que transmitir`,
  coverage: (share, low, high) =>
    `Solo está medido el ${share} del peso que hay debajo; según el resto, puede estar entre ${low} y ${points(high)}`,
  guard: (name, shown, cap, before) =>
    `Su indicador de contrapeso ${name} está en ${points(shown)}, así que se permiten ${points(cap)} como máximo; sin ese límite tendría ${before}`,
  idleGuards: (names, one) =>
    one
      ? `Su indicador de contrapeso ${names} da la alarma, pero aquí no resta nada`
      : `Sus indicadores de contrapeso ${names} dan la alarma, pero aquí no restan nada`,
  gate: (name, shown, below, cap, before) =>
    `${name} tiene ${points(shown)}, menos de los ${below} que debe tener, así que se permiten ${points(cap)} como máximo; sin ese límite serían ${before}`,
  risk: (name, shown, exposure) =>
    `El riesgo ${name} resta ${points(shown)}, con una exposición del ${exposure}`,
  override: (shown, author, reason, computed) =>
    `${author} fija sus ${points(shown)}${computed === undefined ? '' : ` en lugar de los ${computed} calculados`}, por este motivo: ${reason}`,
  heldDown: (before, name) => `con el límite que pone ${name}; sin él tendría ${before}`,
  inferred: 'Nada se mide directamente, así que tiene los puntos que implican sus impulsores',
  shortInferred: ', según lo que implican sus impulsores',
  shortMixed: (own, implied) =>
    `sus propios indicadores aportan ${points(own)} y sus impulsores, ${implied}`,
  mixed: (own, ownShare, implied, impliedShare) =>
    `El ${ownShare} es su propia puntuación, ${points(own)}, y el ${impliedShare} lo que implican sus impulsores, ${implied}`,
  drivers: (parts, more) => `De lo que implican los impulsores, ${giving(parts, more)}`,
  base: (shown) => `${points(shown)} están ahí antes de contar nada`,
  clamp: (before, end) => `Sin su límite llegaría a ${before}; se queda en ${end}`,
  undivided: 'Aquí no puede separarse lo que aporta cada parte',
  expected: (implied, gap, where) =>
    where === 'beside'
      ? `Según los vínculos del mapa, sus impulsores implican ${points(implied)}, más o menos lo que obtienen sus propios indicadores`
      : `Según los vínculos del mapa, sus impulsores implican ${points(implied)}, ${gap} ${where === 'above' ? 'menos' : 'más'} de lo que obtienen sus propios indicadores`,
  expectedWhy: (where, delay) =>
    where === 'below'
      ? `Esto concuerda con efectos que aún están en camino${delay === undefined ? '' : ` (el retardo más largo es de ${delay})`} y también con vínculos que no se cumplen; por sí solas, las puntuaciones no dicen cuál`
      : 'Esto concuerda con un resultado en riesgo y también con causas que el mapa no muestra; por sí solas, las puntuaciones no dicen cuál',
  measuredAt: (name, value, shown, when) =>
    `${name} fue de ${value}${after(when)} y obtiene ${points(shown)}`,
  measuredAndIs: (name, value, shown, when, status) =>
    `${name} fue de ${value}${after(when)} y obtiene ${points(shown)}${andIs(status)}`,
  target: (target) => `la meta es ${target}`,
  targetRange: (low, high) => `lo mejor está entre ${low} y ${high}`,
  linear: (baseline, target, better) =>
    `Sus puntos van de 0 en la línea base, ${baseline}, a 100 en la meta, ${target}${side(better)}`,
  band: (low, high, from, to) =>
    `Lo mejor está entre ${low} y ${high}; con ${from} o menos, o con ${to} o más, no obtiene nada`,
  ratio: (target, better) => `Sus puntos son su proporción de la meta, ${target}${side(better)}`,
  otherScale: (kind, parameters) =>
    `Sus puntos se dan por ${kind}${parameters === undefined ? '' : ` (${parameters})`}`,
  amounts: (per, times) => {
    const [one, many] = PERIODS[per];
    return `La tarjeta indica estas cifras para ${one}; el valor abarca ${times} ${many}`;
  },
  beyond: (where, end, linear) =>
    where === 'low'
      ? `El valor es peor que ${linear ? 'la línea base' : 'lo que abarca esa escala'}, y los puntos no bajan de ${end}`
      : `El valor es mejor que ${linear ? 'la meta' : 'lo que abarca esa escala'}, y los puntos no pasan de ${end}`,
  workedOut: (inputs) => `El valor se calcula a partir ${ofEs(inputs)}`,
  input: (name, value) => `${name} (${value})`,
  figures: {
    points: (name) => `los puntos de ${name}`,
    progress: (name) => `el avance de ${name}`,
    performance: (name) => `el desempeño de ${name}`,
  },
  isRead: 'lo lee la fórmula',
  formula: (text) => `La fórmula es ${text}`,
  age: (shown, one) => `El valor es de hace ${shown} ${one ? 'periodo' : 'periodos'}`,
  sample: (cases) =>
    isOne(cases) ? 'Se apoya en un solo caso' : `Se apoya en ${cases} casos, que son pocos`,
  sampleOf: (member, cases) => `${member} (${cases} ${isOne(cases) ? 'caso' : 'casos'})`,
  smallMembers: (members, more, one) =>
    `Pocos casos respaldan ${one ? 'a su miembro' : 'a sus miembros'} ${members}${more === undefined ? '' : ` y a ${more} más`}`,
  flags: {
    stale: 'El valor es más antiguo de lo debido',
    repeated: 'El mismo valor ha llegado varias veces seguidas, lo que conviene comprobar',
    outOfRange: 'El valor queda fuera de su rango, lo que conviene comprobar',
    definitionChanged:
      'Su definición cambió en este periodo, así que los valores anteriores no son comparables',
  },
  statedValue: (author, reason, computed) =>
    `${author} fija este valor${computed === undefined ? '' : ` en lugar de los ${computed} medidos`}, por este motivo: ${reason}`,
  metricIs: (name, value, when) => `${name} fue de ${value}${after(when)}`,
  observations: (count, kind, one) => {
    const values = `${count} ${one ? 'valor' : 'valores'}`;
    const how: Readonly<Record<string, string>> = {
      sum: `Es la suma de ${values}`,
      mean: `Es la media de ${values}`,
      weightedMean: `Es la media ponderada de ${values}`,
      last: `Es el último de ${values}`,
      first: `Es el primero de ${values}`,
      min: `Es el menor de ${values}`,
      max: `Es el mayor de ${values}`,
    };
    return how[kind] ?? `Se compone de ${values}`;
  },
  folded: 'Lo que hay más abajo se omite aquí',
};
