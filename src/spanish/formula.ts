import type { formulaCatalogue } from '../core/index.js';
import { ofWhat, didYouMean, listOf } from './names.js';
import { translator } from './phrase.js';
import { OF_JSON } from './phrases/shapes.js';
import type { SaidOf } from './said.js';

const say = translator(() => [
  ...OF_JSON,
  ['write {text}', 'escriba {text}'],
  [
    'leave the value out of the data; `ifMissing(x, y)` deals with it',
    'omita el valor en los datos; `ifMissing(x, y)` se ocupa de ello',
  ],
  ['choose a number that is large enough', 'elija un número que sea lo bastante grande'],
  ['{operator} between two tests', '{operator} entre dos comparaciones'],
  ['a plain blank', 'un espacio normal'],
  ['a plain comma', 'una coma normal'],
  ['`log(x)`, which is the natural logarithm', '`log(x)`, que es el logaritmo natural'],
  ['{first} or {last}', '{first} o {last}'],
]);

const OPERATORS = '`+ - * / ^`, comparaciones, `and`, `or`, `not`, `? :`';
const PARTS = 'nombre las partes como métricas con fórmulas propias';
const CALCULATION = 'un cálculo como `100 * solved / contacts`';
const CHOICE = '`condición ? entonces : si no`';

const at = (p: { readonly at: number }): string => `en el carácter ${p.at}`;
const here = (p: { readonly at: number; readonly found: string }): string =>
  `\`${p.found}\`, ${at(p)},`;

