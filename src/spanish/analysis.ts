import type { analysisCatalogue } from '../core/index.js';
import { listOf } from './names.js';
import { translator } from './phrase.js';
import { OF_FOUND } from './phrases/found.js';
import { OF_FORMS } from './phrases/forms.js';
import { OF_QUESTIONS } from './phrases/questions.js';
import type { SaidOf } from './said.js';

const say = translator(() => [...OF_QUESTIONS, ...OF_FOUND, ...OF_FORMS]);

/** What an analysis is asked, and judgements of people. */
export const ANALYSIS: SaidOf<typeof analysisCatalogue> = {
  'analysis.option': {
    message: (p) => `${say(p.what)}: se encontró ${say(p.found.slice(0, 80))}`,
    expected: (p) => say(p.expected),
  },
  'judgement.ratio': {
    message: (p) =>
      `en la comparación de \`${p.a}\` con \`${p.b}\` se encontró ${say(p.found.slice(0, 80))}`,
    expected:
      'cuántas veces más importante es el primero, un número de 0.001 a 1000; null donde nadie los comparó',
  },
  'judgement.self': {
    message: (p) => `\`${p.name}\` se compara consigo mismo con ${p.found}`,
    expected: '1, o ninguna comparación así',
  },
  'judgement.contradiction': {
    message: (p) =>
      `\`${p.a}\` respecto a \`${p.b}\` es ${p.forth}, pero \`${p.b}\` respecto a \`${p.a}\` es ${p.back}`,
    expected: 'una comparación de cada par, o dos de las que una sea 1 dividido por la otra',
  },
  'judgement.unconnected': {
    message: (p) => `nada compara ${p.groups.map((group) => listOf(group, 4)).join(' con ')}`,
    expected: 'comparaciones que lo conecten todo, directamente o a través de otros',
    hint: 'compare uno de cada grupo con uno de otro',
  },
  'judgement.count': {
    message: (p) => `hay ${p.found} ${p.found === 1 ? 'cosa' : 'cosas'} que ponderar`,
    expected: (p) => `de ${p.least} a ${p.most}`,
  },
  'judgement.twice': {
    message: (p) => `\`${p.name}\` se nombra dos veces`,
    expected: 'cada nombre una sola vez',
  },
  'judgement.missing': {
    message: (p) => `\`${p.where}\` no dice nada de \`${p.name}\``,
    expected: 'los mismos nombres en ambos',
  },
  'uncertainty.no-value': {
    message: (p) =>
      `\`${p.key}\` no tiene un valor${p.period === '' ? '' : ` en ${p.period}`} alrededor del cual estar`,
    expected: 'una clave con un valor en el periodo',
    hint: 'dé los dos extremos, o una ley que indique su centro',
  },
  'uncertainty.history': {
    message: (p) =>
      `\`${p.key}\` tiene ${p.found} ${p.found === 1 ? 'dato anterior' : 'datos anteriores'} de los que extraer`,
    expected: (p) => `al menos ${p.least}`,
    hint: 'indique en su lugar una ley, como una triangular',
  },
  'uncertainty.weights': {
    message: (p) => `\`${p.id}\` no tiene dos pesos que puedan ser otros`,
    expected:
      'la tarjeta, una perspectiva, un tema o un objetivo con al menos dos hijos que pesen algo',
  },
};
