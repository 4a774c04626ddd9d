import type { tableCatalogue } from '../core/index.js';
import { didYouMean, listOf } from './names.js';
import { translator } from './phrase.js';
import { OF_TABLES } from './phrases/tables.js';
import type { SaidOf } from './said.js';

const say = translator(() => OF_TABLES);

/** Tables of values. */
export const TABLE: SaidOf<typeof tableCatalogue> = {
  'table.too-large': {
    message: (p) => `la tabla tiene ${p.found} ${say(p.what)}; se leen como máximo ${p.limit}`,
    hint: 'divida la tabla, o suba el límite',
  },
  'table.empty': {
    message: (p) => `la tabla no tiene ${say(p.what)}`,
    expected: 'una fila de encabezados y al menos una fila de valores',
  },
  'table.shape': {
    message: (p) =>
      `no se reconoce la forma de la tabla: ${say(p.why)}; la primera fila es ${listOf(p.columns, 6)}`,
    expected:
      'larga (`period,key,value`), ancha por periodo (`key,2026-01,2026-02`, una fila por clave), o ancha por clave (`period,contacts,cost`, una fila por periodo)',
    hint: 'escriba una fila de encabezados de una de estas tres formas',
  },
  'table.input': {
    message: (p) => `no se puede leer una tabla de ${say(p.found)}`,
    expected: 'texto CSV, una lista de objetos o una lista de listas',
  },
  'table.quote': {
    message: (p) => `la celda entre comillas de la columna ${p.column} no termina`,
    expected: 'una `"` que cierre; dentro de comillas, la comilla se escribe dos veces',
    hint: 'se leyeron las filas anteriores; esta y las siguientes, no',
  },
  'table.row-length': {
    message: (p) => `esta fila tiene ${p.found} celdas, el encabezado tiene ${p.expected}`,
    hint: (p) =>
      p.found > p.expected
        ? 'no se leyeron las celdas que exceden el encabezado; ponga entre comillas las que contienen el separador'
        : 'las celdas que faltan cuentan como no indicadas',
  },
  'table.unknown-key': {
    message: (p) =>
      `\`${p.key}\` no es ninguna métrica ni indicador de la tarjeta; ${p.count === 1 ? 'su celda no se tomó' : `sus ${p.count} celdas no se tomaron`}`,
    hint: (p) => didYouMean(p.near),
  },
  'table.ignored-column': { message: (p) => `la columna \`${p.column}\` no se usó` },
  'table.period': {
    message: (p) =>
      p.text === ''
        ? 'el periodo está vacío; la fila no se tomó'
        : `\`${p.text}\` no es un periodo; su ${p.row ? 'fila' : 'columna'} no se tomó`,
    expected: '`2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07` o `2026-06-30`',
    hint: ({ text, meant }) =>
      meant === undefined
        ? text.includes('/')
          ? 'no se leen los días escritos con barras, porque el día y el mes pueden confundirse'
          : undefined
        : `escriba \`${meant}\` si es el mes al que se refiere`,
  },
  'table.first-days': {
    message: (p) =>
      p.count === 1
        ? 'la fecha es el primer día de un mes, así que se leyó como mes'
        : `todas las fechas son el primer día de un mes, así que las ${p.count} se leyeron como meses`,
    hint: 'para decirlo, escriba los meses como `2026-06`',
  },
  'table.value': {
    message: (p) => `\`${p.text}\` no se tomó: ${say(p.why)}`,
    expected: 'un número, una celda vacía para «todavía no», o `N/A` para «no aplicable»',
  },
  'table.number-ambiguous': {
    message: (p) => `\`${p.text}\` no se tomó: no se sabe si su signo separa decimales o miles`,
    expected: 'números cuyo signo decimal se conoce',
    hint: 'indique la configuración regional de la tabla, como `en` (1,234.5) o `es` (1.234,5)',
  },
  'table.number-style': {
    message: (p) =>
      `\`${p.text}\` no se tomó: no encaja con números cuyo signo decimal es \`${p.decimal}\``,
    hint: 'revise la configuración regional de la tabla; escriba todos sus números de una misma manera',
  },
  'table.percent-sign': {
    message: (p) => `\`${p.text}\` no se tomó: la unidad de \`${p.key}\` no es el porcentaje`,
    hint: 'quite el signo de porcentaje, o dé al elemento `unit: percent`',
  },
  'table.percent-range': {
    message: (p) =>
      `${p.value} queda fuera de 0 a 100, pero la unidad de \`${p.key}\` es el porcentaje`,
  },
  'table.fraction-or-percent': {
    message: (p) =>
      `los ${p.count} valores de \`${p.key}\` están entre 0 y 1, pero su unidad es el porcentaje; se tomaron como están`,
    expected: 'un porcentaje de 0 a 100',
    hint: 'multiplique las fracciones por 100 en la tabla, o cambie la unidad',
  },
  'table.time': {
    message: (p) => `\`${p.text}\` no se tomó: pueden ser horas y minutos, o minutos y segundos`,
    expected: 'duraciones como `H:MM:SS`, o como un número',
  },
  'table.formula': {
    message: (p) => `\`${p.text}\` parece una fórmula y se dejó como texto`,
    hint: 'exporte valores en vez de fórmulas',
  },
  'table.kind': {
    message: (p) => `\`${p.text}\` no es ninguna clase de valor; la fila no se tomó`,
    expected: '`actual`, `target`, `forecast` o `benchmark`',
  },
  'table.duplicate': {
    message: (p) =>
      `\`${p.key}\` ya tiene un valor para ${p.period}, en la fila ${p.row}; este no se tomó`,
    expected: 'un valor por clave, periodo y clase',
  },
  'table.locale': {
    message: (p) =>
      `no se sabe cómo se escriben los números en \`${p.locale}\`; solo se tomaron los que pueden leerse de una única manera`,
    expected: 'una etiqueta de idioma como `en`, `es` o `es-MX`',
  },
  'table.more': {
    message: (p) =>
      p.count === 1
        ? 'hay 1 hallazgo más que no se muestra'
        : `hay ${p.count} hallazgos más que no se muestran`,
    hint: 'corrija primero los que se muestran',
  },
};