/** The text of a formula. */
export const FORMULA: SaidOf<typeof formulaCatalogue> = {
  'formula.empty': {
    message: 'la fórmula está vacía',
    expected: CALCULATION,
    hint: 'escriba el cálculo, o quite `formula` si el valor se mide',
  },
  'formula.too-long': {
    message: (p) => `la fórmula tiene ${p.length} caracteres; se leen como máximo ${p.limit}`,
    hint: PARTS,
  },
  'formula.too-large': {
    message: (p) =>
      `la fórmula tiene ${p.size} números, nombres, operadores y funciones; se leen como máximo ${p.limit}`,
    hint: PARTS,
  },
  'formula.too-deep': {
    message: (p) => `la fórmula tiene más de ${p.limit} niveles, unos dentro de otros, ${at(p)}`,
    hint: 'quite los paréntesis que sobren, o nombre las partes como métricas',
  },
  'formula.value-expected': {
    message: (p) => `falta un valor antes ${ofWhat(say(p.found))} ${at(p)}`,
    expected: 'un número, un nombre, una función o `(`',
    hint: (p) => (p.found === '`+`' ? 'omita un `+` que solo indica el signo' : undefined),
  },
  'formula.unclosed': {
    message: (p) => `${here(p)} no se cierra nunca`,
    expected: '`)`',
  },
  'formula.unopened': {
    message: (p) => `\`)\`, ${at(p)}, no cierra nada`,
    expected: 'tantos `(` como `)`',
  },
  'formula.side-by-side': {
    message: (p) => `\`${p.before}\` y \`${p.found}\` están uno junto a otro ${at(p)}`,
    expected: 'un operador entre ellos',
    hint: (p) => {
      const product = `escriba \`${p.before} * ${p.found}\` para multiplicar`;
      return {
        numbers: `${product}, o un solo número sin espacio`,
        unit: `${product}; la unidad del resultado va en \`unit\`, no en la fórmula`,
        product,
        other: undefined,
      }[p.kind];
    },
  },
  'formula.decimal-comma': {
    message: (p) => `${here(p)} es un número con coma`,
    expected: 'dígitos, con un punto antes de los decimales',
    hint: (p) =>
      `escriba \`${p.write}\`${p.decimal === undefined ? '' : `, o \`${p.decimal}\` si son decimales`}`,
  },
  'formula.comma': {
    message: (p) => `la coma ${at(p)} está fuera de los paréntesis de una función`,
    expected: 'comas solo entre los argumentos de una función, como en `min(a, b)`',
  },
  'formula.number': {
    message: (p) => `${here(p)} no es un número con el que pueda calcularse`,
    expected:
      'dígitos, con un punto antes de los decimales, como `12`, `0.5` o `1.2e6`, hasta 1.7e308',
  },
  'formula.name': {
    message: (p) => `${here(p)} no puede ser un nombre`,
    expected:
      'el id de una métrica o de un indicador: una letra de la a a la z y después letras, dígitos y `_`',
  },
  'formula.word': {
    message: (p) => `${here(p)} es una palabra que no puede usarse como nombre`,
    expected: 'un número, o el id de una métrica o de un indicador',
    hint: (p) => (p.meant === undefined ? undefined : say(p.meant)),
  },
  'formula.percent': {
    message: (p) => `\`%\`, ${at(p)}, no tiene sentido en una fórmula`,
    expected: 'números simples',
    hint: 'multiplique por 100 y escriba `unit: percent` junto a la fórmula; para el 10 % de x escriba `0.1 * x`',
  },
  'formula.assignment': {
    message: (p) => `${here(p)} asignaría un valor o definiría una función`,
    expected: 'un solo cálculo sin asignación',
    hint: `escriba \`==\` para comparar; ${PARTS}`,
  },
  'formula.statements': {
    message: (p) => `la fórmula sigue después ${ofWhat(say(p.found))} ${at(p)}`,
    expected: 'un solo cálculo en una línea',
    hint: `${PARTS}; en YAML, \`>-\` une varias líneas en una`,
  },
  'formula.comment': {
    message: (p) => `hay un comentario ${at(p)}`,
    expected: 'solo un cálculo',
    hint: 'póngalo en `note` o en `description`',
  },
  'formula.text': {
    message: (p) => `hay un texto entre comillas ${at(p)}`,
    expected: 'números y nombres; los nombres van sin comillas',
  },
  'formula.list': {
    message: (p) => `${here(p)} haría una lista o buscaría algo en una`,
    expected: 'números sueltos; las funciones toman los suyos uno a uno, como en `mean(a, b, c)`',
  },
  'formula.object': {
    message: (p) => `${here(p)} haría un objeto`,
    expected: 'números y nombres; use `(` y `)` para agrupar',
  },
  'formula.range': {
    message: (p) => `\`:\`, ${at(p)}, no tiene ningún \`?\` delante`,
    expected: CHOICE,
    hint: 'intervalos como `1:5` no se calculan; nombre cada valor',
  },
  'formula.choice': {
    message: (p) => `\`?\`, ${at(p)}, no tiene ningún \`:\` detrás`,
    expected: CHOICE,
  },
  'formula.property': {
    message: (p) => `${here(p)} accedería al interior de algo`,
    expected: 'ids simples sin puntos',
  },
  'formula.exclamation': {
    message: (p) => `\`!\`, ${at(p)}, no tiene sentido en una fórmula`,
    hint: 'escriba `not (...)`, o `!=` para distinto; no hay factoriales',
  },
  'formula.transpose': {
    message: (p) => `\`'\`, ${at(p)}, no tiene sentido en una fórmula`,
    expected: 'números y nombres sin marcas',
  },
  'formula.bit-operator': {
    message: (p) => `${here(p)} es un operador de bits`,
    expected: `uno de ${OPERATORS}`,
    hint: 'escriba `and`, `or`, `not`, o `^` para una potencia',
  },
  'formula.operator': {
    message: (p) => `${here(p)} no es un operador de las fórmulas`,
    expected: `uno de ${OPERATORS}`,
    hint: (p) => (p.meant === undefined ? undefined : `escriba ${say(p.meant)}`),
  },
  'formula.conversion': {
    message: (p) => `${here(p)} convertiría unidades`,
    expected: 'números sin unidades',
    hint: 'multiplique por el factor, e indique la unidad en `unit`',
  },
  'formula.look-alike': {
    message: (p) => `${here(p)} parece un operador pero es otro carácter`,
    hint: (p) => `escriba ${say(p.meant ?? '')}`,
  },
  'formula.character': {
    message: (p) => `${say(p.found)}, ${at(p)}, no tiene sentido en una fórmula`,
    expected: `números, nombres, paréntesis, ${OPERATORS}`,
  },
  'formula.unknown-function': {
    message: (p) => `no hay ninguna función \`${p.found}\` (carácter ${p.at})`,
    expected: (p) =>
      `una de ${listOf(p.known, 30)}; para multiplicar, escriba \`${p.found} * (...)\``,
    hint: (p) => (p.instead === undefined ? didYouMean(p.near) : `escriba ${say(p.instead)}`),
  },
  'formula.function-alone': {
    message: (p) => `${here(p)} es una función sin argumentos`,
    expected: (p) => `\`${p.found}(...)\``,
  },
  'formula.figure-argument': {
    message: (p) => `\`${p.found}\` ${at(p)} no recibe el id de un solo indicador`,
    expected: (p) => `\`${p.found}(id)\` con el id de un indicador`,
    hint: (p) =>
      `haga de lo que está entre paréntesis un indicador con meta propia, y lea \`${p.found}\` de ese; para multiplicar, escriba \`${p.found} * (...)\``,
  },
  'formula.figure-place': {
    message: (p) => `${here(p)} solo puede leerlo la fórmula de un indicador`,
    expected: 'solo números y nombres',
    hint: (p) =>
      ({
        metric:
          'las métricas se calculan antes de que nada tenga puntos: haga de esta un indicador, o lea el valor',
        scale:
          'una escala lee el valor de su propio indicador: lleve el cálculo a la `formula` del indicador',
        risk: 'dé a un indicador una fórmula que lo lea, y nombre aquí ese indicador',
        check: 'dé a un indicador una fórmula que lo lea, y nombre aquí ese indicador',
        node: 'nombre solo a los hijos: aquí representan sus puntos',
        rule: 'una regla habla solo de su propio elemento: escriba `points` para sus puntos, o dé a un indicador una fórmula que lea el otro',
        other: undefined,
      })[p.of],
  },
  'formula.argument-count': {
    message: (p) => `${here(p)} tiene ${p.count} ${p.count === 1 ? 'argumento' : 'argumentos'}`,
    expected: (p) =>
      p.fewest === p.most
        ? `exactamente ${p.fewest}`
        : `${p.most - p.fewest === 1 ? '' : 'de '}${p.fewest} ${p.most - p.fewest === 1 ? 'o' : 'a'} ${p.most}`,
    hint: (p) =>
      p.count > p.most && p.most > 2
        ? 'nombre las partes como métricas con sus propias fórmulas'
        : undefined,
  },
  'formula.round-digits': {
    message: 'el segundo argumento de `round` no es un número entero de 0 a 12',
    expected: 'cuántos decimales conservar, como en `round(x, 2)`',
  },
  'formula.unclear-not': {
    message: (p) => `no está claro hasta dónde llega \`not\` ${at(p)}`,
    expected: 'paréntesis después de `not`, como en `not (a > b)`',
  },
  'formula.unreadable': {
    message: 'la fórmula no puede leerse',
    expected: CALCULATION,
    hint: 'escríbala en partes más pequeñas para encontrar la que no se entiende',
  },
};
