import type { Phrase } from './phrase.js';

/** What a valid card is told. Why a card is refused is told in English. */
export const OF_CARDS: readonly Phrase[] = [
  [
    'the gate of {of} has no mandatory child, so it never binds',
    'el umbral de {of} no tiene ningún hijo obligatorio, así que nunca actúa',
  ],
  [
    '`mandatory: { child: { below, cap } }` with at least one child',
    '`mandatory: { hijo: { below, cap } }` con al menos un hijo',
  ],
  [
    'name a child that must not be low, or write the inner operator without the gate',
    'nombre un hijo que no deba estar bajo, o escriba el operador interior sin el umbral',
  ],
  [
    '`{id}` is guarded by `{counter}`, one of its own measures, which then counts twice',
    '`{id}` está protegido por `{counter}`, una de sus propias medidas, que así cuenta dos veces',
  ],
  [
    'a counter-indicator that is no measure of the objective',
    'un contraindicador que no sea medida del objetivo',
  ],
  [
    'take it out of the guards or out of the measures, or say that it is mandatory: `combine: { gate: { mandatory: { {counter}: { below, cap } } } }`',
    'quítelo de las protecciones o de las medidas, o diga que es obligatorio: `combine: { gate: { mandatory: { {counter}: { below, cap } } } }`',
  ],
  [
    '{of} is `{status}` from {count} children on, of which there is 1',
    '{of} está en `{status}` a partir de {count} hijos, y solo hay 1',
  ],
  [
    '{of} is `{status}` from {count} children on, of which there are {children}',
    '{of} está en `{status}` a partir de {count} hijos, y solo hay {children}',
  ],
  [
    'as it stands, it means all {children} children',
    'tal como está, significa los {children} hijos',
  ],
  [
    '`{key}` of `{id}` says what becomes of its members, but it is not broken down',
    '`{key}` de `{id}` dice qué pasa con sus miembros, pero no está desglosado',
  ],
  ['`by` with members beside it', '`by` con miembros a su lado'],
  ['state `by`, or remove `{key}`', 'indique `by`, o quite `{key}`'],
  [
    'every member of `{id}` uses the whole of `{name}`, which is a sum and not broken down',
    'cada miembro de `{id}` usa el total de `{name}`, que es una suma y no está desglosado',
  ],
  ['break `{name}` down by the same dimension', 'desglose `{name}` por la misma dimensión'],
  [
    '`{id}` starts in {from}, before `{needs}`, which it depends on, ends in {to}',
    '`{id}` empieza en {from}, antes de que `{needs}`, de la que depende, termine en {to}',
  ],
  ['move one of them, or remove the dependency', 'mueva una de ellas, o quite la dependencia'],
  [
    'the likelihood of {Shares} is a share, that of {Ranks} is a rank above 1',
    'la probabilidad de {Shares} es una proporción, la de {Ranks} es un rango mayor que 1',
  ],
  [
    'one scale for all risks of a card, so that their sizes can be compared',
    'una escala para todos los riesgos de la tarjeta, para poder comparar sus tamaños',
  ],
  [
    'the {kind} of `{id}` is overridden for the same time by {first}, which therefore never acts',
    'otra anulación, {first}, cubre el mismo dato ({kind}) de `{id}` en el mismo tiempo, así que esta nunca actúa',
  ],
  ['one override of one figure and time', 'una sola anulación por dato y tiempo'],
  [
    'remove the one that does not hold, or give it another period',
    'quite la que no valga, o dele otro periodo',
  ],
  [
    'every weight of {of} is 0 from {from} on, so there is no score in that time',
    'todos los pesos de {of} son 0 desde {from}, así que en ese tiempo no hay puntos',
  ],
  [
    'every weight of {of} is 0 from {from} until {until} begins, so there is no score in that time',
    'todos los pesos de {of} son 0 desde {from} hasta que empieza {until}, así que en ese tiempo no hay puntos',
  ],
  ['at every date at least one weight above 0', 'en cada fecha al menos un peso mayor que 0'],
  [
    'let another weight begin where the last one ends, or remove what is over by a revision',
    'haga que otro peso empiece donde termina el último, o quite con una revisión lo que ya terminó',
  ],
  ['`{id}` cannot be scored: it has no {Lacks}', '`{id}` no puede puntuarse: no tiene {Lacks}'],
  ['target range', 'intervalo como meta'],
  ['baseline and no target', 'línea base ni meta'],
  ['baseline', 'línea base'],
  ['target', 'meta'],
  ['`baseline` and `target`, or a `scale`', '`baseline` y `target`, o una `scale`'],
  [
    'add them, or make it a metric if it is only watched',
    'añádalos, o conviértalo en métrica si solo se vigila',
  ],
  [
    'the target is above the baseline in {up} and below it in {down}, so that the scale turns round',
    'la meta queda por encima de la línea base en {up} y por debajo en {down}, de modo que la escala se invierte',
  ],
  [
    'a target on one side of the baseline at every date',
    'una meta siempre al mismo lado de la línea base',
  ],
  [
    'mend the numbers or their dates, or say `better`; where another way is better from a date on, state whole scales by date',
    'corrija los números o sus fechas, o indique `better`; si desde una fecha lo mejor es otra cosa, indique escalas enteras por fecha',
  ],
  [
    'the {What} {value} of `{id}` lies outside its range, {low} to {high}',
    'el valor {value} ({What}) de `{id}` queda fuera de su intervalo, de {low} a {high}',
  ],
  ['a number from {low} to {high}', 'un número de {low} a {high}'],
  ['mend the {What}, or widen the range', 'corrija el valor ({What}), o amplíe el intervalo'],
  ['`{what}` of `{id}` is not used by its scale', 'la escala de `{id}` no usa `{what}`'],
  ['remove it, or remove the scale', 'quítelo, o quite la escala'],
  [
    'the link from `{from}` to `{to}` has no weight and never acts',
    'el enlace de `{from}` a `{to}` no tiene peso y nunca actúa',
  ],
  ['give it a strength above 0, or remove it', 'dele una fuerza mayor que 0, o quítelo'],
  [
    '`{id}` has no indicator and nothing drives it, so it can have no score',
    '`{id}` no tiene indicador y nada lo impulsa, así que no puede tener puntos',
  ],
  [
    'give it an indicator, or let an objective drive it',
    'dele un indicador, o haga que un objetivo lo impulse',
  ],
  [
    '`{id}` is to be scored by performance, but has no `range`',
    '`{id}` debe puntuarse por desempeño, pero no tiene `range`',
  ],
  ['`range: { worst, best }`', '`range: { worst, best }`'],
  [
    '{what} is checked and kept, but does not act on scores yet',
    '{what} se revisa y se guarda, pero todavía no actúa sobre los puntos',
  ],
];
