import type { Phrase } from '../phrase.js';

/** What is wrong with a value, and what it must be. */
export const OF_VALUES: readonly Phrase[] = [
  ['a list of at most {count} values', 'una lista de {count} valores como máximo'],
  ['a finite number', 'un número finito'],
  ['a number, a label or null', 'un número, una etiqueta o null'],
  ['a number of cases, 0 or more', 'un número de casos, 0 o más'],
  ['a finite number, or null where there is none', 'un número finito, o null donde no lo hay'],
  [
    '`yes`, `partly` or `no` (or a number from 0 to 1)',
    '`yes`, `partly` o `no` (o un número de 0 a 1)',
  ],
  ['one of {Names}', 'uno de {Names}'],
  ['only {names}', 'solo {names}'],
  [
    'write it without quotes, unit and thousands separators, such as {number}',
    'escríbalo sin comillas, sin unidad y sin separadores de miles, como {number}',
  ],
  ['one value, null, or values by period', 'un valor, null, o valores por periodo'],
  [
    'one value, values by period, or a column of `start` and `values`',
    'un valor, valores por periodo, o una columna de `start` y `values`',
  ],
  ['say when it starts: {example}', 'diga cuándo empieza: {example}'],
  ['a row of `period`, `key` and `value`', 'una fila de `period`, `key` y `value`'],
  ['write it like {example}', 'escríbala como {example}'],
  ['`{note}` beside the value', '`{note}` junto al valor'],
  [
    '`n`, `low` and `high` within the value: {example}',
    '`n`, `low` y `high` dentro del valor: {example}',
  ],
  ['move {note} into {value}', 'pase {note} dentro de {value}'],
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
    '`readTable` of `stratmap/exchange` reads tables with other ways of writing periods',
    '`readTable` de `stratmap/exchange` lee tablas que escriben los periodos de otras maneras',
  ],
];

/** Figures that contradict each other, and figures that were stated. */
export const OF_DOUBTS: readonly Phrase[] = [
  ['the whole', 'el total'],
  ['the given value', 'el valor dado'],
  ['its members add up to', 'sus miembros suman'],
  ['its smallest member is', 'su miembro menor es'],
  ['its largest member is', 'su miembro mayor es'],
  ['the sum by {dimension} is', 'la suma por {dimension} es'],
  ['the sum by {dimension}', 'la suma por {dimension}'],
  ['a number', 'un número'],
  ['one of {labels}', 'una de {labels}'],
  [
    '0 to {highest}, the highest points of this card',
    'de 0 a {highest}, los puntos más altos de esta tarjeta',
  ],
];
