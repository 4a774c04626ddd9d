import type { Phrase } from './phrase.js';

/** What is told of values: those that cannot be evaluated, and those that contradict each other. */
export const OF_VALUES: readonly Phrase[] = [
  ['did you mean {Names}?', '¿quiso decir {Names}?'],
  ['the card takes no values for `{key}`', 'la tarjeta no admite valores para `{key}`'],
  [
    'the id of a metric, of an indicator without formula, `indicator.item` or `indicator.member`',
    'el id de una métrica, de un indicador sin fórmula, `indicador.pregunta` o `indicador.miembro`',
  ],
  ['it takes {Names}', 'admite {Names}'],
  ['`{found}` is no period', '`{found}` no es un periodo'],
  [
    'a period such as 2026, 2026-Q2, 2026-06, 2026-W07 or 2026-06-30',
    'un periodo como 2026, 2026-Q2, 2026-06, 2026-W07 o 2026-06-30',
  ],
  [
    '`readTable` of `stratmap/exchange` reads tables with other ways of writing periods',
    '`readTable` de `stratmap/exchange` lee tablas que escriben los periodos de otras maneras',
  ],
  ['`{found}` is no date', '`{found}` no es una fecha'],
  [
    'the day a value was recorded, such as 2026-05-31',
    'el día en que se registró el valor, como 2026-05-31',
  ],
  [
    'leave it out where it is not known: such values always count',
    'omítalo donde no se sepa: esos valores cuentan siempre',
  ],
  [
    '{Names} have one value without a period, while others have values by period',
    '{Names}: un solo valor sin periodo, mientras que otras claves tienen valores por periodo',
  ],
  [
    'either one value for each key, or values by period for all',
    'o un valor por clave, o valores por periodo para todas',
  ],
  ['give every value its period', 'dé a cada valor su periodo'],
  ['found {Found}', 'se encontró {Found}'],
  ['the text `{text}`', 'el texto `{text}`'],
  ['a list', 'una lista'],
  ['a value of type {type}', 'un valor de tipo {type}'],
  ['a list of {count} values', 'una lista de {count} valores'],
  ['a list of at most {count} values', 'una lista de {count} valores como máximo'],
  ['no list', 'algo que no es una lista'],
  ['a finite number', 'un número finito'],
  ['a number, a label or null', 'un número, una etiqueta o null'],
  ['a number of cases, 0 or more', 'un número de casos, 0 o más'],
  ['a finite number, or null where there is none', 'un número finito, o null donde no lo hay'],
  [
    '`yes`, `partly` or `no` (or a number from 0 to 1)',
    '`yes`, `partly` o `no` (o un número de 0 a 1)',
  ],
  ['one of {Names}', 'uno de {Names}'],
  [
    'write it without quotes, unit and thousands separators, such as 1234.5',
    'escríbalo sin comillas, sin unidad y sin separadores de miles, como 1234.5',
  ],
  [
    'one value, values by period, or a column of `start` and `values`',
    'un valor, valores por periodo, o una columna de `start` y `values`',
  ],
  [
    'say when it starts: `{ start: "2026-01", values: [1, 2] }`',
    'diga cuándo empieza: `{ start: "2026-01", values: [1, 2] }`',
  ],
  ['a row of `period`, `key` and `value`', 'una fila de `period`, `key` y `value`'],
  [
    'write it like `{ period: "2026-01", key: "cost", value: 4 }`',
    'escríbala como `{ period: "2026-01", key: "cost", value: 4 }`',
  ],
  ['`{note}` beside the value', '`{note}` junto al valor'],
  [
    '`n`, `low` and `high` within the value: `{ value: 80, n: 120 }`',
    '`n`, `low` y `high` dentro del valor: `{ value: 80, n: 120 }`',
  ],
  ['move `{note}` into `value`', 'pase `{note}` dentro de `value`'],
  [
    'an interval from {low} to {high} around {value}',
    'un intervalo de {low} a {high} alrededor de {value}',
  ],
  [
    '`low` at or below the value, `high` at or above it',
    '`low` igual o menor que el valor, `high` igual o mayor',
  ],
  [
    'a value of {value} that rests on no cases',
    'un valor de {value} que no se apoya en ningún caso',
  ],
  [
    'null as the value where nothing was measured, or "n/a" where there was nothing to measure',
    'null como valor donde no se midió nada, o "n/a" donde no había nada que medir',
  ],
  ['`{stated}` without `{lacks}`', '`{stated}` sin `{lacks}`'],
  ['both ends of the interval, or neither', 'los dos extremos del intervalo, o ninguno'],
  ['give `{lacks}` too, or leave `{stated}` out', 'dé también `{lacks}`, u omita `{stated}`'],
  [
    '{period}: `{equal}` does not hold: {left} and {right} differ by {difference}',
    '{period}: `{equal}` no se cumple: {left} y {right} difieren en {difference}',
  ],
  [
    '`{equal}` does not hold: {left} and {right} differ by {difference}',
    '`{equal}` no se cumple: {left} y {right} difieren en {difference}',
  ],
  ['numbers that add up', 'números que cuadren'],
  [
    'look for cases counted twice or not at all, or state a `tolerance`',
    'busque casos contados dos veces o ninguna, o indique una `tolerance`',
  ],
  [
    '{What} of `{key}` in {period} is {found}, but {Against}',
    '{What} de `{key}` en {period} es {found}, pero {Against}',
  ],
  ['{What} of `{key}` is {found}, but {Against}', '{What} de `{key}` es {found}, pero {Against}'],
  ['the whole', 'el total'],
  ['the given value', 'el valor dado'],
  ['its members add up to {sum}', 'sus miembros suman {sum}'],
  ['its smallest member is {value}', 'su miembro menor es {value}'],
  ['its largest member is {value}', 'su miembro mayor es {value}'],
  ['the sum by {dimension} is {sum}', 'la suma por {dimension} es {sum}'],
  ['the sum by {dimension}', 'la suma por {dimension}'],
  ['members that make the whole', 'miembros que formen el total'],
  [
    'look for a member that is missing or counted twice; the given number counts',
    'busque un miembro que falte o se cuente dos veces; cuenta el número dado',
  ],
  [
    '`{id}` has both an inline value and one from a table for {period}; the table wins',
    '`{id}` tiene un valor en la tarjeta y otro en una tabla para {period}; cuenta el de la tabla',
  ],
  [
    '`{id}` has both an inline value and one from a table; the table wins',
    '`{id}` tiene un valor en la tarjeta y otro en una tabla; cuenta el de la tabla',
  ],
];
