import type { packCatalogue } from '../core/index.js';
import { translator } from './phrase.js';
import { OF_FOUND } from './phrases/found.js';
import { OF_PACKS } from './phrases/packs.js';
import type { SaidOf } from './said.js';

const say = translator(() => [...OF_PACKS, ...OF_FOUND]);

const AGAIN = 'empaquete otra vez la tarjeta con la versión de la biblioteca que la abre';

/** Packs, the cards compiled ahead for a page, and values handed to one. */
export const PACK: SaidOf<typeof packCatalogue> = {
  'pack.format': {
    message: (p) => `esto no es un paquete: se encontró ${say(p.found)}`,
    expected: 'lo que devolvió `pack`, o su texto JSON, en la forma `stratmap-pack/1`',
    hint: AGAIN,
  },
  'pack.shape': {
    message: (p) => `se encontró ${say(p.found)}`,
    expected: (p) => say(p.expected),
  },
  'pack.plan': { message: (p) => say(p.problem), hint: AGAIN },
  'pack.too-large': {
    message: (p) => `el paquete es demasiado grande: ${say(p.problem)}`,
    hint: 'empaquete una evaluación con valores de menos periodos, o de periodos más largos',
  },
  'pack.period': {
    message: (p) =>
      p.first === ''
        ? `\`${p.period}\` es un periodo, y este paquete no tiene ninguno`
        : `\`${p.period}\` queda fuera del paquete, que va de ${p.first} a ${p.last}`,
    hint: (p) =>
      p.first === ''
        ? 'dé un valor por clave, o empaquete una evaluación con periodos'
        : 'empaquete una evaluación de estos periodos, con las opciones `from` y `to`',
  },
  'pack.not-applicable': {
    message: (p) => `este paquete no tiene lugar para \`n/a\` de \`${p.key}\``,
    expected: 'un valor, o null donde no lo hay',
    hint: 'un paquete lo tiene donde los valores empaquetados dicen `n/a` de la misma clave',
  },
};
