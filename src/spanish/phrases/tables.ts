import type { Phrase } from '../phrase.js';

/** What a table has too much or nothing of, and why a part of it was not taken. */
export const OF_TABLES: readonly Phrase[] = [
  // What is no table, by its type.
  ['boolean', 'true o false'],
  ['function', 'una función'],
  ['number', 'un número'],
  ['object', 'un objeto'],
  ['symbol', 'un símbolo'],
  ['characters', 'caracteres'],
  ['rows', 'filas'],
  ['columns', 'columnas'],
  ['cells', 'celdas'],
  ['rows of values', 'filas de valores'],
  ['{What} or more', '{What} o más'],
  [
    'it has columns of periods, but no column of keys',
    'tiene columnas de periodos, pero ninguna de claves',
  ],
  [
    'its first row seems to hold values instead of headers',
    'su primera fila parece tener valores en vez de encabezados',
  ],
  [
    'no column and no row of periods was found',
    'no se encontró ninguna columna ni fila de periodos',
  ],
  ['it has a column of periods and nothing else', 'tiene una columna de periodos y nada más'],
  [
    'it has periods and values, but nothing says what was measured',
    'tiene periodos y valores, pero nada dice qué se midió',
  ],
  ['{key} takes numbers only', '{key} solo admite números'],
  ['a row is an object here', 'aquí una fila es un objeto'],
  [
    'the row does not say which metric or indicator it is about',
    'la fila no dice de qué métrica o indicador trata',
  ],
  ['it is not a finite number', 'no es un número finito'],
  ['it is too large for a number', 'es demasiado grande para un número'],
  ['it is neither a number nor text', 'no es ni un número ni texto'],
  ['text longer than {count} characters', 'texto de más de {count} caracteres'],
  ['it is an error of a spreadsheet', 'es un error de una hoja de cálculo'],
  [
    'a dash may mean 0, not yet or not applicable',
    'un guion puede significar 0, todavía no o no aplicable',
  ],
];
