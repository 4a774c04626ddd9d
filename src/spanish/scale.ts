import type { scaleCatalogue } from '../core/index.js';
import { translator } from './phrase.js';
import { OF_SCALES } from './phrases/scales.js';
import type { SaidOf } from './said.js';

const say = translator(() => OF_SCALES);

const RUNS: ReadonlyMap<string, string> = new Map([
  ['higher', 'altos'],
  ['lower', 'bajos'],
]);

/** Scales, beside what every scale is told of. */
export const SCALE: SaidOf<typeof scaleCatalogue> = {
  'scale.parameter': {
    message: (p) => `${say(p.what)} no puede ser ${p.value}`,
    expected: (p) => say(p.expected),
  },
  'scale.contradicts-better': {
    message: (p) =>
      `\`better: ${p.better}\` contradice la escala, en la que ganan más puntos los valores más ${RUNS.get(p.scale) ?? p.scale}`,
    expected: 'una escala que vaya como dice `better`',
    hint: 'intercambie los números de la escala, o cambie o quite `better`',
  },
  'scale.lacks': {
    message: (p) => `una escala de clase ${p.kind} necesita \`${p.lacks}\`, que no se indica`,
    expected: (p) => `\`${p.lacks}\` en la escala o a su lado`,
  },
  'scale.window': {
    message: (p) =>
      `la ventana ${p.window} abarca ${p.periods} periodos del calendario de la tarjeta`,
    expected: (p) => `una ventana de ${p.fewest} a ${p.most} periodos`,
  },
  'scale.formula-name': {
    message: (p) => `\`${p.name}\` no es una variable de la fórmula de una escala`,
    expected: '`value`, `baseline`, `target`, `worst` o `best`',
    hint: 'las fórmulas con métricas e indicadores van en la `formula` de un indicador',
  },
  'scale.formula-lacks': {
    message: (p) => `la fórmula de la escala de \`${p.id}\` usa \`${p.name}\`, que no se indica`,
    expected: (p) =>
      p.name === 'worst' || p.name === 'best'
        ? '`range: { worst, best }` junto a la escala'
        : `\`${p.name}\` junto a la escala: un número, o números por fecha`,
  },
  'scale.range-missing': {
    message: (p) => `\`${p.id}\` debe puntuarse por desempeño, pero no tiene \`range\``,
    expected: '`range: { worst, best }`',
  },
};
