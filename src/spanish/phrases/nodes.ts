import type { Phrase } from '../phrase.js';

/** Whose children, weights or statuses a finding is about. */
export const OF_NODES: readonly Phrase[] = [
  ['the total', 'el total'],
  ['the drivers of {id}', 'los impulsores de {id}'],
  ['the objectives of {id}', 'los objetivos de {id}'],
  ['the measures of {id}', 'las medidas de {id}'],
  ['the indicators of {id}', 'los indicadores de {id}'],
  ['the parts of {id}', 'las partes de {id}'],
  ['the indicators', 'los indicadores'],
  ['the objectives', 'los objetivos'],
  ['the perspectives', 'las perspectivas'],
  ['the themes', 'los temas estratégicos'],
];
