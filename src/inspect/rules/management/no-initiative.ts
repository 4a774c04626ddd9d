import type { Rule } from '../../rule.js';

/** An objective that no initiative supports. */
export const noInitiative: Rule = {
  id: 'management.no-initiative',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective without an initiative', es: 'Objetivo sin iniciativa' },
  why: {
    en: 'Every objective has a measure, a target and an initiative, the books say. One that others drive may rest on theirs; the others are wishes. Asked only of cards that have initiatives.',
    es: 'Cada objetivo tiene medida, meta e iniciativa, dicen los libros. Uno impulsado por otros puede apoyarse en las de ellos; los demás son deseos. Solo se pregunta en tarjetas con iniciativas.',
  },
  mend: {
    en: 'name the objective under `supports` of an initiative',
    es: 'nombre el objetivo en `supports` de una iniciativa',
  },
  *check({ facts, card, model }) {
    if (card.initiatives.size === 0) return;
    for (const { id } of facts.objectives) {
      if (facts.initiativesOf(id).length > 0 || model.map.drivers(id).length > 0) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `no initiative supports \`${id}\`, and nothing drives it`,
          es: `ninguna iniciativa apoya \`${id}\`, y nada lo impulsa`,
        },
      };
    }
  },
  failing: {
    card: {
      objectives: { training: { perspective: 'learning' }, silos: { perspective: 'learning' } },
      initiatives: { coaching: { supports: ['training'] } },
    },
  },
  passing: {
    card: {
      objectives: {
        training: { perspective: 'learning', drives: ['goodAnswers'] },
        goodAnswers: { perspective: 'customer' },
      },
      initiatives: { coaching: { supports: ['training'] } },
    },
  },
};
