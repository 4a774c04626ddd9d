import type { Phrase } from './phrase.js';

/** What is told of tables. */
export const OF_TABLES: readonly Phrase[] = [
  [
    'the table has {count} {What}; at most {limit} are read',
    'la tabla tiene {count} {What}; se leen como máximo {limit}',
  ],
  ['characters', 'caracteres'],
  ['rows', 'filas'],
  ['columns', 'columnas'],
  ['cells', 'celdas'],
  ['rows of values', 'filas de valores'],
  ['{What} or more', '{What} o más'],
  ['split the table, or raise the limit', 'divida la tabla, o suba el límite'],
  ['the table has no {What}', 'la tabla no tiene {What}'],
  [
    'a header row and at least one row of values',
    'una fila de encabezados y al menos una fila de valores',
  ],
  [
    'the shape of the table is not recognised: {Why}; the first row is {Names}',
    'no se reconoce la forma de la tabla: {Why}; la primera fila es {Names}',
  ],
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
  [
    'long (`period,key,value`), wide by period (`key,2026-01,2026-02`, one row per key), or wide by key (`period,contacts,cost`, one row per period)',
    'larga (`period,key,value`), ancha por periodo (`key,2026-01,2026-02`, una fila por clave), o ancha por clave (`period,contacts,cost`, una fila por periodo)',
  ],
  [
    'write a header row in one of these three shapes',
    'escriba una fila de encabezados de una de estas tres formas',
  ],
  ['a table cannot be read from {found}', 'no se puede leer una tabla de {found}'],
  [
    'CSV text, an array of objects, or an array of arrays',
    'texto CSV, una lista de objetos o una lista de listas',
  ],
  [
    'the quoted cell in column {column} never ends',
    'la celda entre comillas de la columna {column} no termina',
  ],
  [
    'a closing `"`; a quote inside quotes is written twice',
    'una `"` que cierre; dentro de comillas, la comilla se escribe dos veces',
  ],
  [
    'rows before this one were read, this one and later ones were not',
    'se leyeron las filas anteriores; esta y las siguientes, no',
  ],
  [
    'this row has {found} cells, the header has {expected}',
    'esta fila tiene {found} celdas, el encabezado tiene {expected}',
  ],
  [
    'cells beyond the header were not read; quote cells that contain the delimiter',
    'no se leyeron las celdas que exceden el encabezado; ponga entre comillas las que contienen el separador',
  ],
  ['the absent cells count as not stated', 'las celdas que faltan cuentan como no indicadas'],
  [
    '`{key}` is no metric or indicator of the card; its cell was not taken',
    '`{key}` no es ninguna métrica ni indicador de la tarjeta; su celda no se tomó',
  ],
  [
    '`{key}` is no metric or indicator of the card; its {count} cells were not taken',
    '`{key}` no es ninguna métrica ni indicador de la tarjeta; sus {count} celdas no se tomaron',
  ],
  ['the column `{column}` was not used', 'la columna `{column}` no se usó'],
  ['the period is empty; the row was not taken', 'el periodo está vacío; la fila no se tomó'],
  [
    '`{text}` is not a period; its row was not taken',
    '`{text}` no es un periodo; su fila no se tomó',
  ],
  [
    '`{text}` is not a period; its column was not taken',
    '`{text}` no es un periodo; su columna no se tomó',
  ],
  [
    '`2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07` or `2026-06-30`',
    '`2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07` o `2026-06-30`',
  ],
  [
    'days written with slashes are not read, as day and month can be mistaken for each other',
    'no se leen los días escritos con barras, porque el día y el mes pueden confundirse',
  ],
  [
    'write `{meant}` if that is the month that is meant',
    'escriba `{meant}` si es el mes al que se refiere',
  ],
  [
    'every date is the first day of a month, so it was read as a month',
    'la fecha es el primer día de un mes, así que se leyó como mes',
  ],
  [
    'every date is the first day of a month, so the {count} dates were read as months',
    'todas las fechas son el primer día de un mes, así que las {count} se leyeron como meses',
  ],
  ['write months as `2026-06` to say so', 'para decirlo, escriba los meses como `2026-06`'],
  [
    '`{text}` was not taken: it is not known whether its mark separates decimals or thousands',
    '`{text}` no se tomó: no se sabe si su signo separa decimales o miles',
  ],
  ['numbers whose decimal mark is known', 'números cuyo signo decimal se conoce'],
  [
    'name the locale of the table, such as `en` (1,234.5) or `es` (1.234,5)',
    'indique la configuración regional de la tabla, como `en` (1,234.5) o `es` (1.234,5)',
  ],
  [
    '`{text}` was not taken: it does not fit numbers whose decimal mark is `{decimal}`',
    '`{text}` no se tomó: no encaja con números cuyo signo decimal es `{decimal}`',
  ],
  [
    'check the locale of the table; write all its numbers in one way',
    'revise la configuración regional de la tabla; escriba todos sus números de una misma manera',
  ],
  [
    '`{text}` was not taken: the unit of `{key}` is not percent',
    '`{text}` no se tomó: la unidad de `{key}` no es el porcentaje',
  ],
  [
    'remove the percent sign, or give the element `unit: percent`',
    'quite el signo de porcentaje, o dé al elemento `unit: percent`',
  ],
  [
    '`{text}` was not taken: it may be hours and minutes, or minutes and seconds',
    '`{text}` no se tomó: pueden ser horas y minutos, o minutos y segundos',
  ],
  ['durations as `H:MM:SS`, or as a number', 'duraciones como `H:MM:SS`, o como un número'],
  ['`{text}` was not taken: {Why}', '`{text}` no se tomó: {Why}'],
  ['`{key}` takes numbers only', '`{key}` solo admite números'],
  ['a row is an object here', 'aquí una fila es un objeto'],
  [
    'the row does not say which metric or indicator it is about',
    'la fila no dice de qué métrica o indicador trata',
  ],
  ['it is not a finite number', 'no es un número finito'],
  ['it is neither a number nor text', 'no es ni un número ni texto'],
  ['text longer than {count} characters', 'texto de más de {count} caracteres'],
  ['it is an error of a spreadsheet', 'es un error de una hoja de cálculo'],
  [
    'a dash may mean 0, not yet or not applicable',
    'un guion puede significar 0, todavía no o no aplicable',
  ],
  [
    'a number, a blank for "not yet", or `N/A` for "not applicable"',
    'un número, una celda vacía para «todavía no», o `N/A` para «no aplicable»',
  ],
  [
    '{value} lies outside 0 to 100, but the unit of `{key}` is percent',
    '{value} queda fuera de 0 a 100, pero la unidad de `{key}` es el porcentaje',
  ],
  [
    'all {count} values of `{key}` lie between 0 and 1, but its unit is percent; they were taken as they are',
    'los {count} valores de `{key}` están entre 0 y 1, pero su unidad es el porcentaje; se tomaron como están',
  ],
  ['percent from 0 to 100', 'un porcentaje de 0 a 100'],
  [
    'multiply fractions by 100 in the table, or change the unit',
    'multiplique las fracciones por 100 en la tabla, o cambie la unidad',
  ],
  [
    '`{text}` looks like a formula and was left as text',
    '`{text}` parece una fórmula y se dejó como texto',
  ],
  ['export values instead of formulas', 'exporte valores en vez de fórmulas'],
  [
    '`{text}` is no kind of value; the row was not taken',
    '`{text}` no es ninguna clase de valor; la fila no se tomó',
  ],
  ['`actual`, `target`, `forecast` or `benchmark`', '`actual`, `target`, `forecast` o `benchmark`'],
  [
    '`{key}` already has a value for {period}, in row {row}; this one was not taken',
    '`{key}` ya tiene un valor para {period}, en la fila {row}; este no se tomó',
  ],
  ['one value for each key, period and kind', 'un valor por clave, periodo y clase'],
  [
    'it is not known how numbers are written in `{locale}`; only numbers that can be read in one way were taken',
    'no se sabe cómo se escriben los números en `{locale}`; solo se tomaron los que pueden leerse de una única manera',
  ],
  [
    'a language tag such as `en`, `es` or `es-MX`',
    'una etiqueta de idioma como `en`, `es` o `es-MX`',
  ],
  ['{count} more finding is not listed', 'hay {count} hallazgo más que no se muestra'],
  ['{count} more findings are not listed', 'hay {count} hallazgos más que no se muestran'],
  ['mend those that are listed first', 'corrija primero los que se muestran'],
];
