import type { Rule } from '../../rule.js';
import { names } from '../../text.js';

/** Objectives that drive each other with a delay. */
export const delayedLoop: Rule = {
  id: 'structure.delayed-loop',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Delayed loop of links', es: 'Ciclo de vínculos con retardo' },
  why: {
    en: 'A loop whose links take time is legal and is evaluated period by period. It is worth knowing: what goes round comes back later, and a map that is all loops explains nothing. A loop without delay is an error of the card.',
    es: 'Un ciclo cuyos vínculos tardan es legal y se evalúa periodo a periodo. Conviene saberlo: lo que gira vuelve más tarde, y un mapa hecho de ciclos no explica nada. Un ciclo sin retardo es un error de la tarjeta.',
  },
  mend: {
    en: 'keep it if the feedback is meant; otherwise remove the weakest of its links',
    es: 'consérvelo si la retroalimentación es deliberada; si no, quite el más débil de sus vínculos',
  },
  *check({ model }) {
    for (const { objectives, loop } of model.order) {
      const [first] = objectives;
      if (!loop || first === undefined) continue;
      const { en, es } = names(objectives);
      yield {
        path: ['objectives', first, 'drives'],
        id: first,
        message: {
          en: `${en} drive each other with a delay`,
          es: `${es} se impulsan entre sí con retardo`,
        },
      };
    }
  },
  failing: {
    card: {
      objectives: {
        reputation: { perspective: 'customer', drives: { sales: { delay: 'P1M' } } },
        sales: { perspective: 'customer', drives: ['reputation'] },
      },
    },
  },
  passing: {
    card: {
      objectives: {
        reputation: { perspective: 'customer', drives: { sales: { delay: 'P1M' } } },
        sales: { perspective: 'customer' },
      },
    },
  },
};
