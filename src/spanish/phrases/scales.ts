import type { Phrase } from '../phrase.js';

/** Parts of scales, and what numbers of them must be. */
export const OF_SCALES: readonly Phrase[] = [
  ['did you mean {Names}?', '¿quiso decir {Names}?'],
  ['target range', 'intervalo como meta'],
  ['baseline and no target', 'línea base ni meta'],
  ['baseline', 'línea base'],
  ['target', 'meta'],
  ['baseline and target (both {value})', 'línea base y meta (ambas {value})'],
  ['{Names} of the range', '{Names} del intervalo'],
  [
    'the lower limit, the range and the upper limit of a band',
    'el límite inferior, el intervalo y el límite superior de una banda',
  ],
  ['the values of the knots', 'los valores de los nudos'],
  ['the target of a ratio', 'la meta de una razón'],
  ['a target above {least}', 'una meta mayor que {least}'],
  ['a service level objective', 'un objetivo de nivel de servicio'],
  [
    'percent above {least} and below {most}, such as {example}',
    'un porcentaje mayor que {least} y menor que {most}, como {example}',
  ],
  ['the slope of a logistic scale', 'la pendiente de una escala logística'],
  ['a slope above or below {zero}', 'una pendiente mayor o menor que {zero}'],
  [
    'it has no members: give one number, or say with {by} what they are',
    'no tiene miembros: dé un solo número, o diga con {by} cuáles son',
  ],
  [
    'with {view} the whole has points: give one number for it',
    'con {view} los puntos son del total: dé un solo número para él',
  ],
  ['add {member}, or give one number for all', 'añada {member}, o dé un solo número para todos'],
  ['{key} is none of its members: {Meant}', '{key} no es ninguno de sus miembros: {Meant}'],
  ['{First} and {Last}', '{First} y {Last}'],
];
