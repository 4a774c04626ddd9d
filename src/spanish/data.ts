import type { dataCatalogue } from '../core/index.js';
import { oneOf } from './names.js';
import { translator } from './phrase.js';
import { OF_FOUND } from './phrases/found.js';
import { OF_VALUES } from './phrases/values.js';
import { hintBy, type SaidOf } from './said.js';

const say = translator(() => [...OF_VALUES, ...OF_FOUND]);

const hint = hintBy(say);

/** Values handed to an evaluation. */
export const DATA: SaidOf<typeof dataCatalogue> = {
  'data.unknown-key': {
    message: (p) => `la tarjeta no admite valores para \`${p.key}\``,
    expected:
      'el id de una métrica, de un indicador sin fórmula, `indicador.pregunta` o `indicador.miembro`',
    hint: (p) => oneOf(p, 'admite'),
  },
  'data.value': {
    message: (p) => `se encontró ${say(p.found)}`,
    expected: (p) => say(p.expected),
    hint,
  },
  'data.period': {
    message: (p) => `\`${p.found}\` no es un periodo`,
    expected: 'un periodo como 2026, 2026-Q2, 2026-06, 2026-W07 o 2026-06-30',
    hint,
  },
};
