import { type combineCatalogue, quoted } from '../core/index.js';
import { chain, didYouMean, listOf, ofWhat, oneOf } from './names.js';
import { translator } from './phrase.js';
import { OF_NODES } from './phrases/nodes.js';
import type { SaidOf } from './said.js';

const node = translator(() => OF_NODES);

/** What gives an indicator what its rules ask for. */
const RULE_NAME_HINTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    year: 'escriba `calendarYear`',
    month: 'escriba `calendarMonth`, de 1 a 12',
    value: 'pida sus `points`: una etiqueta no es un número',
    previous: 'pida sus `points`: una etiqueta no es un número',
    change: 'pida sus `points`: una etiqueta no es un número',
    target:
      'indique un solo número como `target`; de un rango o de miembros escriba los propios números',
    baseline: 'indique su `baseline`',
    worst: 'indique su `range: { worst, best }`',
    best: 'indique su `range: { worst, best }`',
    progress: 'indique su `range: { worst, best }` junto a `baseline` y `target`',
    performance: 'indique su `range: { worst, best }`',
  }),
);

/** Operators, parts of objectives and loops that are to be solved. */
export const COMBINE: SaidOf<typeof combineCatalogue> = {
  'combine.unknown-child': {
    message: (p) => `\`${p.child}\` no es un hijo ${ofWhat(node(p.of))}`,
    expected: (p) => `un hijo que pese algo${p.known.length === 0 ? ', y no hay ninguno' : ''}`,
    hint: (p) => oneOf(p),
  },
  'combine.formula-lacks': {
    message: (p) => `la fórmula ${ofWhat(node(p.of))} no nombra a su hijo \`${p.child}\``,
    expected: 'una fórmula con todos los hijos que pesan algo',
    hint: (p) => `use \`${p.child}\` en la fórmula, o dele el peso 0`,
  },
  'combine.formula-split': {
    message: (p) =>
      `\`${p.id}\` combina sus medidas con una fórmula y a la vez las reparte con \`split\``,
    expected: 'o una fórmula, o `measures: { split }`',
    hint: 'escriba el reparto en la fórmula',
  },
  'combine.gate-empty': {
    message: (p) =>
      `el umbral ${ofWhat(node(p.of))} no tiene ningún hijo obligatorio, así que nunca actúa`,
    expected: '`mandatory: { hijo: { below, cap } }` con al menos un hijo',
    hint: 'nombre un hijo que no deba estar bajo, o escriba el operador interior sin el umbral',
  },
  'guard.own-measure': {
    message: (p) =>
      `\`${p.id}\` está protegido por \`${p.counter}\`, una de sus propias medidas, que así cuenta dos veces`,
    expected: 'un indicador de contrapeso que no sea medida del objetivo',
    hint: (p) =>
      `quítelo de las protecciones o de las medidas, o diga que es obligatorio: \`combine: { gate: { mandatory: { ${p.counter}: { below, cap } } } }\``,
  },
  'status.counts-empty': {
    message: (p) => `los recuentos ${ofWhat(node(p.of))} no indican ni \`poor\` ni \`watch\``,
    expected: 'un número de hijos para al menos uno de ellos',
    hint: 'indique `poor`, `watch` o ambos, u omita la regla',
  },
  'status.counts-beyond': {
    message: (p) =>
      `${node(p.of)} está en \`${p.status}\` a partir de ${p.count} hijos, y solo hay ${p.children}`,
    expected: (p) => `un número de 1 a ${p.children}`,
    hint: (p) =>
      `tal como está, significa ${p.children === 1 ? 'el único hijo' : `los ${p.children} hijos`}`,
  },
  'status.rules-empty': {
    message: (p) => `${node(p.of)} no tiene ninguna regla para su estado`,
    expected: 'al menos una regla como `{ when: points >= 85, is: good }`',
    hint: 'escriba una regla, u omita `statusBy`: entonces deciden los puntos',
  },
  'status.rule-name': {
    message: (p) =>
      p.lacks
        ? `la regla ${p.rule} ${ofWhat(node(p.of))} pide \`${p.name}\`, que no tiene`
        : `la regla ${p.rule} ${ofWhat(node(p.of))} pide \`${p.name}\`, que ninguna regla conoce`,
    expected: (p) => listOf(p.known, 16, p.more),
    hint: (p) =>
      p.node === true && p.lacks
        ? 'pida sus `points`; los valores y las metas son de los indicadores'
        : (RULE_NAME_HINTS.get(p.name) ?? didYouMean(p.near)),
  },
  'status.rule-number': {
    message: (p) => `la regla ${p.rule} ${ofWhat(node(p.of))} no compara nada: ${quoted(p.when)}`,
    expected: 'una condición como `value >= 0.9 * target`',
    hint: 'compare con `>=`, `>`, `<=`, `<`, `==` o `!=`; una con `and`, `or`, `not (...)`',
  },
  'status.rule-constant': {
    message: (p) =>
      p.holds
        ? `la regla ${p.rule} ${ofWhat(node(p.of))} se cumple siempre${p.after > 0 ? `, así que ${p.after === 1 ? 'la regla que le sigue no se consulta nunca' : `las ${p.after} reglas que le siguen no se consultan nunca`}` : ''}`
        : `la regla ${p.rule} ${ofWhat(node(p.of))} no se cumple nunca`,
    expected: 'una condición que dependa del periodo',
    hint: (p) =>
      p.holds ? 'escriba su estado como `otherwise`, tras las demás reglas' : 'omita la regla',
  },
  'status.rule-repeated': {
    message: (p) =>
      `la regla ${p.rule} ${ofWhat(node(p.of))} no decide nunca: la regla ${p.first} pregunta antes lo mismo`,
    expected: 'condiciones distintas',
    hint: 'omita una de las dos',
  },
  'objective.part-loop': {
    message: (p) => `estos objetivos son partes unos de otros: ${chain(p.path)}`,
    expected: 'partes que terminen en un objetivo que no sea parte',
    hint: 'quite un `partOf`',
  },
  'link.unanchored': {
    message: (p) =>
      `en el ciclo ${chain(p.path)} no se mide nada, así que no tiene solución propia`,
    expected:
      'en el ciclo, un objetivo con medidas y un peso de los impulsores menor que 1, o con un vínculo desde fuera',
    hint: 'mida uno de estos objetivos, o dé un retardo a uno de los vínculos',
  },
  'link.unstable': {
    message: (p) =>
      `\`${p.id}\` puede pasar más de lo que recibe por el ciclo ${chain(p.path)}, que entonces no tiene una solución única`,
    expected:
      'mean, min, max, owa o una potencia desde 1, y curvas con una pendiente de 1 como máximo',
    hint: 'elija para él otro operador, baje su peso de los impulsores, o dé un retardo a uno de los vínculos',
  },
};
